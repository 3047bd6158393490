package org.lgpi.io.report;

import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.Band;
import org.lgpi.core.index.Gate;
import org.lgpi.io.report.SurveyResults.Named;

/** Names in a language: the text itself, in which language it really is, and where one is missing. */
final class Names {

    private static final List<String> FALLBACK = List.of("en", "ru", "kk");

    private Names() {}

    /** Returns the name of something, its code if it has none in any language. */
    static String of(Label label, String code, String language) {
        String text = label.text(language).strip();
        return text.isEmpty() ? code : text;
    }

    /** Returns the language of the text that is shown, empty if it is the one asked for or a code. */
    static String otherLanguage(Label label, String language) {
        if (label.isEmpty() || label.has(language)) {
            return "";
        }
        return FALLBACK.stream()
                .filter(label::has)
                .findFirst()
                .orElseGet(() -> label.languages().iterator().next());
    }

    /** Returns a warning for every name that is missing in a language. */
    static List<Problem> missing(Report report, List<String> languages) {
        List<Problem> problems = new ArrayList<>();
        for (String language : languages) {
            check("framework " + report.framework().code(), report.framework().label(), language, problems);
            checkIfGiven("note", report.note(), language, problems);
            checkIfGiven("note on limits", report.limits(), language, problems);
            report.framework().groups().forEach(group -> check(group, language, problems));
            report.framework().criteria().forEach(criterion -> check(criterion, language, problems));
            for (Gate gate : report.definition().method().gates()) {
                check("gate " + gate.code(), gate.label(), language, problems);
            }
            for (Band band : report.definition().method().bands()) {
                check("band " + band.code(), band.label(), language, problems);
            }
            for (String unit : report.units()) {
                check("unit " + unit, report.unit(unit).label(), language, problems);
            }
            report.survey().ifPresent(survey -> check(survey, language, problems));
            report.responsibilities()
                    .ifPresent(table -> table.scheme()
                            .fields()
                            .forEach(field ->
                                    check("service field " + field.code(), field.label(), language, problems)));
        }
        return List.copyOf(problems);
    }

    private static void check(SurveyReport survey, String language, List<Problem> problems) {
        survey.questions()
                .forEach(question -> check(
                        "question " + question.code(), survey.questionLabel(question.code()), language, problems));
        for (String domain : survey.domains()) {
            if (!domain.contains("*")) {
                check("domain " + domain, survey.name(Named.DOMAIN, "", domain), language, problems);
                survey.groups(domain)
                        .forEach(group -> check(
                                "group " + domain + " " + group, survey.groupLabel(domain, group), language, problems));
            }
        }
        survey.ratings().ifPresent(table -> {
            table.ratings()
                    .services()
                    .forEach(service ->
                            check("service " + service, survey.name(Named.SERVICE, "", service), language, problems));
            table.ratings()
                    .channels()
                    .forEach(channel ->
                            check("channel " + channel, survey.name(Named.CHANNEL, "", channel), language, problems));
        });
    }

    private static void checkIfGiven(String subject, Label label, String language, List<Problem> problems) {
        if (!label.isEmpty()) {
            check(subject, label, language, problems);
        }
    }

    private static void check(Node node, String language, List<Problem> problems) {
        check("node " + node.code(), node.label(), language, problems);
    }

    private static void check(String subject, Label label, String language, List<Problem> problems) {
        if (!label.has(language)) {
            String instead = label.isEmpty() ? "its code" : "the name in " + otherLanguage(label, language);
            problems.add(Problem.warning(
                    "NO_LABEL",
                    subject,
                    "no name in " + language,
                    "a name in every language of the site",
                    "add one; " + instead + " stands there"));
        }
    }
}
