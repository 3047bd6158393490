package org.lgpi.examples.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.IndexJson;

/** Scores a period from the command line: {@code URL INDEX YEAR [again]}; the password comes from PGPASSWORD. */
public final class Main {

    private static final int UNITS_IN_CHUNK = 10_000;

    private Main() {}

    /**
     * Runs the scoring; exits with 0 when all is done, 1 if findings could not be used, 2 for wrong use or a failure.
     *
     * @param args address for JDBC, name in the catalogue or file of the index, year, and {@code again} to score although
     *     the scores are there
     */
    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    static int run(List<String> args) {
        if (args.size() < 3
                || args.size() > 4
                || (args.size() == 4 && !args.get(3).equals("again"))) {
            System.err.println("expected: jdbc:postgresql://HOST/DATABASE INDEX YEAR [again]");
            return 2;
        }
        try (Connection connection =
                DriverManager.getConnection(args.get(0), System.getenv("PGUSER"), System.getenv("PGPASSWORD"))) {
            IndexDefinition definition = index(args.get(1));
            DatabaseScoring.createTables(connection);
            ValueWithProblems<DatabaseScoring.Run> run = new DatabaseScoring(definition, UNITS_IN_CHUNK)
                    .run(connection, Year.parse(args.get(2)), args.size() == 4);
            run.problems().forEach(System.err::println);
            System.out.println(
                    run.value().units() + " units " + (run.value().done() ? "had been scored before" : "scored"));
            return run.hasErrors() ? 1 : 0;
        } catch (SQLException | RuntimeException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private static IndexDefinition index(String nameOrFile) {
        return Catalogue.byName(nameOrFile).orElseGet(() -> {
            if (Files.notExists(Path.of(nameOrFile))) {
                throw new IllegalArgumentException(
                        "no file " + nameOrFile + ", and no such index among " + Catalogue.names());
            }
            return IndexJson.read(Path.of(nameOrFile));
        });
    }
}
