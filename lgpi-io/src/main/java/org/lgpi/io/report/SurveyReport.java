package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lgpi.core.base.Codes;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.disclosure.JudgedEstimate;
import org.lgpi.core.disclosure.PublishedEstimates;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.Statistic;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.core.territory.Unit;
import org.lgpi.core.territory.UnitRegister;

/** What the pages of a survey have in common; holds no figure that may not be published. */
final class SurveyReport {

    /** Groups named in a message. */
    private static final int MOST_NAMED = 5;

    /** One statistic of a question. */
    record Measure(String item, Statistic statistic) {

        /** The answer whose share this is, or the share of a quantile; empty for others. */
        String answer() {
            int sign = Math.max(item.indexOf('='), item.indexOf('@'));
            return sign < 0 ? "" : item.substring(sign + 1);
        }
    }

    /** A question with all statistics that there are of it. */
    record Question(String code, List<Measure> measures) {}

    private final SurveyResults results;
    private final UnitRegister register;
    private final PublishedEstimates published;
    private final Optional<RatingTable> ratings;
    private final List<Question> questions;
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, String> pages;
    private final Set<Double> levels = new TreeSet<>();

    SurveyReport(SurveyResults results, UnitRegister register) {
        this.results = results;
        this.register = register;
        this.published = results.published(register);
        this.ratings = results.ratings();
        Map<String, Set<Measure>> measures = new LinkedHashMap<>();
        results.design()
                .ifPresent(design -> design.items().forEach(item -> measures.put(item.code(), new LinkedHashSet<>())));
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (JudgedEstimate estimate : published.list()) {
            measures.computeIfAbsent(question(estimate.item()), code -> new LinkedHashSet<>())
                    .add(new Measure(estimate.item(), estimate.statistic()));
            if (estimate.isShown()) {
                levels.add(estimate.interval().level());
            }
            if (!estimate.domain().equals(JudgedEstimate.ALL)) {
                found.computeIfAbsent(estimate.domain(), domain -> new LinkedHashSet<>())
                        .add(estimate.group());
            }
        }
        found.forEach((domain, codes) ->
                groups.put(domain, codes.stream().sorted(Codes.NATURAL_ORDER).toList()));
        questions = measures.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Question(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
        pages = FileNames.of(questions.stream().map(Question::code).toList());
    }

    private static String question(String item) {
        int sign = Math.max(item.indexOf('='), item.indexOf('@'));
        return sign < 0 ? item : item.substring(0, sign);
    }

    SurveyResults results() {
        return results;
    }

    PublishedEstimates published() {
        return published;
    }

    Optional<RatingTable> ratings() {
        return ratings;
    }

    /** Questions in the order of the questionnaire, those without estimates left out. */
    List<Question> questions() {
        return questions;
    }

    String questionPage(Question question) {
        return pages.get(question.code());
    }

    /** Domains in the order of the estimates. */
    Collection<String> domains() {
        return groups.keySet();
    }

    /** Groups of a domain in natural order. */
    List<String> groups(String domain) {
        return groups.get(domain);
    }

    /** The confidence level, if it is one for all intervals. */
    OptionalDouble level() {
        return levels.size() == 1 ? OptionalDouble.of(levels.iterator().next()) : OptionalDouble.empty();
    }

    Optional<JudgedEstimate> forAll(Measure measure) {
        return find(JudgedEstimate.ALL, "", measure);
    }

    Optional<JudgedEstimate> find(String domain, String group, Measure measure) {
        return published.find(domain, group, measure.item(), measure.statistic());
    }

    /** The first domain of which a unit is a group; empty if it is none of any. */
    Optional<String> domainOf(String unit) {
        return groups.keySet().stream()
                .filter(domain -> !domain.contains("*"))
                .filter(domain -> groups.get(domain).contains(unit))
                .findFirst();
    }

    Optional<SurveyItem> item(String question) {
        return results.design().stream()
                .flatMap(design -> design.items().stream())
                .filter(item -> item.code().equals(question))
                .findFirst();
    }

    boolean isYesNo(Measure measure) {
        return measure.answer().isEmpty()
                && item(measure.item())
                        .map(item -> item.kind() == ItemKind.BINARY)
                        .orElse(measure.statistic() == Statistic.PROPORTION);
    }

    Label questionLabel(String code) {
        return item(code).map(SurveyItem::label).orElse(Label.EMPTY);
    }

    Label name(SurveyResults.Named kind, String of, String code) {
        return results.names().getOrDefault(new SurveyNames.Key(kind, of, code), Label.EMPTY);
    }

    /** The name of a group that is not crossed: as it was given, or that of a unit. */
    Label groupLabel(String domain, String group) {
        Label given = name(SurveyResults.Named.GROUP, domain, group);
        return given.isEmpty() ? register.unit(group).map(Unit::label).orElse(Label.EMPTY) : given;
    }

    /** Reports groups that are no units where others of their domain are; all domains, where none has a unit. */
    static List<Problem> unmatched(Collection<JudgedEstimate> estimates, Predicate<String> isUnit) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (JudgedEstimate estimate : estimates) {
            boolean simple =
                    !estimate.domain().contains("*") && !estimate.domain().equals(JudgedEstimate.ALL);
            if (simple) {
                groups.computeIfAbsent(estimate.domain(), domain -> new TreeSet<>(Codes.NATURAL_ORDER))
                        .add(estimate.group());
            }
        }
        if (!groups.isEmpty() && groups.values().stream().flatMap(Set::stream).noneMatch(isUnit)) {
            return List.of(Problem.warning(
                    "DOMAINS_WITHOUT_UNITS",
                    String.join(", ", groups.keySet()),
                    "no group that is a unit of the site",
                    "a domain whose groups have codes of units, for their cards",
                    "correct the codes if so; the estimates stand on the pages of the survey alone"));
        }
        List<Problem> problems = new ArrayList<>();
        groups.forEach((domain, codes) -> {
            List<String> others = codes.stream().filter(isUnit.negate()).toList();
            if (!others.isEmpty() && others.size() < codes.size()) {
                problems.add(Problem.warning(
                        "GROUP_NOT_A_UNIT",
                        domain,
                        String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())))
                                + (others.size() > MOST_NAMED ? " and " + (others.size() - MOST_NAMED) + " more" : ""),
                        "codes of units, as those of the other groups are",
                        "correct the codes; the estimates stand on the pages of the survey alone"));
            }
        });
        return problems;
    }
}
