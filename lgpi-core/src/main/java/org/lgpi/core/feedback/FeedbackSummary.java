package org.lgpi.core.feedback;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/**
 * Counts of submissions, whole or narrowed to a unit, period, kind, category or channel.
 *
 * <p>People who write are not a sample of the residents: a share here is a share of messages and says nothing about the
 * share of residents who think so, and more messages can mean better access as well as worse services. For this reason
 * nothing here turns into a survey estimate or a criterion by itself. Immutable and thread-safe.
 */
public final class FeedbackSummary {

    private record Cell(FeedbackKey key, FeedbackCounts counts) {}

    private final LocalDateTime cutOff;
    private final List<Cell> cells;
    private final long afterCutOff;

    private FeedbackSummary(LocalDateTime cutOff, List<Cell> cells, long afterCutOff) {
        this.cutOff = cutOff;
        this.cells = cells;
        this.afterCutOff = afterCutOff;
    }

    static FeedbackSummary of(LocalDateTime cutOff, Map<FeedbackKey, FeedbackCounts> counts, long afterCutOff) {
        List<Cell> cells = new ArrayList<>(counts.size());
        counts.forEach((key, count) -> cells.add(new Cell(key, count.copy())));
        return new FeedbackSummary(cutOff, List.copyOf(cells), afterCutOff);
    }

    /**
     * Returns the time at which the stream was looked at.
     *
     * @return the time
     */
    public LocalDateTime cutOff() {
        return cutOff;
    }

    /**
     * Returns the number of submissions opened after the cut-off; they are part of no other figure. Not narrowed.
     *
     * @return the number
     */
    public long afterCutOff() {
        return afterCutOff;
    }

    /**
     * Returns the number of submissions.
     *
     * @return the number
     */
    public long submissions() {
        return cells.stream().mapToLong(cell -> cell.counts().total()).reduce(0, Math::addExact);
    }

    /**
     * Returns the summary of one unit alone.
     *
     * @param unit code of the unit
     * @return the narrowed summary, perhaps empty
     */
    public FeedbackSummary ofUnit(String unit) {
        return where(key -> key.unit().equals(unit));
    }

    /**
     * Returns the summary of every unit that has submissions, in one pass over them.
     *
     * @return narrowed summary by code, in order of codes
     */
    public Map<String, FeedbackSummary> eachUnit() {
        Map<String, List<Cell>> byUnit = new TreeMap<>();
        cells.forEach(cell -> byUnit.computeIfAbsent(cell.key().unit(), unit -> new ArrayList<>())
                .add(cell));
        Map<String, FeedbackSummary> summaries = new TreeMap<>();
        byUnit.forEach((unit, own) -> summaries.put(unit, new FeedbackSummary(cutOff, List.copyOf(own), afterCutOff)));
        return Collections.unmodifiableMap(summaries);
    }

    /**
     * Returns the summary of what was opened in one year.
     *
     * @param year the year
     * @return the narrowed summary, perhaps empty
     */
    public FeedbackSummary ofYear(Year year) {
        return where(key -> key.month().getYear() == year.getValue());
    }

    /**
     * Returns the summary of what was opened in some months.
     *
     * @param first first month
     * @param last last month, inclusive
     * @return the narrowed summary, perhaps empty
     */
    public FeedbackSummary between(YearMonth first, YearMonth last) {
        return where(key -> !key.month().isBefore(first) && !key.month().isAfter(last));
    }

    /**
     * Returns the summary of one kind alone.
     *
     * @param kind the kind
     * @return the narrowed summary, perhaps empty
     */
    public FeedbackSummary ofKind(SubmissionKind kind) {
        return where(key -> key.kind() == kind);
    }

    /**
     * Returns the summary of one category alone.
     *
     * @param category the category
     * @return the narrowed summary, perhaps empty
     */
    public FeedbackSummary ofCategory(String category) {
        return where(key -> key.category().equals(category));
    }

    /**
     * Returns the summary of one channel alone.
     *
     * @param channel the channel
     * @return the narrowed summary, perhaps empty
     */
    public FeedbackSummary ofChannel(String channel) {
        return where(key -> key.channel().equals(channel));
    }

    private FeedbackSummary where(Predicate<FeedbackKey> condition) {
        return new FeedbackSummary(
                cutOff,
                cells.stream().filter(cell -> condition.test(cell.key())).toList(),
                afterCutOff);
    }

    /**
     * Returns the number of submissions of each unit.
     *
     * @return number by code, in order of codes
     */
    public Map<String, Long> byUnit() {
        return by(FeedbackKey::unit);
    }

    /**
     * Returns the number of submissions opened in each month; months without any are absent.
     *
     * @return number by month, in order
     */
    public Map<YearMonth, Long> byMonth() {
        return by(FeedbackKey::month);
    }

