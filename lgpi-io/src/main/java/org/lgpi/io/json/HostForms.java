package org.lgpi.io.json;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Year;
import java.time.temporal.Temporal;
import java.util.ArrayList;
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
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Group;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.CriterionFit;
import org.lgpi.core.index.FittedParameters;
import org.lgpi.core.index.Gate;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.Normalisation;
import org.lgpi.core.index.PerNode;
import org.lgpi.core.index.StatusPolicy;
import org.lgpi.core.index.Weights;
import org.lgpi.core.scoring.Difference;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Improvements;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.stat.ExactSum;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/**
 * The JSON form of every public value type of core, for the mappers of hosts.
 *
 * <p>A type that is not a record, or whose file format differs from its components, stands in the table below; every
 * other record of core is an object with a member for each component, every other generated value one with a member for
 * each attribute.
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
            if (!type.getName().startsWith(CORE)) {
                return Optional.empty();
            }
            if (type.isRecord()) {
                return Optional.of(new Form<>(Record.class, HostForms::components));
            }
            List<Method> attributes = attributes(type);
            return attributes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Form<>(Object.class, (value, out) -> attributes(value, attributes, out)));
        }
    };

    private HostForms() {}

    private static List<Form<?>> table() {
        List<Form<?>> table = new ArrayList<>();
        table.add(new Form<>(Label.class, HostForms::label));
        table.add(new Form<>(Fingerprint.class, (fingerprint, out) -> out.text(fingerprint.hex())));
        table.add(new Form<>(InvalidDefinitionException.class, HostForms::refusal));
        table.add(new Form<>(ExactSum.class, (sum, out) -> out.number(sum.value())));

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
        table.add(new Form<>(Normalisation.class, MethodForm::normalisation));
        table.add(new Form<>(FittedParameters.class, MethodForm::fitted));
        table.add(new Form<>(CriterionFit.class, MethodForm::fit));
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
        table.add(new Form<>(Ranking.class, ScoreForm::ranking));
        table.add(new Form<>(Explanation.class, ExplanationForm::explanation));
        table.add(new Form<>(Difference.class, ExplanationForm::difference));
        table.add(new Form<>(Improvements.class, ExplanationForm::improvements));
        return List.copyOf(table);
    }

    /** Tells whether a type, or what it extends, has a form here. */
    static boolean has(Class<?> type) {
        return FORMS.get(type).isPresent();
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
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Temporal) {
            out.text(value.toString());
        } else if (!container(value, out)) {
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

    /** Writes a member for each component; the packages of core export their records, so that each can be read. */
    private static void components(Record value, JsonSink out) {
        out.beginObject();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            out.key(component.getName());
            try {
                write(component.getAccessor().invoke(value), out);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        out.endObject();
    }

    /**
     * Finds the accessors of a generated value class: its fields are named after the attributes of the public type that
     * it implements, in their order.
     */
    private static List<Method> attributes(Class<?> type) {
        List<Method> accessors = new ArrayList<>();
        if (type.getSimpleName().startsWith("Immutable")) {
            Class<?> api = type.getInterfaces().length > 0 ? type.getInterfaces()[0] : type.getSuperclass();
            for (Field field : type.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
                    accessor(api, field.getName()).ifPresent(accessors::add);
                }
            }
        }
        return accessors;
    }

    private static Optional<Method> accessor(Class<?> api, String name) {
        try {
            return Optional.of(api.getMethod(name));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static void attributes(Object value, List<Method> attributes, JsonSink out) {
        out.beginObject();
        for (Method attribute : attributes) {
            out.key(attribute.getName());
            try {
                write(attribute.invoke(value), out);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + attribute, e);
            }
        }
        out.endObject();
    }

    /** A label without any text is null, so that nothing in a reply is an empty object. */
    private static void label(Label label, JsonSink out) {
        if (label.isEmpty()) {
            out.nothing();
        } else {
            out.label(label);
        }
    }

    private static void perNode(PerNode<?> choice, JsonSink out) {
        MethodForm.perNode(choice, item -> write(item, out), out);
    }

    private static void refusal(InvalidDefinitionException exception, JsonSink out) {
        out.beginObject();
        out.list("problems", exception.problems(), problem -> write(problem, out));
        out.endObject();
    }
}
