package org.lgpi.core.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;

/** One question of a survey: what its answers are, and which of them count as a good one. */
@Value.Immutable
public interface SurveyItem {

    /**
     * Returns the code, which is also the name of the column.
     *
     * @return the code
     */
    String code();

    /**
     * Returns the wording.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns what the answers are.
     *
     * @return the kind
     */
    ItemKind kind();

    /**
     * Returns the smallest answer.
     *
     * @return the number; empty if there is none; 0 for {@code BINARY}
     */
    OptionalDouble min();

    /**
     * Returns the largest answer.
     *
     * @return the number; empty if there is none; 1 for {@code BINARY}
     */
    OptionalDouble max();

    /**
     * Returns the answer from which on a rating belongs to the top box.
     *
     * @return the number, inclusive; empty if the item has no top box
     */
    OptionalDouble topBox();

    /**
     * Returns the codes that say the question did not concern the respondent, such as a service that was not needed.
     *
     * @return codes outside the scale, perhaps none
     */
    Set<Double> notApplicable();

    /**
     * Returns the codes that say the respondent did not answer.
     *
     * @return codes outside the scale, perhaps none
     */
    Set<Double> noAnswer();

    /**
     * Tells whether a number is an answer.
     *
     * @param value a number
     * @return true if it lies on the scale; false for NaN and for codes without an answer
     */
    default boolean admits(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return false;
        }
        return switch (kind()) {
            case BINARY -> value == 0 || value == 1;
            case RATING, CATEGORY -> value == Math.rint(value) && inRange(value);
            case NUMBER -> inRange(value);
        };
    }

    /**
     * Returns the answers one by one, where they are few.
     *
     * @return the whole numbers of the scale in rising order; none of a {@code NUMBER}, without bounds, or if there are
     *     more than 100
     */
    default List<Integer> listedAnswers() {
        if (kind() == ItemKind.BINARY) {
            return List.of(0, 1);
        }
        if (kind() == ItemKind.NUMBER || min().isEmpty() || max().isEmpty()) {
            return List.of();
        }
        double from = Math.ceil(min().getAsDouble());
        double to = Math.floor(max().getAsDouble());
        boolean few = to - from < 100 && Math.abs(from) < 1e9;
        return few ? IntStream.rangeClosed((int) from, (int) to).boxed().toList() : List.of();
    }

    private boolean inRange(double value) {
        return value >= min().orElse(Double.NEGATIVE_INFINITY) && value <= max().orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Says in words what may be answered.
     *
     * @return text for messages
     */
    default String describe() {
        if (kind() == ItemKind.BINARY) {
            return "0 or 1";
        }
        String kind = kind() == ItemKind.NUMBER ? "a number" : "a whole number";
        Optional<String> from = min().isPresent() ? Optional.of("from " + min().getAsDouble()) : Optional.empty();
        Optional<String> to = max().isPresent() ? Optional.of("to " + max().getAsDouble()) : Optional.empty();
        return kind
                + from.map(text -> " " + text).orElse("")
                + to.map(text -> " " + text).orElse("");
    }

    /** Checks that code, scale and special codes hold together. */
    @Value.Check
    default void check() {
        List<Problem> problems = new ArrayList<>();
        if (!Codes.isValid(code())) {
            problems.add(Problem.error(
                    "INVALID_CODE",
                    "item",
                    code(),
                    "1 to 64 letters, digits, full stops, hyphens or underscores",
                    "rename the item"));
        }
        if (!(min().orElse(0) <= max().orElse(Double.POSITIVE_INFINITY))
                || min().isPresent() && Double.isInfinite(min().getAsDouble())) {
            problems.add(Problem.error(
                    "EMPTY_SCALE",
                    code(),
                    min().orElse(0) + " to " + max().orElse(Double.POSITIVE_INFINITY),
                    "min at most max",
                    "exchange or correct the bounds"));
        }
        if (topBox().isPresent() && !admits(topBox().getAsDouble())) {
            problems.add(Problem.error(
                    "TOP_BOX_OFF_SCALE",
                    code(),
                    topBox().getAsDouble() + "",
                    describe(),
                    "choose an answer of the scale"));
        }
        for (Set<Double> codes : List.of(notApplicable(), noAnswer())) {
            for (double special : codes) {
                if (admits(special)) {
                    problems.add(Problem.error(
                            "SPECIAL_CODE_ON_SCALE",
                            code(),
                            special + "",
                            "a number off the scale (" + describe() + ")",
                            "give the scale a smaller range or choose another code"));
                }
            }
        }
        InvalidDefinitionException.throwIfAny(problems);
    }

    /**
     * Returns a rating.
     *
     * @param code the code
     * @param min smallest answer
     * @param max largest answer
     * @param topBox answer from which on the top box counts
     * @return the item
     */
    static SurveyItem rating(String code, int min, int max, int topBox) {
        return builder()
                .code(code)
                .kind(ItemKind.RATING)
                .min(min)
                .max(max)
                .topBox(topBox)
                .build();
    }

    /**
     * Returns a yes/no item.
     *
     * @param code the code
     * @return the item
     */
    static SurveyItem binary(String code) {
        return builder().code(code).kind(ItemKind.BINARY).build();
    }

    /**
     * Returns an item whose answer is any number.
     *
     * @param code the code
     * @return the item
     */
    static SurveyItem number(String code) {
        return builder().code(code).kind(ItemKind.NUMBER).build();
    }

    /**
     * Starts a new item.
     *
     * @return an empty builder; code and kind are required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableSurveyItem.Builder {
        Builder() {}
    }
}
