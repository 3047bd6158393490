package org.lgpi.examples.service.scoring;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.IntervalChoice;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.examples.service.store.Changes;
import org.lgpi.examples.service.store.ResultRepository;
import org.lgpi.examples.service.store.ResultRepository.Kept;
import org.lgpi.examples.service.store.ResultRepository.Kind;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.SurveyCsv;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Estimates from residents' surveys. Answers are read, added up and forgotten; what the rules of publication suppress is
 * not kept either.
 */
@Service
public class SurveyService {

    private static final PublicationRules RULES =
            PublicationRules.preset("n-and-cv").orElseThrow();

    private final DefinitionService definitions;
    private final ResultRepository kept;
    private final Changes changes;
    private final JsonMapper json;

    SurveyService(DefinitionService definitions, ResultRepository kept, Changes changes, JsonMapper json) {
        this.definitions = definitions;
        this.kept = kept;
        this.changes = changes;
        this.json = json;
    }

    /**
     * One estimate; its numbers are null if the rules suppress it, or if there are none.
     *
     * @param domain column by which it is grouped, empty for the total
     * @param group group within it
     * @param item code of the item
     * @param statistic what is estimated
     * @param estimate the estimate
     * @param standardError its standard error
     * @param lower lower end of the interval of 95 %
     * @param upper upper end of the interval of 95 %
     * @param n number of answers behind it
     * @param verdict whether it may be published
     * @param rule the rule that decided
     */
    public record Estimate(
            String domain,
            String group,
            String item,
            String statistic,
            @Nullable Double estimate,
            @Nullable Double standardError,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Long n,
            Verdict verdict,
            String rule) {

        static Estimate of(SurveyEstimate found) {
            Judgement judgement = RULES.judge(found);
            boolean hidden = judgement.verdict() == Verdict.SUPPRESS;
            Interval interval = IntervalChoice.STANDARD.of(found);
            return new Estimate(
                    found.domain(),
                    found.group(),
                    found.item(),
                    found.statistic().name(),
                    hidden ? null : UncertaintyRun.number(found.value()),
                    hidden ? null : UncertaintyRun.number(found.standardError()),
                    hidden ? null : UncertaintyRun.number(interval.lower()),
                    hidden ? null : UncertaintyRun.number(interval.upper()),
                    hidden ? null : Long.valueOf(found.n()),
                    judgement.verdict(),
                    judgement.rule());
        }
    }

    /**
     * Estimates and what could not be used of the answers.
     *
     * @param estimates the estimates
     * @param problems what could not be used
     */
    public record Answered(List<Estimate> estimates, List<Problem> problems) {}

    /** Estimates from answers: the total, and each domain of the design. */
    public Answered estimate(String actor, String code, String version, Year period, Upload answers, boolean partial) {
        SurveyDesign design = definitions.get(code, version).survey();
        ValueWithProblems<SurveyAccumulator> read =
                SurveyCsv.accumulate(answers.stream(), answers.name(), design, CsvFormat.DETECT);
        List<Estimate> estimates = new ArrayList<>();
        read.value().estimates().forEach(found -> estimates.add(Estimate.of(found)));
        for (String domain : design.domains()) {
            read.value().estimates(domain).forEach(found -> estimates.add(Estimate.of(found)));
        }
        AssessmentService.refuseErrors(read, estimates.size(), partial);
        String document = json.writeValueAsString(estimates);
        return changes.by(actor, () -> {
            kept.store(Kind.ESTIMATES, code, version, period, new Kept("", document));
            return new Answered(estimates, read.problems());
        });
    }

    /** Returns the estimates: those that were published, or the present ones. */
    public List<Estimate> estimates(String code, String version, Year period, boolean draft) {
        definitions.get(code, version).survey();
        String document = kept.find(draft ? Kind.ESTIMATES : Kind.PUBLICATION, code, version, period)
                .orElseThrow(() ->
                        Refusal.notFound(draft ? "no-findings" : "not-published", code + " " + version + " " + period))
                .document();
        return Arrays.asList(json.readValue(document, Estimate[].class));
    }
}
