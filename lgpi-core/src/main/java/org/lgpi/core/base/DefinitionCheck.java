package org.lgpi.core.base;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects everything that is wrong with a definition, so that all of it is told at once. Not thread-safe.
 */
public final class DefinitionCheck {

    private final List<Problem> problems = new ArrayList<>();

    /** Starts without problems. */
    public DefinitionCheck() {}

    /**
     * Adds an error.
     *
     * @param code stable name of the kind of problem
     * @param subject what it is about
     * @param found what stands there
     * @param expected what should stand there
     * @param remedy what to do
     */
    public void error(String code, String subject, String found, String expected, String remedy) {
        problems.add(Problem.error(code, subject, found, expected, remedy));
    }

    /**
     * Checks a code.
     *
     * @param subject what bears the code
     * @param code the code
     * @return true if it is valid
     */
    public boolean code(String subject, String code) {
        boolean valid = Codes.isValid(code);
        if (!valid) {
            error(
                    "BAD_CODE",
                    subject,
                    "the code '" + code + "'",
                    "1 to 64 letters, digits, full stops, hyphens or underscores",
                    "rename it");
        }
        return valid;
    }

    /**
     * Checks codes that must be valid and unique among their siblings.
     *
     * @param subject the list that holds them; problems name it, a full stop and the code
     * @param codes the codes
     */
    public void codes(String subject, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            String path = subject + "." + code;
            if (code(path, code) && !seen.add(code)) {
                error("DUPLICATE_CODE", path, "the code twice", "each code once", "rename one of the two");
            }
        }
    }

    /**
     * Checks a number that must lie between two ends; NaN does not.
     *
     * @param subject what the number is
     * @param number the number
     * @param lowest smallest number allowed
     * @param highest largest number allowed
     */
    public void between(String subject, double number, double lowest, double highest) {
        if (!(number >= lowest && number <= highest)) {
            error(
                    "OUT_OF_RANGE",
                    subject,
                    Double.toString(number),
                    "a number from " + lowest + " to " + highest,
                    "correct it");
        }
    }

    /**
     * Checks a count.
     *
     * @param subject what is counted
     * @param count the count
     * @param lowest smallest count allowed
     */
    public void atLeast(String subject, long count, long lowest) {
        if (count < lowest) {
            error("BAD_COUNT", subject, Long.toString(count), "at least " + lowest, "correct the number");
        }
    }

    /**
     * Checks an amount that is to be paid: not negative, and in the one currency of its definition.
     *
     * @param subject what is paid for
     * @param amount the amount
     * @param currency label of the currency
     */
    public void amount(String subject, Money amount, String currency) {
        if (amount.isNegative()) {
            error("NEGATIVE_MONEY", subject, amount.toString(), "an amount of 0 or more", "correct the sign");
        }
        if (!amount.currency().equals(currency)) {
            error(
                    "OTHER_CURRENCY",
                    subject,
                    amount.toString(),
                    "an amount in " + currency,
                    "convert it, with the rate of a stated day");
        }
    }

    /**
     * Returns what was found.
     *
     * @return problems in the order in which they were found
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Throws if something is wrong.
     *
     * @throws InvalidDefinitionException with all problems
     */
    public void throwIfAny() {
        InvalidDefinitionException.throwIfAny(problems);
    }

    /** Returns one line: the number of problems so far. */
    @Override
    public String toString() {
        return problems.size() + " problems";
    }
}
