package org.lgpi.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.CodedColumn;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.assessment.PlainColumn;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.comparison.Peers;
import org.lgpi.core.disclosure.AdditiveTable;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.Judgement;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.disclosure.PublishedEstimates;
import org.lgpi.core.disclosure.Verdict;
import org.lgpi.core.feedback.ClosingTimes;
import org.lgpi.core.feedback.FeedbackAccumulator;
import org.lgpi.core.feedback.FeedbackSummary;
import org.lgpi.core.feedback.Submission;
import org.lgpi.core.feedback.SubmissionKind;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Node;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.ByScale;
import org.lgpi.core.index.CriterionFit;
import org.lgpi.core.index.Denominator;
import org.lgpi.core.index.DistanceToReference;
import org.lgpi.core.index.DistanceToTarget;
import org.lgpi.core.index.FittedParameters;
import org.lgpi.core.index.FractionOfMaximum;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.Goalposts;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Logistic;
import org.lgpi.core.index.MinMax;
import org.lgpi.core.index.NodeWeights;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.PopulationAccumulator;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.PreparationFit;
import org.lgpi.core.index.PreparedTable;
import org.lgpi.core.index.Ranks;
import org.lgpi.core.index.Screening;
import org.lgpi.core.index.SortedValues;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.index.TreatmentFit;
import org.lgpi.core.index.Weights;
import org.lgpi.core.index.ZScore;
import org.lgpi.core.multivariate.ValueTable;
import org.lgpi.core.plan.HeatMap;
import org.lgpi.core.plan.Risk;
import org.lgpi.core.plan.RiskRating;
import org.lgpi.core.plan.RiskRegister;
import org.lgpi.core.responsibility.Component;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityLevel;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.responsibility.Service;
import org.lgpi.core.responsibility.ServiceField;
import org.lgpi.core.robustness.UncertainInput;
import org.lgpi.core.robustness.UncertainRanking;
import org.lgpi.core.robustness.UncertaintyAnalysis;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UncertaintyTotals;
import org.lgpi.core.robustness.UnitUncertainty;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.GateResult;
import org.lgpi.core.scoring.Improvements;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreAccumulator;
import org.lgpi.core.scoring.ScoreDistribution;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.core.stat.Accumulator;
import org.lgpi.core.stat.ExactMoments;
import org.lgpi.core.stat.ExactSum;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.stat.ValueCounts;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.indicator.Recode;
import org.lgpi.core.survey.rating.ServiceRating;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.core.survey.weighting.WeightTarget;
import org.lgpi.core.survey.weighting.WeightingResult;
import org.lgpi.core.survey.weighting.WeightingSpec;
import org.lgpi.core.survey.weighting.WeightingStep;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;
import org.lgpi.io.catalogue.Catalogue;
import tools.jackson.databind.json.JsonMapper;

