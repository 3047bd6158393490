package org.lgpi.core.disclosure;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.lgpi.core.base.DefinitionCheck;
import org.lgpi.core.base.Label;
import org.lgpi.core.disclosure.PublicationRule.Condition;
import org.lgpi.core.stat.IntervalMethod;
import org.lgpi.core.survey.EstimateNote;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyEstimate;

/**
 * Rules that decide which estimates may be published.
 *
 * <pre>{@code
 * PublicationRules.N_AND_CV.judge(survey.mean("sat1").only());   // SHOW (n-and-cv: no rule against it)
 * }</pre>
 *
 * <p>The verdict is the gravest of the rules that apply, and quotes the first of that verdict. Whatever the rules say, an
 * estimate without value, standard error or a degree of freedom is {@code SUPPRESS}, and one of equal answers at least
 * {@code CAUTION}: the sample shows no variation, which does not mean that there is none. A measure that the estimate
 * lacks, such as the effective sample size of a variance, counts as meeting any condition on it.
 */
@Value.Immutable
public interface PublicationRules extends WithPublicationRules {

    /**
     * {@code n-and-cv}: suppress below 30 observations or above a coefficient of variation of 33.3 %, caution from
     * 16.6 %. The bands are those of the release guidelines of the Canadian Community Health Survey (Statistics Canada).
     */
    PublicationRules N_AND_CV = Presets.nAndCv();

    /**
     * {@code effective-n-and-width}: suppress below 30 observations or an effective sample size of 30; shares whose
     * interval is at least 0.30 wide, or wider than 0.05 and wider than 130 % of the share; caution below 8 degrees of
     * freedom (Parker et al. 2017, NCHS Data Presentation Standards for Proportions, Vital and Health Statistics 2:175).
     * These standards are about shares; of other statistics, this library suppresses those whose interval is wider than
     * 130 % of the estimate.
     */
    PublicationRules EFFECTIVE_N_AND_WIDTH = Presets.effectiveNAndWidth();

    /**
     * Returns the code.
     *
     * @return the code
     */
    String code();

    /**
     * Returns the name.
     *
     * @return text by language, perhaps empty
     */
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    /**
     * Returns where the rules come from.
     *
     * @return text, perhaps empty
     */
    @Value.Default
    default String source() {
        return "";
    }

    /**
     * Returns the confidence level of the intervals whose width is judged.
     *
     * @return the level; 0.95 unless stated
     */
    @Value.Default
    default double level() {
        return 0.95;
    }

    /**
     * Returns the interval whose width is judged for shares; for all other statistics it is {@code T}.
     *
     * @return the method; {@code BETA} unless stated
     */
    @Value.Default
    default IntervalMethod shareInterval() {
        return IntervalMethod.BETA;
    }

    /**
     * Returns the rules.
     *
     * @return rules in the order in which they are quoted, perhaps none
     */
    List<PublicationRule> rules();

    /**
     * Judges an estimate.
     *
     * @param estimate the estimate
     * @return the verdict, with the rule that decided in words
     * @throws IllegalArgumentException if the estimate is a difference: it may be published where both its sides may
     */
    default Judgement judge(SurveyEstimate estimate) {
        if (estimate.statistic() == Statistic.DIFFERENCE) {
            throw new IllegalArgumentException("a difference is judged by its two sides; judge both estimates");
        }
        String reason = hopeless(estimate);
        if (!reason.isEmpty()) {
            return new Judgement(Verdict.SUPPRESS, code() + ": " + reason);
        }
        Measures found = new Measures(estimate, shareInterval(), level());
        boolean constant = estimate.notes().contains(EstimateNote.CONSTANT);
        Verdict gravest = constant ? Verdict.CAUTION : Verdict.SHOW;
        String quote = constant ? "all answers are equal, which does not show their error" : "no rule against it";
        for (PublicationRule rule : rules()) {
            if (rule.verdict().compareTo(gravest) > 0 && rule.appliesTo(found)) {
                gravest = rule.verdict();
                quote = rule.quote(found);
            }
        }
        return new Judgement(gravest, code() + ": " + quote);
    }

    /**
     * Tells whether an estimate may not be published.
     *
     * @param estimate the estimate
     * @return true if the verdict is {@code SUPPRESS}
     */
    default boolean suppresses(SurveyEstimate estimate) {
        return judge(estimate).verdict() == Verdict.SUPPRESS;
    }

    private static String hopeless(SurveyEstimate estimate) {
        if (Double.isNaN(estimate.value())) {
            return "no estimate, " + estimate.notes();
        }
        if (Double.isNaN(estimate.standardError())) {
            return "no standard error, " + estimate.notes();
        }
        return estimate.df() >= 1 ? "" : "df below 1, found " + estimate.df();
    }

    /**
     * Returns the rules that come with the library.
     *
     * @return all of them
     */
    static List<PublicationRules> presets() {
        return List.of(N_AND_CV, EFFECTIVE_N_AND_WIDTH);
    }

    /**
     * Finds rules that come with the library.
     *
     * @param code their code
     * @return the rules, empty if none have this code
     */
    static Optional<PublicationRules> preset(String code) {
        return presets().stream().filter(rules -> rules.code().equals(code)).findFirst();
    }

    /** Checks the level and that each rule can apply. */
    @Value.Check
    default void check() {
        DefinitionCheck check = new DefinitionCheck();
        check.code("code", code());
        if (!(level() > 0 && level() < 1)) {
            check.error("OUT_OF_RANGE", "level", Double.toString(level()), "a number between 0 and 1", "correct it");
        }
        for (int i = 0; i < rules().size(); i++) {
            PublicationRule rule = rules().get(i);
            String subject = "rules[" + (i + 1) + "]";
            if (rule.verdict() == Verdict.SHOW) {
                check.error(
                        "BAD_RULE",
                        subject,
                        "the verdict SHOW",
                        "CAUTION or SUPPRESS",
                        "say what speaks against showing; all else is shown");
            }
            if (rule.when().isEmpty()) {
                check.error("BAD_RULE", subject, "no condition", "at least one", "add a condition or drop the rule");
            }
            for (Condition condition : rule.when()) {
                if (!Double.isFinite(condition.limit()) || condition.limit() < 0) {
                    check.error(
                            "BAD_RULE",
                            subject,
                            "the limit " + condition.limit(),
                            "a number of 0 or more",
                            "correct the limit");
                }
            }
        }
        check.throwIfAny();
    }

    /**
     * Starts new rules.
     *
     * @return an empty builder; the code is required
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutablePublicationRules.Builder {
        Builder() {}
    }
}
