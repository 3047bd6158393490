package org.lgpi.io.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lgpi.core.base.Problem;

/**
 * Collects what is wrong with one JSON text, and knows where the subjects of problems stand in it.
 *
 * <p>Readers enter the place of each subject as they meet it; problems that core finds later in the parts that were
 * read get their places from there.
 */
final class JsonProblems {

    private static final int LONGEST = 400;

    private final String source;
    private final boolean keepsPlaces;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Place>> places = new HashMap<>();

    private JsonProblems(String source, boolean keepsPlaces) {
        this.source = source;
        this.keepsPlaces = keepsPlaces;
    }

    /** Returns a collector for a definition, whose subjects may turn out wrong after they were read. */
    static JsonProblems ofDefinition(String source) {
        return new JsonProblems(source, true);
    }

    /** Returns a collector for data, which may be large and are judged cell by cell: it keeps no places. */
    static JsonProblems ofData(String source) {
        return new JsonProblems(source, false);
    }

    boolean keepsPlaces() {
        return keepsPlaces;
    }

    void error(Place place, String code, String subject, String found, String expected, String remedy) {
        add(place, Problem.error(code, subject, found, expected, remedy));
    }

    void add(Place place, Problem problem) {
        problems.add(problem.at(source, place.line(), place.column()));
    }

    /** Enters where a subject stands; a subject may stand in several places. */
    void enter(String subject, Place place) {
        if (keepsPlaces) {
            places.computeIfAbsent(subject, s -> new ArrayList<>(1)).add(place);
        }
    }

    /** Adds problems that name a subject but no place. */
    void addFound(List<Problem> found) {
        for (Problem problem : found) {
            if (problem.code().startsWith("DUPLICATE_")) {
                // what stands twice is wrong where it stands again, and so is all that follows about it
                List<Place> all = places.getOrDefault(problem.subject(), List.of());
                if (all.size() > 1) {
                    all.remove(0);
                }
            }
            Place place = placeOf(problem);
            add(place, shortened(problem));
        }
    }

    /** Core names what it found whole; a file can hold codes of any length. */
    private static Problem shortened(Problem problem) {
        if (problem.subject().length() <= LONGEST && problem.found().length() <= LONGEST) {
            return problem;
        }
        return new Problem(
                problem.severity(),
                problem.code(),
                problem.source(),
                problem.line(),
                problem.column(),
                shortened(problem.subject()),
                shortened(problem.found()),
                shortened(problem.expected()),
                shortened(problem.remedy()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private Place placeOf(Problem problem) {
        String subject = problem.subject();
        if (problem.code().equals("BAD_SCALE") && places.containsKey(subject + ".scale")) {
            subject += ".scale";
        }
        while (!places.containsKey(subject)) {
            int dot = subject.lastIndexOf('.');
            if (dot < 0) {
                return places.getOrDefault("framework", List.of(Place.START)).get(0);
            }
            subject = subject.substring(0, dot);
        }
        return places.get(subject).get(0);
    }

    /** Returns all problems in the order of their places. */
    List<Problem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