/** Whatever public value of core a service returns, its own mapper of either generation writes proper JSON. */
class HostMappersTest {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new LgpiJacksonModule());

    private static final JsonMapper JACKSON_3 =
            JsonMapper.builder().addModule(new LgpiJackson3Module()).build();

    /**
     * Public types that are no values: those that compute, those that collect, and the answers of single respondents,
     * which do not leave a service.
     */
    private static final Set<String> NO_VALUES = Set.of(
            "org.lgpi.core.base.DefinitionCheck",
            "org.lgpi.core.comparison.Disparities",
            "org.lgpi.core.comparison.time.Covariance",
            "org.lgpi.core.multivariate.BalancedWeights",
            "org.lgpi.core.plan.SamplePlanner",
            "org.lgpi.core.robustness.SensitivityAnalysis",
            "org.lgpi.core.robustness.UncertaintyAnalysis",
            "org.lgpi.core.scoring.Scorer",
            "org.lgpi.core.scoring.VariantScorer",
            "org.lgpi.core.stat.AccumulatorBytes$Reader",
            "org.lgpi.core.stat.AccumulatorBytes$Reading",
            "org.lgpi.core.stat.AccumulatorBytes$Writer",
            "org.lgpi.core.stat.AccumulatorLaws",
            "org.lgpi.core.stat.LinearProgram",
            "org.lgpi.core.stat.DistinctValues",
            "org.lgpi.core.stat.KeyedRandom",
            "org.lgpi.core.stat.NormalEquations",
            "org.lgpi.core.stat.SobolSequence",
            "org.lgpi.core.stat.WeightedSample",
            "org.lgpi.core.survey.Calibrated",
            "org.lgpi.core.survey.Grouping",
            "org.lgpi.core.survey.ReplicateWeights",
            "org.lgpi.core.survey.SampleRows",
            "org.lgpi.core.survey.SurveyData",
            "org.lgpi.core.survey.SurveyEstimator",
            "org.lgpi.core.survey.SurveyRow",
            "org.lgpi.core.survey.comparison.SurveyComparison",
            "org.lgpi.core.survey.fieldwork.FieldworkCheck");

    private static final Map<Class<?>, Object> SAMPLES = samples();

    /**
     * What a service might return.
     *
     * @param card a scorecard
     * @param scores some scores
     * @param units units by code
     * @param gate perhaps a gate
     * @param any values whose type is not declared
     */
    public record Reply(
            Scorecard card, List<Score> scores, Map<String, Unit> units, Optional<Gate> gate, List<Object> any) {}

    private static Map<Class<?>, Object> samples() {
        Criterion criterion = Criterion.builder()
                .code("1.1.1")
                .label(Label.of("Plan"))
                .scale(Scale.levels(0, 0.5, 1))
                .tags(Tags.of(Map.of("aspect", "A")))
                .build();
        SubBlock subBlock = SubBlock.builder()
                .code("1.1")
                .label(Label.of("Plans"))
                .addCriteria(criterion)
                .build();
        Block block = Block.builder()
                .code("1")
                .label(Label.of("Disclosure"))
                .addSubBlock(subBlock)
                .build();
        Framework framework =
                Framework.builder().code("demo").version("1.0").addBlock(block).build();
        Gate gate = Gate.builder()
                .code("G1")
                .addCondition(new Gate.Condition("1.1", 0.3))
                .build();
        IndexMethod method = IndexMethod.builder()
                .weights(Weights.EQUAL.with("1", 2))
                .addGate(gate)
                .addBand(Band.of("A", 0.5))
                .build();
        IndexDefinition definition = IndexDefinition.of(framework, method);
        Observation observation = Observation.builder()
                .value(0.5)
                .evidence(Evidence.builder().source("website").build())
                .build();
        Assessment assessment = Assessment.builder(framework, "U", Year.of(2026))
                .observation("1.1.1", observation)
                .build();
        AssessmentTable table = AssessmentTable.builder(framework)
                .add(assessment)
                .add(Assessment.builder(framework, "V", Year.of(2026))
                        .status("1.1.1", ObservationStatus.SUPPRESSED)
                        .build())
                .build();
        ScoreTable scores = Scorer.of(definition).scoreAll(table);
        Scorecard card = Scorer.of(definition).score(assessment);
        CriterionFit fit = new CriterionFit(1, 0, 1, 0.5, Double.NaN);
        Unit unit = Unit.builder().code("U").type("RURAL").population(100).build();
        Problem problem = Problem.error("CODE", "subject", "found", "expected", "remedy");
        ExactSum sum = new ExactSum();
        sum.add(1.5);
        Scale.Level level = new Scale.Level(0.5, Label.of("Half"));
        Scale.Step step = new Scale.Step(0.5, 1, Label.EMPTY);

        Map<Class<?>, Object> samples = new LinkedHashMap<>();
        samples.put(Fingerprint.class, definition.fingerprint());
        samples.put(InvalidDefinitionException.class, new InvalidDefinitionException(List.of(problem)));
        samples.put(Label.class, Label.of("Plan"));
        samples.put(Problem.class, problem);
        samples.put(ValueWithProblems.class, new ValueWithProblems<>(table, List.of(problem)));
        samples.put(ExactSum.class, sum);
        samples.put(ExactMoments.class, new ExactMoments().add(1.5));
        samples.put(ValueCounts.class, new ValueCounts().add(1.5));
        samples.put(
                PopulationAccumulator.class,
                PopulationAccumulator.of(definition).addAll(table));
        ScoreAccumulator collected = ScoreAccumulator.of(definition).addAll(scores, "index");
        samples.put(ScoreAccumulator.class, collected);
        samples.put(ScoreDistribution.class, collected.result());
        UncertaintyTotals totals = UncertaintyAnalysis.builder(definition)
                .replicates(2)
                .vary(new UncertainInput.WeightNoise("criterion", 0.5))
                .period(table.period(0))
                .build()
                .run(table, 0, 2);
        samples.put(UncertaintyTotals.class, totals);
        samples.put(UncertaintyResult.class, totals.result());
        samples.put(UncertainRanking.class, totals.result().ranking());
        samples.put(UnitUncertainty.class, totals.result().units().get(0));
        samples.put(UncertainInput.Observations.class, new UncertainInput.Observations());
        samples.put(UncertainInput.Redraw.class, new UncertainInput.Redraw());
        samples.put(Applicability.class, Applicability.of("tier", "RAION"));
        samples.put(Block.class, block);
        samples.put(Criterion.class, criterion);
        samples.put(Framework.class, framework);
        samples.put(Group.class, block);
        samples.put(Node.class, criterion);
        samples.put(Scale.class, Scale.points(3));
        samples.put(Scale.Binary.class, Scale.binary());
        samples.put(Scale.Levels.class, Scale.levels(List.of(new Scale.Level(0, Label.EMPTY), level)));
        samples.put(Scale.Level.class, level);
        samples.put(Scale.Range.class, Scale.range(0, 100));
        samples.put(Scale.Steps.class, Scale.steps(List.of(step)));
        samples.put(Scale.Step.class, step);
        samples.put(Scale.Points.class, Scale.points(3));
        samples.put(SubBlock.class, subBlock);
        samples.put(Tags.class, criterion.tags());
        samples.put(Unit.class, unit);
        samples.put(UnitRegister.class, UnitRegister.of(List.of(unit)));
        samples.put(Assessment.class, assessment);
        samples.put(AssessmentTable.class, table);
        samples.put(Evidence.class, observation.evidence());
        samples.put(Observation.class, observation);
        samples.put(ObservationColumn.class, table.column(0));
        samples.put(CodedColumn.class, table.column(0));
        samples.put(PlainColumn.class, columnOfManyValues());
        samples.put(
                AdditiveTable.class,
                AdditiveTable.builder("people", "sex", UnitRegister.of(List.of(unit)), "f", "m")
                        .set("U", "f", 3)
                        .build());
        samples.put(PublicationRules.class, PublicationRules.N_AND_CV);
        samples.put(Peers.Basis.class, new Peers.Basis.TypeAndSize(List.of(2000L)));
        samples.put(Peers.Basis.TypeAndSize.class, new Peers.Basis.TypeAndSize(List.of()));
        samples.put(Peers.Basis.Nearest.class, new Peers.Basis.Nearest(8, List.of("income")));
        samples.put(Peers.Basis.Stated.class, new Peers.Basis.Stated("same oblast"));
        samples.put(
                PublishedEstimates.class,
                PublishedEstimates.of(List.of(new JudgedEstimate(
                        "sex",
                        "f",
                        "part1",
                        Statistic.MEAN,
                        0.5,
                        0.1,
                        Interval.none(0.95),
                        1,
                        60,
                        59,
                        60,
                        new Judgement(Verdict.SHOW, "")))));
        samples.put(Recode.class, Recode.topBox());
        samples.put(Recode.Share.class, Recode.share());
        samples.put(Recode.Values.class, Recode.values(Map.of(1.0, 0.5)));
        samples.put(Recode.AsIs.class, Recode.asIs());
        samples.put(PreparedTable.class, scores.prepared());
        samples.put(Preparation.class, preparation());
        samples.put(Denominator.class, Denominator.attribute("population", 1000));
        samples.put(Screening.class, Screening.of(0.66, 0.05));
        samples.put(Imputation.class, Imputation.mean("type"));
        samples.put(Imputation.Method.class, Imputation.latest().method());
        samples.put(Imputation.Column.class, Imputation.mean("type").method());
        samples.put(Imputation.Row.class, Imputation.rowMean(PerNode.INDEX).method());
        samples.put(Imputation.Latest.class, Imputation.latest(2).method());
        samples.put(Imputation.Linear.class, Imputation.linear().method());
        samples.put(Imputation.Constant.class, Imputation.constant(0).method());
        samples.put(Treatment.class, Treatment.STANDARD);
        samples.put(Treatment.Step.class, new Treatment.Winsorise(5));
        samples.put(Treatment.Winsorise.class, new Treatment.Winsorise(5));
        samples.put(Treatment.Transform.class, new Treatment.Transform(Treatment.Curve.BOX_COX, 0.5));
        TreatmentFit.Trial trial = new TreatmentFit.Trial("untreated", 0, 2.5, Double.NaN, true);
        TreatmentFit treated = new TreatmentFit(
                List.of(trial), Double.NEGATIVE_INFINITY, 3, Optional.empty(), false, Double.NaN, Double.NaN);
        samples.put(TreatmentFit.Trial.class, trial);
        samples.put(TreatmentFit.class, treated);
        samples.put(PreparationFit.class, new PreparationFit(0, 1, Map.of("", Map.of("", 0.5)), Optional.of(treated)));
        samples.put(Aggregation.class, Aggregation.power(0.5));
        samples.put(Band.class, Band.of("A", 0.5));
        samples.put(CriterionFit.class, fit);
        samples.put(FittedParameters.class, new FittedParameters(Map.of("1.1.1", fit), Map.of()));
        samples.put(Gate.class, gate);
        samples.put(Gate.Condition.class, gate.conditions().get(0));
        samples.put(IndexDefinition.class, definition);
        samples.put(IndexMethod.class, method);
        samples.put(NodeWeights.class, definition.nodeWeights());
        samples.put(Normalisation.class, Normalisation.minMax());
        samples.put(ByScale.class, Normalisation.scale());
        samples.put(MinMax.class, Normalisation.minMax());
        samples.put(ZScore.class, Normalisation.zScore());
        samples.put(Goalposts.class, Normalisation.goalposts(0, 5));
        samples.put(DistanceToReference.class, Normalisation.distanceToReference("U"));
        samples.put(DistanceToTarget.class, Normalisation.distanceToTarget(5));
        samples.put(FractionOfMaximum.class, Normalisation.fractionOfMaximum());
        samples.put(Ranks.class, Normalisation.rank(Ranks.Ties.MIN));
        samples.put(Logistic.class, Normalisation.logistic(1));
        samples.put(SortedValues.class, SortedValues.of(2, 1));
        samples.put(PerNode.class, PerNode.of(Aggregation.SUM).with("1", Aggregation.MEDIAN));
        samples.put(
                StatusPolicy.class,
                StatusPolicy.STANDARD.with(ObservationStatus.NO_EVIDENCE, StatusPolicy.Rule.EXCLUDE));
        samples.put(Weights.class, method.weights());
        samples.put(Explanation.class, card.explain());
        samples.put(Improvements.class, card.improvements());
        samples.put(GateResult.class, card.gates().get(0));
        samples.put(Ranking.class, Ranking.of(scores));
        samples.put(Ranking.Entry.class, Ranking.of(scores).entries().get(0));
        samples.put(Score.class, card.index());
        samples.put(ScoreTable.class, scores);
        samples.put(Scorecard.class, card);
        addResponsibility(samples);
        addFeedback(samples);
        addPlan(samples);
        addWeighting(samples);
        samples.put(ValueTable.class, ValueTable.of(List.of("U"), Map.of("1.1.1", new double[] {0.5})));
        samples.put(ServiceRatings.class, ServiceRatings.of(List.of(ServiceRating.of("passport", "online", 4.5, 0.7))));
        return samples;
    }

    private static Preparation preparation() {
        return Preparation.builder()
                .putDenominator("1.1.1", Denominator.criterion("1.1.2", 1))
                .screening(Screening.byAvailability(0.5))
                .addImputation(Imputation.constant(0).at("1.1"))
                .treatment(Treatment.NONE)
                .build();
    }

    private static void addResponsibility(Map<Class<?>, Object> samples) {
        ResponsibilityScheme scheme = Catalogue.serviceResponsibility();
        ResponsibilityCoding coding = scheme.coding("U", Year.of(2026))
                .level(scheme.fields().get(0).services().get(0).code(), ResponsibilityLevel.FULL)
                .build();
        AssessmentTable codings = AssessmentTable.of(coding.assessment().framework(), List.of(coding.assessment()));
        samples.put(ResponsibilityScheme.class, scheme);
        samples.put(ServiceField.class, scheme.fields().get(0));
        samples.put(Service.class, scheme.fields().get(0).services().get(0));
        samples.put(
                Component.class,
                scheme.fields().get(0).services().get(0).components().get(0));
        samples.put(ResponsibilityCoding.class, coding);
        samples.put(ResponsibilityTable.class, ResponsibilityTable.of(scheme, codings));
    }

    private static void addFeedback(Map<Class<?>, Object> samples) {
        Submission submission = Submission.builder()
                .unit("U")
                .kind(SubmissionKind.COMPLAINT)
                .category("roads")
                .channel("web")
                .opened(LocalDateTime.of(2026, 1, 2, 3, 4))
                .closed(LocalDateTime.of(2026, 1, 5, 3, 4))
                .build();
        FeedbackAccumulator feedback =
                FeedbackAccumulator.of(LocalDateTime.of(2026, 2, 1, 0, 0)).add(submission);
        samples.put(Submission.class, submission);
        samples.put(Accumulator.class, feedback);
        samples.put(FeedbackAccumulator.class, feedback);
        samples.put(FeedbackSummary.class, feedback.result());
        samples.put(ClosingTimes.class, feedback.result().closingTimes());

        SurveyAccumulator survey = SurveyAccumulator.of(SurveyDesign.builder()
                .code("residents")
                .addItem(SurveyItem.binary("part1"))
                .build());
        samples.put(SurveyAccumulator.class, survey.add(survey.row().value("part1", 1)));
    }

    private static void addWeighting(Map<Class<?>, Object> samples) {
        SurveyData.Builder rows = SurveyData.builder(
                SurveyDesign.builder().code("s").addDomain("sex").build());
        rows.add(rows.row().domain("sex", "f"));
        WeightingStep step = new WeightingStep.PostStratification(new WeightTarget("sex", Map.of("f", 5.0)));
        WeightingSpec spec = WeightingSpec.of("w", step);
        samples.put(WeightingStep.class, step);
        samples.put(WeightingSpec.class, spec);
        samples.put(WeightingResult.class, spec.applyTo(rows.build()));
    }

    private static void addPlan(Map<Class<?>, Object> samples) {
        Risk risk = Risk.builder()
                .code("R1")
                .label(Label.of("Risk"))
                .description(Label.of("Late funds"))
                .rating(new RiskRating("HIGH", "LOW"))
                .build();
        RiskRegister register = RiskRegister.builder().addRisk(risk).build();
        samples.put(Risk.class, risk);
        samples.put(HeatMap.class, register.heatMap(RiskRegister.Stage.INHERENT));
    }

    /** A column is no longer coded once it holds more values than a byte can tell apart. */
    private static ObservationColumn columnOfManyValues() {
        Framework framework = Framework.builder()
                .code("range")
                .version("1")
                .addBlock(Block.builder()
                        .code("1")
                        .addCriteria(Criterion.builder()
                                .code("1.1")
                                .scale(Scale.range(0, 1000))
                                .build())
                        .build())
                .build();
        AssessmentTable.Builder table = AssessmentTable.builder(framework);
        for (int i = 0; i < 300; i++) {
            table.set(table.row("U-" + i, Year.of(2026)), 0, i, ObservationStatus.SCORED);
        }
        return table.build().column(0);
    }

    /** Returns the public types of core that can hold a value: neither builders nor classes of static methods alone. */
    private static List<Class<?>> publicTypes() throws Exception {
        Path classes = Path.of(Framework.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(classes)) {
            return publicTypes(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return publicTypes(jar.getPath("/"));
        }
    }

    private static List<Class<?>> publicTypes(Path classes) throws Exception {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.toString().endsWith("-info.class"))
                    .toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
                Class<?> type = Class.forName(
                        name.substring(0, name.length() - ".class".length()), false, Framework.class.getClassLoader());
                if (isPublic(type) && !type.isEnum() && !type.getSimpleName().equals("Builder") && hasInstances(type)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getModule().isExported(type.getPackageName())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static boolean hasInstances(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method ->
                        Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()));
    }

    @Test
    void everyPublicTypeOfCoreIsWrittenOrKnownToBeNoValue() throws Exception {
        List<Class<?>> types = publicTypes();

        assertThat(types)
                .hasSizeGreaterThan(100)
                .filteredOn(type -> !NO_VALUES.contains(type.getName())
                        && !SAMPLES.containsKey(type)
                        && !type.isRecord()
                        && !type.isSealed()
                        && generated(type).isEmpty())
                .as("public types of core that nothing writes: give them a form and a sample, or say that they are no"
                        + " values")
                .isEmpty();
        assertThat(NO_VALUES).isSubsetOf(types.stream().map(Class::getName).toList());
        assertThat(SAMPLES).allSatisfy((type, sample) -> assertThat(sample).isInstanceOf(type));
    }

    @Test
    void everyMemberOfARecordOrGeneratedValueIsOfATypeThatIsWritten() throws Exception {
        List<Class<?>> types = publicTypes();
        List<String> unknown = new ArrayList<>();
        for (Class<?> type : types) {
            Map<String, Type> members = members(type);
            if (type.isRecord() && !SAMPLES.containsKey(type)) {
                assertThat(members).as("%s would be an empty object", type).isNotEmpty();
            }
            members.forEach((name, member) -> {
                if (!isWritten(member, types)) {
                    unknown.add(type.getName() + "." + name + ": " + member);
                }
            });
        }

        assertThat(unknown).isEmpty();
    }

    private static Optional<Class<?>> generated(Class<?> type) {
        try {
            return Optional.of(Class.forName(
                    type.getPackageName() + ".Immutable" + type.getSimpleName(), false, type.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Type> members(Class<?> type) {
        Map<String, Type> members = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                members.put(component.getName(), component.getGenericType());
            }
        } else if (generated(type).isPresent()) {
            for (Field field : generated(type).get().getDeclaredFields()) {
                try {
                    members.put(field.getName(), type.getMethod(field.getName()).getGenericReturnType());
                } catch (NoSuchMethodException e) {
                    // a field of the generated class that is no attribute
                    continue;
                }
            }
        }
        return members;
    }

    private static boolean isWritten(Type member, List<Class<?>> types) {
        if (member instanceof ParameterizedType parameterized) {
            return isWritten(parameterized.getRawType(), types)
                    && Stream.of(parameterized.getActualTypeArguments()).allMatch(type -> isWritten(type, types));
        }
        if (!(member instanceof Class<?> type)) {
            return true;
        }
        return type.isPrimitive()
                || type.isEnum()
                || type.isArray() && isWritten(type.getComponentType(), types)
                || Stream.of(
                                CharSequence.class,
                                Number.class,
                                Boolean.class,
                                Temporal.class,
                                TemporalAmount.class,
                                Map.class,
                                Iterable.class,
                                Optional.class,
                                OptionalDouble.class,
                                OptionalInt.class,
                                OptionalLong.class)
                        .anyMatch(known -> known.isAssignableFrom(type))
                || SAMPLES.containsKey(type)
                || types.contains(type) && !NO_VALUES.contains(type.getName());
    }

    @Test
    void whatIsNoValueIsRefusedAndNotEmptied() {
        Scorer scorer = Scorer.of((IndexDefinition) SAMPLES.get(IndexDefinition.class));
        String message = "org.lgpi.core.scoring.Scorer has no JSON form because it is no value; return what it computes"
                + " instead";

        assertThatThrownBy(() -> JACKSON_2.writeValueAsString(scorer)).hasMessageContaining(message);
        assertThatThrownBy(() -> JACKSON_3.writeValueAsString(scorer)).hasMessageContaining(message);
    }

    static Stream<Class<?>> types() {
        return SAMPLES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void bothGenerationsWriteTheSameProperJson(Class<?> type) throws IOException {
        Object sample = SAMPLES.get(type);

        JsonNode two = JACKSON_2.readTree(JACKSON_2.writeValueAsString(sample));
        JsonNode three = JACKSON_2.readTree(JACKSON_3.writeValueAsString(sample));

        assertThat(two).isEqualTo(three);
        assertThat(two.isContainerNode() && two.isEmpty())
                .as("%s is %s", type, two)
                .isFalse();
        assertThat(two.isNull()).isFalse();
        // a label without any text is the only object that may be empty
        assertThat(two.toString().replace("\"label\":{}", "\"label\":null"))
                .doesNotContain("NaN")
                .doesNotContain("\"empty\"")
                .doesNotContain("{}");
        assertThat(JACKSON_2.<JsonNode>valueToTree(sample).toString()).isEqualTo(two.toString());
        assertThat(JACKSON_3.valueToTree(sample).toString()).isEqualTo(two.toString());
    }

    @Test
    void typesStandInTheReplyOfAHostAsTheyStandAlone() throws IOException {
        Scorecard card = (Scorecard) SAMPLES.get(Scorecard.class);
        Unit unit = (Unit) SAMPLES.get(Unit.class);
        Gate gate = (Gate) SAMPLES.get(Gate.class);
        Reply reply = new Reply(
                card, List.of(card.index()), Map.of("U", unit), Optional.of(gate), List.copyOf(SAMPLES.values()));

        // a mapper of Jackson 2 knows no Optional by itself; the host's reply is written without it
        JsonNode two = JACKSON_2.readTree(
                JACKSON_2.writeValueAsString(new Reply2(reply.card(), reply.scores(), reply.units(), reply.any())));
        JsonNode three = JACKSON_2.readTree(JACKSON_3.writeValueAsString(reply));

        assertThat(two.get("units").toString())
                .isEqualTo("{\"U\":{\"code\":\"U\",\"type\":\"RURAL\",\"population\":100}}");
        assertThat(three.get("gate").toString())
                .isEqualTo("{\"code\":\"G1\",\"conditions\":[{\"node\":\"1.1\",\"atLeast\":0.3}]}");
        for (String member : List.of("card", "scores", "units", "any")) {
            assertThat(two.get(member)).isEqualTo(three.get(member));
        }
        assertThat(two.get("any")).hasSize(SAMPLES.size()).doesNotContain(JACKSON_2.createObjectNode());
    }

    /**
     * A reply without Optional.
     *
     * @param card a scorecard
     * @param scores some scores
     * @param units units by code
     * @param any values whose type is not declared
     */
    public record Reply2(Scorecard card, List<Score> scores, Map<String, Unit> units, List<Object> any) {}

    /**
     * A type of the host.
     *
     * @param name a member
     */
    public record Foreign(String name) {}

    @Test
    void valuesOfTheHostInsideOursAreLeftToItsMapper() throws IOException {
        ValueWithProblems<List<Foreign>> value = new ValueWithProblems<>(List.of(new Foreign("x")), List.of());

        assertThat(JACKSON_2.writeValueAsString(value)).isEqualTo("{\"value\":[{\"name\":\"x\"}],\"problems\":[]}");
        assertThat(JACKSON_3.writeValueAsString(value)).isEqualTo("{\"value\":[{\"name\":\"x\"}],\"problems\":[]}");
    }

    @Test
    void aDefinitionThatAHostWritesIsTheFileFormat() throws IOException {
        IndexDefinition definition = (IndexDefinition) SAMPLES.get(IndexDefinition.class);

        assertThat(IndexJson.parse(JACKSON_2.writeValueAsString(definition))).isEqualTo(definition);
        assertThat(IndexJson.parse(JACKSON_3.writeValueAsString(definition))).isEqualTo(definition);
    }

    @Test
    void assessmentsThatAHostWritesAreTheFileFormat() throws IOException {
        AssessmentTable table = (AssessmentTable) SAMPLES.get(AssessmentTable.class);

        assertThat(AssessmentJson.parse(JACKSON_2.writeValueAsString(table), table.framework())
                        .orElseThrow())
                .isEqualTo(table);
        assertThat(AssessmentJson.parse(JACKSON_3.writeValueAsString(table), table.framework())
                        .orElseThrow())
                .isEqualTo(table);
    }

    @Test
    void aScoreWithoutValueIsNullBesideItsReason() throws IOException {
        ScoreTable scores = (ScoreTable) SAMPLES.get(ScoreTable.class);
        String json = "{\"node\":\"index\",\"value\":null,\"coverage\":0.0,\"lowest\":0.0,\"highest\":1.0,"
                + "\"reason\":\"" + scores.index(1).reason() + "\"}";

        assertThat(JACKSON_2.writeValueAsString(scores.index(1))).isEqualTo(json);
        assertThat(JACKSON_3.writeValueAsString(scores.index(1))).isEqualTo(json);
    }

    @Test
    void aProblemHasItsComponentsAndNothingElse() throws IOException {
        String json = "{\"severity\":\"ERROR\",\"code\":\"CODE\",\"source\":\"\",\"line\":0,\"column\":0,"
                + "\"subject\":\"subject\",\"found\":\"found\",\"expected\":\"expected\",\"remedy\":\"remedy\"}";

        assertThat(JACKSON_2.writeValueAsString(SAMPLES.get(Problem.class))).isEqualTo(json);
        assertThat(JACKSON_3.writeValueAsString(SAMPLES.get(Problem.class))).isEqualTo(json);
    }

    @Test
    void withoutTheModuleAMapperFailsOrWritesAnEmptyObject() throws IOException {
        Object unit = SAMPLES.get(Unit.class);

        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(unit)).isInstanceOf(IOException.class);
        assertThat(JsonMapper.builder().build().writeValueAsString(unit)).isEqualTo("{}");
    }

    @Test
    void aMapperOfJackson2FindsTheModule() throws IOException {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

        assertThat(mapper.getRegisteredModuleIds()).contains(LgpiJacksonModule.class.getName());
    }

    @ParameterizedTest
    @MethodSource("services")
    void theClassPathNamesTheModules(String service, Class<?> module) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LgpiJacksonModule.class.getResourceAsStream("/META-INF/services/" + service))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines(module.getName());
        }
    }

    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of("com.fasterxml.jackson.databind.Module", LgpiJacksonModule.class),
                Arguments.of("tools.jackson.databind.JacksonModule", LgpiJackson3Module.class));
    }
}