    /**
     * Returns the number of submissions of each kind.
     *
     * @return number by kind, in order
     */
    public Map<SubmissionKind, Long> byKind() {
        return by(FeedbackKey::kind);
    }

    /**
     * Returns the number of submissions of each category.
     *
     * @return number by category, in alphabetical order
     */
    public Map<String, Long> byCategory() {
        return by(FeedbackKey::category);
    }

    /**
     * Returns the number of submissions of each channel.
     *
     * @return number by channel, in alphabetical order
     */
    public Map<String, Long> byChannel() {
        return by(FeedbackKey::channel);
    }

    private <K extends Comparable<K>> Map<K, Long> by(Function<FeedbackKey, K> part) {
        TreeMap<K, Long> counts = new TreeMap<>();
        cells.forEach(cell -> counts.merge(part.apply(cell.key()), cell.counts().total(), Math::addExact));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Returns the share of each category among the submissions, not among residents.
     *
     * @return share, 0 to 1, by category, in alphabetical order; empty if there are no submissions
     */
    public Map<String, Double> categoryShares() {
        long all = submissions();
        TreeMap<String, Double> shares = new TreeMap<>();
        byCategory().forEach((category, count) -> shares.put(category, (double) count / all));
        return Collections.unmodifiableMap(shares);
    }

    /**
     * Returns the change of the number of submissions since an earlier period, such as 0.25 for a quarter more.
     *
     * @param earlier summary of the earlier period
     * @return {@code (n - n0) / n0}; NaN if there were none earlier
     */
    public double growthSince(FeedbackSummary earlier) {
        long before = earlier.submissions();
        return before == 0 ? Double.NaN : (double) (submissions() - before) / before;
    }

    /**
     * Returns the number of submissions for each thousand residents, over the whole time of this summary.
     *
     * @param residents number of residents, above 0
     * @return the rate
     */
    public double perThousand(long residents) {
        if (residents < 1) {
            throw new IllegalArgumentException("residents must be at least 1, found " + residents);
        }
        return submissions() * 1000.0 / residents;
    }

    /**
     * Returns the rate of each unit that has submissions; a unit without any may simply not be connected.
     *
     * @param register the units with their numbers of residents
     * @return rate by code, and a problem for each unit that is unknown or without residents
     */
    public ValueWithProblems<Map<String, Double>> perThousand(UnitRegister register) {
        Map<String, Double> rates = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String code : byUnit().keySet()) {
            OptionalLong residents = register.unit(code).map(Unit::population).orElse(OptionalLong.empty());
            if (register.unit(code).isEmpty()) {
                problems.add(Problem.error(
                        "UNKNOWN_UNIT",
                        code,
                        "no such unit in the register",
                        "a unit of the register",
                        "add the unit"));
            } else if (residents.isEmpty() || residents.getAsLong() < 1) {
                problems.add(Problem.error(
                        "NO_POPULATION",
                        code,
                        residents.isEmpty() ? "no number of residents" : residents.getAsLong() + " residents",
                        "at least 1",
                        "state the population in the register"));
            } else {
                rates.put(code, ofUnit(code).perThousand(residents.getAsLong()));
            }
        }
        return new ValueWithProblems<>(Collections.unmodifiableMap(rates), problems);
    }

    /**
     * Returns how long the submissions took.
     *
     * @return the times
     */
    public ClosingTimes closingTimes() {
        FeedbackCounts all = new FeedbackCounts();
        cells.forEach(cell -> all.addAll(cell.counts()));
        return new ClosingTimes(all.closed(), all.open().total());
    }

    /**
     * Returns how many submissions were closed in time.
     *
     * @param deadlines hours allowed
     * @return the counts and their share
     */
    public InTime inTime(Deadlines deadlines) {
        long inTime = 0;
        long closed = 0;
        long notDue = 0;
        long open = 0;
        for (Cell cell : cells) {
            int allowed = deadlines.of(cell.key().category());
            inTime += cell.counts().closed().upTo(allowed);
            closed += cell.counts().closed().total();
            notDue += cell.counts().open().upTo(allowed);
            open += cell.counts().open().total();
        }
        return new InTime(inTime, closed - inTime, open - notDue, notDue);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeedbackSummary that
                && cutOff.equals(that.cutOff)
                && cells.equals(that.cells)
                && afterCutOff == that.afterCutOff;
    }

    @Override
    public int hashCode() {
        return Objects.hash(cutOff, cells, afterCutOff);
    }

    /** Returns one line: submissions, units, months and the cut-off. */
    @Override
    public String toString() {
        return submissions() + " submissions to " + byUnit().size() + " units in "
                + byMonth().size() + " months, looked at " + cutOff;
    }
}
