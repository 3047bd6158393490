package org.lgpi.core.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * An exact decimal amount with a currency label.
 *
 * <p>Amounts of different currencies are never added or compared: such a call throws. Trailing zeros carry no meaning,
 * so that 7 and 7.00 are equal.
 *
 * @param amount the amount, exact; may be negative, for example in a difference
 * @param currency label of the currency, such as {@code USD}; not blank
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    /** Far above any budget; keeps 1e999999999 from being written out. */
    private static final int MOST_DIGITS = 100;

    /** Checks the label and drops trailing zeros of the amount. */
    public Money {
        Objects.requireNonNull(amount, "amount");
        if (currency.isBlank()) {
            throw new IllegalArgumentException("money needs a currency label such as USD, found a blank one");
        }
        if (Math.abs((long) amount.scale()) > MOST_DIGITS || amount.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "an amount has at most " + MOST_DIGITS + " digits before and after the point");
        }
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    /**
     * Returns an amount of whole units.
     *
     * @param amount the amount
     * @param currency label of the currency
     * @return the money
     */
    public static Money of(long amount, String currency) {
        return new Money(BigDecimal.valueOf(amount), currency);
    }

    /**
     * Returns an amount written as a decimal number.
     *
     * @param amount decimal number such as {@code 7.25}
     * @param currency label of the currency
     * @return the money
     * @throws NumberFormatException if the text is not a decimal number
     */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /**
     * Returns the sum.
     *
     * @param other money of the same currency
     * @return the sum
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /**
     * Returns the difference.
     *
     * @param other money of the same currency
     * @return this less the other
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /**
     * Returns a multiple.
     *
     * @param count how many times
     * @return the product
     */
    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /**
     * Returns how often a price fits into this amount.
     *
     * @param price money of the same currency, above 0
     * @return the whole number of times, 0 if this amount is negative, at most {@link Long#MAX_VALUE}
     */
    public long wholeTimes(Money price) {
        if (sameCurrency(price).amount.signum() <= 0) {
            throw new IllegalArgumentException("a price to divide by is above 0, found " + price);
        }
        BigDecimal times = amount.divideToIntegralValue(price.amount).max(BigDecimal.ZERO);
        return times.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    /**
     * Returns this amount as a share of another.
     *
     * @param whole money of the same currency
     * @return the quotient to double precision; NaN if the whole is 0
     */
    public double shareOf(Money whole) {
        if (sameCurrency(whole).amount.signum() == 0) {
            return Double.NaN;
        }
        return amount.divide(whole.amount, MathContext.DECIMAL128).doubleValue();
    }

    /**
     * Tells whether the amount is below 0.
     *
     * @return true if so
     */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Tells whether the amount is 0.
     *
     * @return true if so
     */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /**
     * Compares two amounts of one currency.
     *
     * @param other money of the same currency
     * @return negative, 0 or positive as this is less, equal or more
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "amounts of one currency are needed, found " + currency + " and " + other.currency);
        }
        return other;
    }

    /** Returns one line: the amount as a plain decimal number and the currency, such as {@code 1139500 USD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
