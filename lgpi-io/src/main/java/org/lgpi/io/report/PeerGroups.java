package org.lgpi.io.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lgpi.core.comparison.Peers;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** With whom units are compared where nobody has said otherwise, and how that is put into words. */
final class PeerGroups {

    /** Peers that every unit must have in a class of size, else the type alone counts. */
    private static final int ENOUGH = 5;

    private static final int DIGITS = 2;

    private PeerGroups() {}

    /**
     * Returns units of the same type and of the same third by residents; of the same type alone where residents are not
     * known of all, or a unit would have few peers.
     */
    static Peers usual(UnitRegister register, List<String> scored) {
        Peers byType = Peers.byTypeAndSize(register).value();
        long[] residents = scored.stream()
                .flatMap(code -> register.unit(code).stream())
                .map(Unit::population)
                .filter(population -> population.isPresent())
                .mapToLong(population -> population.orElseThrow())
                .sorted()
                .toArray();
        if (residents.length < scored.size() || scored.isEmpty()) {
            return byType;
        }
        long first = rounded(residents[residents.length / 3]);
        long second = rounded(residents[residents.length * 2 / 3]);
        if (second <= first) {
            return byType;
        }
        Peers bySize = Peers.byTypeAndSize(register, first, second).value();
        Set<String> known = Set.copyOf(scored);
        boolean enough = scored.stream()
                .allMatch(
                        code -> bySize.of(code).stream().filter(known::contains).count() >= ENOUGH);
        return enough ? bySize : byType;
    }

    /** Rounds to a number that a reader can remember. */
    private static long rounded(long residents) {
        long unit = 1;
        while (residents / unit >= Math.pow(10, DIGITS)) {
            unit *= 10;
        }
        return (residents + unit / 2) / unit * unit;
    }

    /** Says what makes units peers, in the language of a page. */
    static String words(Peers.Basis basis, Page page) {
        if (basis instanceof Peers.Basis.TypeAndSize same) {
            return same.limits().isEmpty() ? page.text("peers.type") : page.text("peers.size", classes(same, page));
        }
        if (basis instanceof Peers.Basis.Nearest nearest) {
            String attributes = nearest.attributes().stream()
                    .map(name -> name.equals(Peers.POPULATION) ? page.text("peers.population") : name)
                    .collect(Collectors.joining(", "));
            return page.text("peers.nearest", page.numbers().count(nearest.count()), attributes);
        }
        return basis.toString();
    }

    private static String classes(Peers.Basis.TypeAndSize same, Page page) {
        List<Long> limits = same.limits();
        String bounded = limits.stream()
                .map(limit -> "\u2264\u00A0" + page.numbers().count(limit))
                .collect(Collectors.joining("; "));
        return bounded + "; >\u00A0" + page.numbers().count(limits.get(limits.size() - 1));
    }
}
