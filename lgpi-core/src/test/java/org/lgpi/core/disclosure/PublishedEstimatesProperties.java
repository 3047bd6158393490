package org.lgpi.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lgpi.core.stat.Interval;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

class PublishedEstimatesProperties {

    private static final long PRIME = 1_000_000_007L;

    /** A respondent: region, settlement within it, sex, age, answer. */
    private record Person(String region, String settlement, String sex, String age, int answer) {

        String at(String variable) {
            return switch (variable) {
                case "region" -> region;
                case "settlement" -> settlement;
                case "sex" -> sex;
                case "age" -> age;
                default -> throw new IllegalArgumentException(variable);
            };
        }

        String group(String domain) {
            return domain.equals("all")
                    ? ""
                    : String.join(
                            "*",
                            List.of(domain.split("\\*")).stream().map(this::at).toList());
        }
    }

    private static List<Person> people(Random random, int count) {
        int regions = 1 + random.nextInt(4);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String region = "R" + random.nextInt(regions);
            String settlement = region + "-" + (int) Math.abs(random.nextGaussian() * 2);
            people.add(new Person(region, settlement, random.nextInt(5) == 0 ? "m" : "f", "a" + random.nextInt(3), (int)
                    Math.min(2, Math.abs(random.nextGaussian()))));
        }
        return people;
    }

    private static UnitRegister register(List<Person> people) {
        Map<String, Unit> units = new TreeMap<>();
        for (Person person : people) {
            units.put(
                    person.settlement(),
                    Unit.builder()
                            .code(person.settlement())
                            .parent(person.region())
                            .build());
        }
        return UnitRegister.of(units.values());
    }

    /** Shares of the three answers in every group, suppressed below a number of respondents and now and then. */
    private static List<JudgedEstimate> estimates(List<Person> people, List<String> domains, Random random) {
        List<JudgedEstimate> list = new ArrayList<>();
        for (String domain : domains) {
            Map<String, List<Person>> groups = new TreeMap<>();
            people.forEach(person -> groups.computeIfAbsent(person.group(domain), g -> new ArrayList<>())
                    .add(person));
            groups.forEach((group, members) -> {
                for (int a = 0; a < 3; a++) {
                    int answer = a;
                    double share = (double) members.stream()
                                    .filter(p -> p.answer() == answer)
                                    .count()
                            / members.size();
                    boolean suppressed = members.size() < 4 || random.nextInt(25) == 0;
                    list.add(new JudgedEstimate(
                            domain,
                            group,
                            "trust=" + answer,
                            Statistic.PROPORTION,
                            share,
                            0.01,
                            Interval.none(0.95),
                            1,
                            members.size(),
                            9,
                            members.size(),
                            new Judgement(suppressed ? Verdict.SUPPRESS : Verdict.SHOW, "rule")));
                }
            });
        }
        return list;
    }

    @Property(tries = 400)
    void noHiddenShareAndNoHiddenNumberFollowsFromTheSums(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 120) int count) {
        Random random = new Random(seed);
        List<Person> people = people(random, count);
        List<List<String>> choices = List.of(
                List.of("all", "region"),
                List.of("all", "sex", "region"),
                List.of("all", "region", "settlement"),
                List.of("all", "region", "sex", "region*sex"),
                List.of("all", "settlement", "region", "sex", "region*sex", "settlement*sex"),
                List.of("all", "region", "sex", "age", "region*sex", "region*age", "sex*age", "region*sex*age"));
        List<String> domains = choices.get(random.nextInt(choices.size()));

        List<JudgedEstimate> published = PublishedEstimates.of(estimates(people, domains, random), register(people))
                .list();

        assertThat(determined(published, people, domains, true)).isEmpty();
        assertThat(determined(published, people, domains, false)).isEmpty();
    }

    @Property(tries = 50)
    void theOrderOfTheEstimatesPlaysNoPart(@ForAll long seed) {
        List<Person> people = people(new Random(seed), 60);
        List<JudgedEstimate> estimates =
                estimates(people, List.of("all", "region", "sex", "region*sex"), new Random(seed));
        List<JudgedEstimate> shuffled = new ArrayList<>(estimates);
        Collections.shuffle(shuffled, new Random(seed + 1));

        PublishedEstimates published = PublishedEstimates.of(shuffled, register(people));

        assertThat(published.list())
                .containsExactlyInAnyOrderElementsOf(
                        PublishedEstimates.of(estimates, register(people)).list());
    }

    /** Cells that are hidden and follow from the shown ones by elimination; every share as a sum of answers. */
    private static List<String> determined(
            List<JudgedEstimate> published, List<Person> people, List<String> domains, boolean byAnswer) {
        Map<String, Boolean> shown = new LinkedHashMap<>();
        for (JudgedEstimate estimate : published) {
            String answer = byAnswer ? " " + estimate.item() : "";
            shown.merge(estimate.domain() + " " + estimate.group() + answer, estimate.isShown(), (a, b) -> a || b);
        }
        Map<String, Integer> column = new HashMap<>();
        shown.forEach((cell, is) -> {
            if (!is) {
                column.put(cell, column.size());
            }
        });
        List<String> answers = byAnswer ? List.of(" trust=0", " trust=1", " trust=2") : List.of("");
        List<long[]> rows = new ArrayList<>();
        for (String coarse : domains) {
            for (String fine : domains) {
                if (!fine.equals(coarse) && divides(fine, coarse)) {
                    Map<String, List<String>> parts = new TreeMap<>();
                    for (Person person : people) {
                        List<String> list = parts.computeIfAbsent(person.group(coarse), g -> new ArrayList<>());
                        if (!list.contains(person.group(fine))) {
                            list.add(person.group(fine));
                        }
                    }
                    parts.forEach((group, finer) -> answers.forEach(answer -> {
                        long[] row = new long[column.size()];
                        add(row, column, coarse + " " + group + answer, PRIME - 1);
                        finer.forEach(part -> add(row, column, fine + " " + part + answer, 1));
                        rows.add(row);
                    }));
                }
            }
        }
        if (byAnswer) {
            for (String domain : domains) {
                people.stream().map(person -> person.group(domain)).distinct().forEach(group -> {
                    long[] row = new long[column.size()];
                    answers.forEach(answer -> add(row, column, domain + " " + group + answer, 1));
                    rows.add(row);
                });
            }
        }
        List<String> found = new ArrayList<>();
        List<long[]> reduced = reduce(rows, column.size());
        column.forEach((cell, at) -> {
            boolean alone = reduced.stream().anyMatch(row -> {
                int others = 0;
                for (int i = 0; i < row.length; i++) {
                    others += i != at && row[i] != 0 ? 1 : 0;
                }
                return row[at] != 0 && others == 0;
            });
            if (alone) {
                found.add(cell);
            }
        });
        return found;
    }

    private static void add(long[] row, Map<String, Integer> column, String cell, long value) {
        Integer at = column.get(cell);
        if (at != null) {
            row[at] = (row[at] + value) % PRIME;
        }
    }

    /** A settlement lies within a region, so that its groups add up to those of the region as well. */
    private static boolean divides(String fine, String coarse) {
        if (coarse.equals("all")) {
            return true;
        }
        List<String> parts = new ArrayList<>(List.of(fine.split("\\*")));
        if (parts.contains("settlement")) {
            parts.add("region");
        }
        return parts.containsAll(List.of(coarse.split("\\*")));
    }

    /** Reduced row echelon form: an unknown follows from the sums just where a row holds it alone. */
    private static List<long[]> reduce(List<long[]> rows, int columns) {
        List<long[]> left = new ArrayList<>(rows);
        List<long[]> done = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            int at = c;
            long[] pivot = left.stream().filter(row -> row[at] != 0).findFirst().orElse(null);
            if (pivot == null) {
                continue;
            }
            left.remove(pivot);
            long inverse = power(pivot[c], PRIME - 2);
            for (int i = 0; i < columns; i++) {
                pivot[i] = pivot[i] * inverse % PRIME;
            }
            for (List<long[]> some : List.of(left, done)) {
                for (long[] row : some) {
                    long factor = row[c];
                    for (int i = 0; i < columns && factor != 0; i++) {
                        row[i] = (row[i] + (PRIME - factor) * pivot[i]) % PRIME;
                    }
                }
            }
            done.add(pivot);
        }
        return done;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
