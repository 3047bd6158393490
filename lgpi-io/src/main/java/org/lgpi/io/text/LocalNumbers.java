package org.lgpi.io.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers and dates as people of a language write them. Written out here rather than asked of the platform, whose tables
 * change from release to release: the same input shall give the same bytes.
 */
public final class LocalNumbers {

    private static final String NO_BREAK = "\u00A0";
    private static final String MINUS = "\u2212";
    private static final String NONE = "\u2013";

    private static final long[] UNITS = {1, 10, 100, 1000, 10_000};
    private static final double LARGE = 1e12;
    private static final double NEAR = 1e-3;

    private static final Map<String, List<String>> MONTHS = Map.of(
            "kk",
            List.of(
                    "қаңтар",
                    "ақпан",
                    "наурыз",
                    "сәуір",
                    "мамыр",
                    "маусым",
                    "шілде",
                    "тамыз",
                    "қыркүйек",
                    "қазан",
                    "қараша",
                    "желтоқсан"),
            "ru",
            List.of(
                    "января",
                    "февраля",
                    "марта",
                    "апреля",
                    "мая",
                    "июня",
                    "июля",
                    "августа",
                    "сентября",
                    "октября",
                    "ноября",
                    "декабря"),
            "en",
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"));

    private final String language;
    private final boolean comma;

    private LocalNumbers(String language) {
        this.language = language;
        this.comma = language.equals("kk") || language.equals("ru");
    }

    /**
     * Returns the numbers of a language.
     *
     * @param language language code; Kazakh and Russian write a decimal comma, all others a point
     * @return the numbers
     */
    public static LocalNumbers of(String language) {
        return new LocalNumbers(language);
    }

    /**
     * Writes a share in percent.
     *
     * @param share share, 1 for all; NaN for none
     * @return percent to one decimal, a dash if there is none
     */
    public String percent(double share) {
        return Double.isNaN(share) ? NONE : decimals(share * 100, 1) + NO_BREAK + "%";
    }

    /**
     * Writes a share in whole percent, without the sign.
     *
     * @param share share, 1 for all; NaN for none
     * @return percent without decimals, a dash if there is none
     */
    public String wholePercent(double share) {
        return Double.isNaN(share) ? NONE : decimals(share * 100, 0);
    }

    /**
     * Writes a difference of shares in percentage points, with its sign.
     *
     * @param difference difference of two shares; NaN for none
     * @return points to one decimal, a dash if there is none
     */
    public String points(double difference) {
        if (Double.isNaN(difference)) {
            return NONE;
        }
        String text = decimals(difference * 100, 1);
        return text.startsWith(MINUS) || isZero(text) ? text : "+" + text;
    }

    /**
     * Writes a number with as many decimals as it needs, four at most.
     *
     * @param value the number; NaN for none
     * @return the number, a dash if there is none
     */
    public String number(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        String text = decimals(value, 4);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, isMark(text.charAt(end - 1)) ? end - 1 : end);
    }

    /**
     * Writes a number with as many decimals as asked.
     *
     * @param value the number; NaN for none
     * @param decimals number of decimals, 0 to 4
     * @return the number, a dash if there is none
     */
    public String fixed(double value, int decimals) {
        return Double.isNaN(value) ? NONE : decimals(value, decimals);
    }

    /**
     * Writes a count, its thousands apart.
     *
     * @param count the count
     * @return the count
     */
    public String count(long count) {
        String digits = Long.toString(Math.abs(count));
        StringBuilder text = new StringBuilder(count < 0 ? MINUS : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(comma ? NO_BREAK : ",");
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /**
     * Writes a date.
     *
     * @param date the date
     * @return day, month in words and year in the order of the language
     */
    public String date(LocalDate date) {
        List<String> months = MONTHS.getOrDefault(language, List.of());
        if (months.isEmpty()) {
            return date.toString();
        }
        String month = months.get(date.getMonthValue() - 1);
        return switch (language) {
            case "kk" -> date.getYear() + " ж. " + date.getDayOfMonth() + " " + month;
            case "ru" -> date.getDayOfMonth() + " " + month + " " + date.getYear() + " г.";
            default -> date.getDayOfMonth() + " " + month + " " + date.getYear();
        };
    }

    private String decimals(double value, int decimals) {
        String text = rounded(Math.abs(value), decimals);
        if (comma) {
            text = text.replace('.', ',');
        }
        return value < 0 && !isZero(text) ? MINUS + text : text;
    }

    /** Rounds as {@link String#format} does, which is asked only where halves or large numbers need its care. */
    private static String rounded(double value, int decimals) {
        long unit = UNITS[decimals];
        double scaled = value * unit;
        double whole = Math.floor(scaled);
        double rest = scaled - whole;
        if (!(scaled < LARGE)) {
            return String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
        if (Math.abs(rest - 0.5) < NEAR) {
            return BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        long digits = (long) whole + (rest > 0.5 ? 1 : 0);
        if (decimals == 0) {
            return Long.toString(digits);
        }
        String fraction = Long.toString(unit + digits % unit).substring(1);
        return digits / unit + "." + fraction;
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '0' || isMark((char) c));
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',';
    }
}
