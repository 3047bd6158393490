package org.lgpi.examples.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.CostJson;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.ReportedFigureJson;
import org.lgpi.io.json.ResponsibilityJson;
import org.lgpi.io.json.RiskJson;
import org.lgpi.io.json.RoadmapJson;
import org.lgpi.io.json.ServiceRatingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the definitions that come with the library, or prints one. */
@Command(
        name = "catalogue",
        description = "Lists the indices and other data that come with the library, or prints one as JSON.")
final class CatalogueCommand implements Callable<Integer> {

    /**
     * Something bundled that is no index.
     *
     * @param verb the verb that takes its name
     * @param json writes it
     */
    private record Other(String verb, Supplier<String> json) {}

    private static final Map<String, Other> OTHERS = new TreeMap<>(Map.of(
            "service-responsibility",
            new Other("responsibility", () -> ResponsibilityJson.write(Catalogue.serviceResponsibility())),
            "paper-cost",
            new Other("plan cost", () -> CostJson.write(Catalogue.paperCostModel())),
            "paper-risks",
            new Other("plan risks", () -> RiskJson.write(Catalogue.paperRisks())),
            "paper-roadmap",
            new Other("plan roadmap", () -> RoadmapJson.write(Catalogue.paperRoadmap())),
            "paper-ratings",
            new Other("ratings", () -> ServiceRatingJson.write(Catalogue.paperRatings())),
            "paper-figures",
            new Other("disparity", () -> ReportedFigureJson.write(Catalogue.paperFigures()))));

    @ParentCommand
    private Lgpi lgpi;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to print; all are listed if not stated.")
    private String name;

    @Override
    public Integer call() {
        Terminal terminal = lgpi.terminal();
        if (name == null) {
            list(terminal);
        } else {
            terminal.out().print(json());
        }
        return Lgpi.DONE;
    }

    private String json() {
        Other other = OTHERS.get(name);
        if (other != null) {
            return other.json().get();
        }
        return Catalogue.byName(name)
                .map(IndexJson::write)
                .orElseThrow(() -> new Refusal("no index " + name + " in the catalogue; it has "
                        + String.join(", ", Catalogue.names()) + " and, beside indices, "
                        + String.join(", ", OTHERS.keySet())));
    }

    private static void list(Terminal terminal) {
        TextTable.Builder table =
                TextTable.builder().left("Name", "Version").right("Criteria").left("Title");
        for (String name : Catalogue.names()) {
            Framework framework = Catalogue.byName(name).orElseThrow().framework();
            table.row(
                    name,
                    framework.version(),
                    Integer.toString(framework.criteria().size()),
                    framework.label().toString());
        }
        terminal.out().print(table.build().toText());
        terminal.line("");
        TextTable.Builder others = TextTable.builder().left("Beside indices", "Taken by");
        OTHERS.forEach((name, other) -> others.row(name, other.verb()));
        terminal.line(others.build().toText());
        terminal.line("None of them is official. Read the note in each: catalogue NAME prints it.");
    }
}
