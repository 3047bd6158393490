package org.lgpi.examples.cli;

import java.util.List;
import java.util.Optional;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.comparison.Peers;
import org.lgpi.core.territory.UnitRegister;
import picocli.CommandLine.Option;

/** With whom units are compared. */
final class PeerOptions {

    private static final int USUAL = 10;

    @Option(
            names = "--peers-by",
            split = ",",
            paramLabel = "NAME",
            description = "Compare every unit with those nearest to it in these numbers of the register with commas"
                    + " between, such as population; those of its type and size if not stated.")
    private List<String> attributes = List.of();

    @Option(names = "--peers", paramLabel = "N", description = "How many are nearest; " + USUAL + " if not stated.")
    private Optional<Integer> count = Optional.empty();

    @Option(
            names = "--peer-sizes",
            split = ",",
            paramLabel = "N",
            description =
                    "Largest number of residents of each class of size but the last with commas between; thirds of"
                            + " the units if not stated. 0 for the type alone.")
    private List<Long> sizes = List.of();

    /** Returns what was asked for, empty if nothing was. */
    Optional<ValueWithProblems<Peers>> choose(UnitRegister register) {
        if (!attributes.isEmpty() && !sizes.isEmpty()) {
            throw new Refusal(
                    "--peers-by and --peer-sizes exclude each other: peers are the nearest, or those of a class");
        }
        if (attributes.isEmpty() && count.isPresent()) {
            throw new Refusal("--peers needs --peers-by: nearest in what");
        }
        if (!attributes.isEmpty()) {
            return Optional.of(Peers.nearest(register, count.orElse(USUAL), attributes.toArray(String[]::new)));
        }
        if (!sizes.isEmpty()) {
            boolean typeAlone = sizes.equals(List.of(0L));
            return Optional.of(Peers.byTypeAndSize(
                    register,
                    typeAlone
                            ? new long[0]
                            : sizes.stream().mapToLong(Long::longValue).toArray()));
        }
        return Optional.empty();
    }
}
