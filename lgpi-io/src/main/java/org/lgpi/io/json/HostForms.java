package org.lgpi.io.json;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Year;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.assessment.Evidence;
import org.lgpi.core.assessment.Observation;
import org.lgpi.core.assessment.ObservationColumn;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.comparison.Peers;
import org.lgpi.core.disclosure.AdditiveTable;
import org.lgpi.core.disclosure.PublicationRules;
import org.lgpi.core.disclosure.PublishedEstimates;
import org.lgpi.core.feedback.ClosingTimes;
import org.lgpi.core.feedback.FeedbackSummary;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.CriterionFit;
import org.lgpi.core.index.Denominator;
import org.lgpi.core.index.FittedParameters;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.Imputation;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.Preparation;
import org.lgpi.core.index.PreparationFit;
import org.lgpi.core.index.PreparedTable;
import org.lgpi.core.index.Screening;
import org.lgpi.core.index.SortedValues;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Treatment;
import org.lgpi.core.index.TreatmentFit;
import org.lgpi.core.index.Weights;
import org.lgpi.core.multivariate.ValueTable;
import org.lgpi.core.plan.HeatMap;
import org.lgpi.core.responsibility.Component;
import org.lgpi.core.responsibility.ResponsibilityCoding;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.responsibility.Service;
import org.lgpi.core.responsibility.ServiceField;
import org.lgpi.core.robustness.RobustnessPlan;
import org.lgpi.core.robustness.UncertainInput;
import org.lgpi.core.robustness.UncertainRanking;
import org.lgpi.core.robustness.UncertaintyResult;
import org.lgpi.core.robustness.UnitUncertainty;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Improvements;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreDistribution;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.stat.Accumulator;
import org.lgpi.core.stat.ExactMoments;
import org.lgpi.core.stat.ExactSum;
import org.lgpi.core.stat.ValueCounts;
import org.lgpi.core.survey.ReplicateColumns;
import org.lgpi.core.survey.SurveyColumns;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.indicator.Indicator;
import org.lgpi.core.survey.indicator.Indicators;
import org.lgpi.core.survey.indicator.Recode;
import org.lgpi.core.survey.rating.ServiceRatings;
import org.lgpi.core.survey.weighting.WeightingResult;
import org.lgpi.core.survey.weighting.WeightingSpec;
import org.lgpi.core.survey.weighting.WeightingStep;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/**
 * The JSON form of every public value type of core, for the mappers of hosts.
 *
 * <p>A type that is neither a record nor a generated value, or that has a file format of its own, stands in the table
 * below. Every other record or generated value of core is an object with a member for each component or attribute.
 * Classes of core that are no values are refused with a message, so that nothing becomes an empty object.
 */
final class HostForms {

    private record Form<T>(Class<T> type, BiConsumer<? super T, JsonSink> write) {

        void apply(Object value, JsonSink out) {
            write.accept(type.cast(value), out);
        }
    }

    private static final String CORE = "org.lgpi.core.";

    private static final List<Form<?>> TABLE = table();

