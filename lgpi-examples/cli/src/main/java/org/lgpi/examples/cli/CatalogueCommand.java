package org.lgpi.examples.cli;

import java.util.concurrent.Callable;
import org.lgpi.core.base.TextTable;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.IndexJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the definitions that come with the library, or prints one. */
@Command(name = "catalogue", description = "Lists the indices that come with the library, or prints one as JSON.")
final class CatalogueCommand implements Callable<Integer> {

    @ParentCommand
    private Lgpi lgpi;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Index to print; all are listed if not stated.")
    private String name;

    @Override
    public Integer call() {
        Terminal terminal = lgpi.terminal();
        if (name == null) {
            list(terminal);
        } else {
            IndexDefinition definition = Catalogue.byName(name)
                    .orElseThrow(() -> new Refusal(
                            "no index " + name + " in the catalogue; it has " + String.join(", ", Catalogue.names())));
            terminal.out().print(IndexJson.write(definition));
        }
        return Lgpi.DONE;
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
        terminal.line("None of them is official. Read the note in each: catalogue NAME prints it.");
    }
}
