package org.lgpi.examples.benchmarks;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what they took as tables of a Markdown page, one for each class. */
public final class Tables {

    private static final double MILLIS_PER_SECOND = 1e3;

    private Tables() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments those of JMH; {@code -l} and {@code -h} are for JMH's own main class
     * @throws CommandLineOptionException if the arguments make no sense
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .addProfiler(CpuTime.class)
                        .resultFormat(ResultFormatType.CSV)
                        .result("target/benchmarks.csv")
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, List<RunResult>> byClass = results.stream()
                .collect(Collectors.groupingBy(
                        result -> className(result.getParams()), TreeMap::new, Collectors.toList()));
        byClass.forEach((name, rows) -> {
            System.out.printf("%n### %s%n%n", name.substring(name.lastIndexOf('.') + 1));
            System.out.println("| What | CPU time | elapsed |");
            System.out.println("|---|---|---|");
            rows.forEach(row -> System.out.println("| " + what(row.getParams()) + " | "
                    + time(row.getSecondaryResults().get("cpu").getScore()) + " | "
                    + time(row.getPrimaryResult().getScore()) + " |"));
        });
    }

    private static String className(BenchmarkParams benchmark) {
        String name = benchmark.getBenchmark();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String what(BenchmarkParams benchmark) {
        String name = benchmark.getBenchmark().substring(className(benchmark).length() + 1);
        StringBuilder what = new StringBuilder(name);
        try {
            Arrays.stream(Class.forName(className(benchmark)).getMethods())
                    .filter(method -> method.getName().equals(name) && method.isAnnotationPresent(What.class))
                    .findFirst()
                    .map((Method method) -> method.getAnnotation(What.class).value())
                    .ifPresent(words -> what.replace(0, name.length(), words));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        benchmark
                .getParamsKeys()
                .forEach(key -> what.append(", ").append(key).append(' ').append(benchmark.getParam(key)));
        return what.toString();
    }

    /** Milliseconds with three digits. */
    private static String time(double millis) {
        boolean seconds = millis >= MILLIS_PER_SECOND;
        double number = seconds ? millis / MILLIS_PER_SECOND : millis;
        String format = number >= 100 ? "%.0f %s" : number >= 10 ? "%.1f %s" : "%.2f %s";
        return String.format(Locale.ROOT, format, number, seconds ? "s" : "ms");
    }
}
