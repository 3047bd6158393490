package org.lgpi.examples.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.lgpi.core.base.Problem;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyColumns;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.survey.SurveyRow;

/** Adds up the answers to a survey, one row of the data a respondent; the estimates are those of the sums. */
final class SurveySums {

    private static final StructType PROBLEMS = new StructType()
            .add("source", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("subject", DataTypes.StringType)
            .add("found", DataTypes.StringType)
            .add("expected", DataTypes.StringType)
            .add("remedy", DataTypes.StringType);

    private SurveySums() {}

    /**
     * Adds up all rows.
     *
     * @throws IllegalArgumentException if the data lack a column of the design
     */
    static SurveyAccumulator of(Dataset<Row> answers, SurveyDesign design) {
        Filling filling = new Filling(answers.columns(), design);
        byte[] whole = answers.select(Accumulating.rows(
                                SurveyAccumulator.class,
                                SurveyAccumulator.of(design),
                                SurveyAccumulator::fromBytes,
                                filling)
                        .toColumn())
                .first();
        return SurveyAccumulator.fromBytes(whole);
    }

    /**
     * Lists what could not be used, in the order in which tasks find it.
     *
     * @param most number of problems after which the list ends
     */
    static List<Problem> problems(Dataset<Row> answers, SurveyDesign design, int most) {
        Filling filling = new Filling(answers.columns(), design);
        byte[] nothing = SurveyAccumulator.of(design).toBytes();
        return answers
                .withColumn("", functions.input_file_name())
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> {
                            SurveyAccumulator none = SurveyAccumulator.fromBytes(nothing);
                            Iterable<Row> all = () -> rows;
                            return StreamSupport.stream(all.spliterator(), false)
                                    .flatMap(row -> filling.problems(none, row))
                                    .iterator();
                        },
                        Encoders.row(PROBLEMS))
                .limit(most)
                .collectAsList()
                .stream()
                .map(row -> Problem.error(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))
                        .at(row.getString(0), 0, 0))
                .toList();
    }

    /** Fills one row of a survey again and again from rows of Spark. */
    private static final class Filling implements Accumulating.Adding<Row, SurveyAccumulator> {

        private static final long serialVersionUID = 1L;

        private static final int ABSENT = -1;

        private final int stratum;
        private final int psu;
        private final int weight;
        private final int populationPsus;
        private final int populationInPsu;
        private final int[] domains;
        private final int[] items;
        private transient SurveyDesign design;
        private transient SurveyRow filled;

        Filling(String[] columns, SurveyDesign design) {
            List<String> names = Arrays.asList(columns);
            requireAll(names, design);
            SurveyColumns of = design.columns();
            stratum = position(names, of.stratum());
            psu = position(names, of.psu());
            weight = position(names, of.weight());
            populationPsus = position(names, of.populationPsus());
            populationInPsu = position(names, of.populationInPsu());
            domains = design.domains().stream().mapToInt(names::indexOf).toArray();
            items = design.items().stream()
                    .map(SurveyItem::code)
                    .mapToInt(names::indexOf)
                    .toArray();
        }

        private static void requireAll(List<String> names, SurveyDesign design) {
            SurveyColumns of = design.columns();
            List<String> missing = Stream.of(
                            Stream.of(of.stratum(), of.psu(), of.weight(), of.populationPsus(), of.populationInPsu())
                                    .flatMap(Optional::stream),
                            design.domains().stream(),
                            design.items().stream().map(SurveyItem::code))
                    .flatMap(wanted -> wanted)
                    .filter(name -> !names.contains(name))
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("the data lack the columns " + missing + " of " + design.code());
            }
        }

        private static int position(List<String> names, Optional<String> name) {
            return name.map(names::indexOf).orElse(ABSENT);
        }

        @Override
        public void add(SurveyAccumulator accumulator, Row row) {
            accumulator.add(fill(accumulator, row));
        }

        /** The problems of a row, whose last column is its file. */
        Stream<Row> problems(SurveyAccumulator accumulator, Row row) {
            return fill(accumulator, row).problems().stream()
                    .map(problem -> RowFactory.create(
                            row.getString(row.size() - 1),
                            problem.code(),
                            problem.subject(),
                            found(problem, row),
                            problem.expected(),
                            problem.remedy()));
        }

        /** What stands in the cell, and where in the sample: a cluster does not know the lines of its files. */
        private String found(Problem problem, Row row) {
            String found = problem.found();
            for (int i = 0; i < items.length; i++) {
                if (design.items().get(i).code().equals(problem.subject())) {
                    found = text(row, items[i]);
                }
            }
            StringBuilder place = new StringBuilder(found);
            place(" in stratum ", stratum, row, place);
            place(", psu ", psu, row, place);
            place(", weight ", weight, row, place);
            return place.toString();
        }

        private static void place(String name, int column, Row row, StringBuilder place) {
            if (column != ABSENT) {
                place.append(name).append(text(row, column));
            }
        }

        private SurveyRow fill(SurveyAccumulator accumulator, Row row) {
            if (design != accumulator.design()) {
                design = accumulator.design();
                filled = accumulator.row();
            }
            filled.clear();
            if (stratum != ABSENT) {
                filled.stratum(text(row, stratum));
            }
            if (psu != ABSENT) {
                filled.psu(text(row, psu));
            }
            if (weight != ABSENT) {
                filled.weight(number(row, weight));
            }
            if (populationPsus != ABSENT) {
                filled.populationPsus(number(row, populationPsus));
            }
            if (populationInPsu != ABSENT) {
                filled.populationInPsu(number(row, populationInPsu));
            }
            for (int d = 0; d < domains.length; d++) {
                filled.domain(d, text(row, domains[d]));
            }
            for (int i = 0; i < items.length; i++) {
                filled.value(i, number(row, items[i]));
            }
            return filled;
        }

        private static String text(Row row, int column) {
            Object cell = row.get(column);
            return cell == null ? "" : cell.toString().trim();
        }

        /** The number in a cell; NaN if it is empty, infinity, which no scale admits, if it holds something else. */
        private static double number(Row row, int column) {
            if (row.get(column) instanceof Number number) {
                return number.doubleValue();
            }
            String text = text(row, column);
            if (text.isEmpty()) {
                return Double.NaN;
            }
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.POSITIVE_INFINITY;
            }
        }
    }
}