    private static final ClassValue<Optional<Form<?>>> FORMS = new ClassValue<>() {
        @Override
        protected Optional<Form<?>> computeValue(Class<?> type) {
            for (Form<?> form : TABLE) {
                if (form.type().isAssignableFrom(type)) {
                    return Optional.of(form);
                }
            }
            List<Method> members = isOurs(type) ? members(type) : List.of();
            return members.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Form<>(Object.class, (value, out) -> members(value, members, out)));
        }
    };

    private HostForms() {}

    private static List<Form<?>> table() {
        List<Form<?>> table = new ArrayList<>();
        table.add(new Form<>(Label.class, (label, out) -> out.label(label)));
        table.add(new Form<>(Fingerprint.class, (fingerprint, out) -> out.text(fingerprint.hex())));
        table.add(new Form<>(InvalidDefinitionException.class, HostForms::refusal));
        table.add(new Form<>(ExactSum.class, (sum, out) -> out.number(sum.value())));
        table.add(new Form<>(ExactMoments.class, StatForm::moments));
        table.add(new Form<>(ValueCounts.class, StatForm::counts));

        table.add(new Form<>(Framework.class, DefinitionForm::framework));
        table.add(new Form<>(Group.class, DefinitionForm::group));
        table.add(new Form<>(Criterion.class, DefinitionForm::criterion));
        table.add(new Form<>(Scale.class, DefinitionForm::scale));
        table.add(new Form<>(Scale.Level.class, DefinitionForm::level));
        table.add(new Form<>(Scale.Step.class, DefinitionForm::step));
        table.add(new Form<>(Tags.class, (tags, out) -> out.texts(tags.values())));
        table.add(new Form<>(Applicability.class, (applicability, out) -> out.texts(applicability.values())));

        table.add(new Form<>(Unit.class, TerritoryForm::unit));
        table.add(new Form<>(UnitRegister.class, TerritoryForm::register));

        table.add(new Form<>(Assessment.class, AssessmentForm::assessment));
        table.add(new Form<>(AssessmentTable.class, AssessmentForm::table));
        table.add(new Form<>(Observation.class, AssessmentForm::observation));
        table.add(new Form<>(ObservationColumn.class, AssessmentForm::column));
        table.add(new Form<>(Evidence.class, AssessmentForm::evidence));

        table.add(new Form<>(IndexDefinition.class, DefinitionForm::write));
        table.add(new Form<>(IndexMethod.class, MethodForm::write));
        table.add(new Form<>(Normalisation.class, NormalisationForm::write));
        table.add(new Form<>(Preparation.class, PreparationForm::write));
        table.add(new Form<>(Denominator.class, PreparationForm::denominator));
        table.add(new Form<>(Screening.class, PreparationForm::screening));
        table.add(new Form<>(Imputation.class, PreparationForm::imputation));
        table.add(new Form<>(Imputation.Method.class, PreparationForm::imputationMethod));
        table.add(new Form<>(Treatment.class, PreparationForm::treatment));
        table.add(new Form<>(Treatment.Step.class, PreparationForm::step));
        table.add(new Form<>(PreparationFit.class, PreparationForm::fit));
        table.add(new Form<>(TreatmentFit.class, PreparationForm::treatmentFit));
        table.add(new Form<>(TreatmentFit.Trial.class, PreparationForm::trial));
        table.add(new Form<>(PreparedTable.class, PreparationForm::prepared));
        table.add(new Form<>(FittedParameters.class, MethodForm::fitted));
        table.add(new Form<>(CriterionFit.class, MethodForm::fit));
        table.add(new Form<>(SortedValues.class, MethodForm::values));
        table.add(new Form<>(Weights.class, MethodForm::weights));
        table.add(new Form<>(Aggregation.class, MethodForm::aggregation));
        table.add(new Form<>(PerNode.class, HostForms::perNode));
        table.add(new Form<>(StatusPolicy.class, MethodForm::status));
        table.add(new Form<>(Gate.class, MethodForm::gate));
        table.add(new Form<>(Gate.Condition.class, MethodForm::condition));
        table.add(new Form<>(Band.class, MethodForm::band));

        table.add(new Form<>(Score.class, ScoreForm::score));
        table.add(new Form<>(Scorecard.class, ScoreForm::card));
        table.add(new Form<>(ScoreTable.class, ScoreForm::table));
        table.add(new Form<>(Explanation.class, ExplanationForm::explanation));
        table.add(new Form<>(Ranking.class, ScoreForm::ranking));
        table.add(new Form<>(ScoreDistribution.class, ScoreForm::distribution));
        table.add(new Form<>(Difference.class, ExplanationForm::difference));
        table.add(new Form<>(Improvements.class, ExplanationForm::improvements));

        table.add(new Form<>(RobustnessPlan.class, RobustnessForm::plan));
        table.add(new Form<>(UncertainInput.class, RobustnessForm::input));
        table.add(new Form<>(UncertaintyResult.class, RobustnessForm::result));
        table.add(new Form<>(UncertainRanking.class, (ranking, out) -> write(ranking.entries(), out)));
        table.add(new Form<>(UnitUncertainty.class, RobustnessForm::unit));
        table.add(new Form<>(ValueTable.class, HostForms::values));

        table.add(new Form<>(ResponsibilityScheme.class, ResponsibilityJson::write));
        table.add(new Form<>(ServiceField.class, ResponsibilityJson::write));
        table.add(new Form<>(Service.class, ResponsibilityJson::write));
        table.add(new Form<>(Component.class, ResponsibilityJson::write));
        table.add(new Form<>(ResponsibilityCoding.class, ResponsibilityForm::coding));
        table.add(new Form<>(ResponsibilityTable.class, ResponsibilityForm::table));

        table.add(new Form<>(SurveyDesign.class, SurveyForm::design));
        table.add(new Form<>(SurveyColumns.class, SurveyForm::columns));
        table.add(new Form<>(ReplicateColumns.class, SurveyForm::replicates));
        table.add(new Form<>(SurveyItem.class, SurveyForm::item));
        table.add(new Form<>(ServiceRatings.class, (ratings, out) -> write(ratings.ratings(), out)));

        table.add(new Form<>(WeightingSpec.class, WeightingForm::object));
        table.add(new Form<>(WeightingStep.class, WeightingForm::step));
        table.add(new Form<>(WeightingResult.class, WeightingForm::result));

        table.add(new Form<>(PublicationRules.class, PublicationForm::object));
        table.add(new Form<>(Peers.Basis.class, (basis, out) -> out.text(basis.toString())));
        table.add(new Form<>(PublishedEstimates.class, (estimates, out) -> write(estimates.list(), out)));
        table.add(new Form<>(AdditiveTable.class, HostForms::additive));
        table.add(new Form<>(Indicators.class, IndicatorForm::object));
        table.add(new Form<>(Indicator.class, IndicatorForm::write));
        table.add(new Form<>(Recode.class, IndicatorForm::write));

        table.add(new Form<>(FeedbackSummary.class, FeedbackForm::summary));
        table.add(new Form<>(ClosingTimes.class, FeedbackForm::closingTimes));
        table.add(new Form<>(Accumulator.class, (accumulator, out) -> write(accumulator.result(), out)));
        table.add(new Form<>(HeatMap.class, (map, out) -> out.text(map.toText())));
        return List.copyOf(table);
    }

    /** Tells whether values of a type are written, or refused, here; constants of enums write themselves. */
    static boolean has(Class<?> type) {
        return isOurs(type) && !Enum.class.isAssignableFrom(type);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(CORE);
    }

    /** Writes a value of core, or one that its records hold; what is neither is left to the host. */
    static void write(@Nullable Object value, JsonSink out) {
        if (value == null) {
            out.nothing();
            return;
        }
        Form<?> form = FORMS.get(value.getClass()).orElse(null);
        if (form != null) {
            form.apply(value, out);
        } else if (value instanceof Number number) {
            number(number, out);
        } else if (value instanceof Boolean flag) {
            out.flag(flag);
        } else if (value instanceof Enum<?> choice) {
            out.text(choice.name());
        } else if (value instanceof Year year) {
            out.whole(year.getValue());
        } else if (value instanceof CharSequence || value instanceof Character || isTime(value)) {
            out.text(value.toString());
        } else if (!container(value, out)) {
            if (isOurs(value.getClass())) {
                throw new IllegalArgumentException(value.getClass().getName()
                        + " has no JSON form because it is no value; return what it computes instead");
            }
            out.foreign(value);
        }
    }

    private static boolean container(Object value, JsonSink out) {
        if (value instanceof Optional<?> optional) {
            write(optional.orElse(null), out);
        } else if (value instanceof OptionalDouble optional) {
            write(optional.isPresent() ? optional.getAsDouble() : null, out);
        } else if (value instanceof OptionalInt optional) {
            write(optional.isPresent() ? optional.getAsInt() : null, out);
        } else if (value instanceof OptionalLong optional) {
            write(optional.isPresent() ? optional.getAsLong() : null, out);
        } else if (value instanceof Map<?, ?> map) {
            out.beginObject();
            map.forEach((key, item) -> {
                out.key(key.toString());
                write(item, out);
            });
            out.endObject();
        } else if (value instanceof Iterable<?> items) {
            out.beginArray();
            items.forEach(item -> write(item, out));
            out.endArray();
        } else if (value.getClass().isArray()) {
            out.beginArray();
            for (int i = 0; i < Array.getLength(value); i++) {
                write(Array.get(value, i), out);
            }
            out.endArray();
        } else {
            return false;
        }
        return true;
    }

    private static void number(Number number, JsonSink out) {
        if (number instanceof Double || number instanceof Float) {
            out.number(number.doubleValue());
        } else if (number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            out.whole(number.longValue());
        } else {
            out.foreign(number);
        }
    }

    private static boolean isTime(Object value) {
        return value instanceof Temporal || value instanceof TemporalAmount;
    }

    /** Returns what a record or a generated value is made of; empty for other classes. */
    private static List<Method> members(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
        List<Method> members = new ArrayList<>();
        if (type.getSimpleName().startsWith("Immutable")) {
            Class<?> model = type.getInterfaces().length > 0 ? type.getInterfaces()[0] : type.getSuperclass();
            for (Field field : type.getDeclaredFields()) {
                // what is derived from the attributes is kept in transient fields
                if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                    accessor(model, field.getName()).ifPresent(members::add);
                }
            }
        }
        return members;
    }

    private static Optional<Method> accessor(Class<?> model, String name) {
        return Arrays.stream(model.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .findFirst();
    }

    /** Writes a member for each; the packages of core export their models, so that each can be read. */
    private static void members(Object value, List<Method> members, JsonSink out) {
        out.beginObject();
        for (Method member : members) {
            out.key(member.getName());
            try {
                write(member.invoke(value), out);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + member, e);
            }
        }
        out.endObject();
    }

    private static void perNode(PerNode<?> choice, JsonSink out) {
        MethodForm.perNode(choice, item -> write(item, out), out);
    }

    private static void additive(AdditiveTable table, JsonSink out) {
        out.beginObject();
        out.text("measure", table.measure());
        out.text("classification", table.classification());
        out.list("units", table.units(), unit -> {
            out.beginObject();
            out.text("unit", unit);
            table.categories().forEach(category -> out.number(category, table.value(unit, category)));
            out.endObject();
        });
        out.endObject();
    }

    private static void values(ValueTable values, JsonSink out) {
        out.beginObject();
        out.list("units", values.units(), out::text);
        values.codes().forEach(code -> {
            out.key(code);
            write(values.column(code), out);
        });
        out.endObject();
    }

    private static void refusal(InvalidDefinitionException exception, JsonSink out) {
        out.beginObject();
        out.list("problems", exception.problems(), problem -> write(problem, out));
        out.endObject();
    }
}
