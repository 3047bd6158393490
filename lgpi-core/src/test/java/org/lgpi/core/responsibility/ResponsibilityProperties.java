package org.lgpi.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lgpi.core.assessment.ObservationStatus;
import org.lgpi.core.responsibility.ResponsibilityCoding.Entry;

class ResponsibilityProperties {

    private static final Year Y2026 = Year.of(2026);

    /** One entry for each of the 32 components; half of them with a level. */
    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<Entry> levels = Arbitraries.of(ResponsibilityLevel.class).map(Entry::of);
        Arbitrary<Entry> gaps = Arbitraries.of(
                        ObservationStatus.NOT_APPLICABLE, ObservationStatus.NOT_ASSESSED, ObservationStatus.SUPPRESSED)
                .map(Entry::of);
        return Arbitraries.oneOf(levels, gaps).list().ofSize(32);
    }

    @Provide
    Arbitrary<ResponsibilityScheme> schemes() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0.5, 100))
                .as((partial, maximum) -> Figure1.scheme()
                        .partialShare(partial)
                        .rescaledMaximum(maximum)
                        .build());
    }

    private static ResponsibilityCoding coding(ResponsibilityScheme scheme, List<Entry> entries) {
        ResponsibilityCoding.Builder builder = scheme.coding("U", Y2026);
        int next = 0;
        for (Service service : scheme.services()) {
            for (Component component : service.components()) {
                Entry entry = entries.get(next++);
                entry.level()
                        .ifPresentOrElse(
                                level -> builder.level(service.code(), component.code(), level),
                                () -> builder.status(service.code(), component.code(), entry.status()));
            }
        }
        return builder.build();
    }

    private static double points(ResponsibilityTable table, String node) {
        double points = table.row("U", Y2026, node).points();
        return Double.isNaN(points) ? 0 : points;
    }

    @Property(tries = 200)
    void pointsAddUpFromServicesToTheTotal(
            @ForAll("schemes") ResponsibilityScheme scheme, @ForAll("entries") List<Entry> entries) {
        ResponsibilityTable table = scheme.score(List.of(coding(scheme, entries)));

        double total = 0;
        for (ServiceField field : scheme.fields()) {
            double sum = field.services().stream()
                    .mapToDouble(service -> points(table, service.code()))
                    .sum();
            assertThat(points(table, field.code())).isCloseTo(sum, within(1e-12));
            total += sum;
        }
        assertThat(points(table, "index")).isCloseTo(total, within(1e-12));
    }

    @Property(tries = 200)
    void theTotalIsTheSumOfThePointsOfTheCodedComponents(
            @ForAll("schemes") ResponsibilityScheme scheme, @ForAll("entries") List<Entry> entries) {
        ResponsibilityScore index =
                scheme.score(List.of(coding(scheme, entries))).row("U", Y2026, "index");
        double earned = 0;
        double coded = 0;
        double applicable = 0;
        int next = 0;
        for (Service service : scheme.services()) {
            for (Component component : service.components()) {
                Entry entry = entries.get(next++);
                applicable += entry.status() == ObservationStatus.NOT_APPLICABLE ? 0 : component.points();
                if (entry.level().isPresent()) {
                    coded += component.points();
                    earned += switch (entry.level().get()) {
                        case FULL -> component.points();
                        case PARTIAL -> scheme.partialShare() * component.points();
                        case NONE -> 0;
                    };
                }
            }
        }
        if (coded == 0) {
            assertThat(index.points()).isNaN();
            return;
        }
        assertThat(index.points()).isCloseTo(earned, within(1e-12));
        assertThat(index.maximum()).isCloseTo(coded, within(1e-12));
        assertThat(index.share()).isCloseTo(earned / coded, within(1e-12));
        assertThat(index.coverage()).isCloseTo(coded / applicable, within(1e-12));
        assertThat(index.lowest()).isCloseTo(earned / applicable, within(1e-12));
        assertThat(index.highest()).isCloseTo((earned + applicable - coded) / applicable, within(1e-12));
    }
}
