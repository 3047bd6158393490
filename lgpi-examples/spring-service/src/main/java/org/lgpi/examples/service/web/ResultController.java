package org.lgpi.examples.service.web;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Node;
import org.lgpi.core.index.Band;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.responsibility.ResponsibilityScore;
import org.lgpi.core.responsibility.ResponsibilityTable;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.Score;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.examples.service.ServiceProperties.Role;
import org.lgpi.examples.service.scoring.DefinitionService;
import org.lgpi.examples.service.scoring.Page;
import org.lgpi.examples.service.scoring.Refusal;
import org.lgpi.examples.service.scoring.ResultService;
import org.lgpi.examples.service.scoring.Results;
import org.lgpi.examples.service.scoring.UncertaintyRun;
import org.lgpi.examples.service.scoring.UncertaintyRun.RankInterval;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * What the findings come to: to the public as it was published, with {@code draft=true} and a key as it is now. Types of
 * the library go to JSON as they are.
 */
@RestController
@RequestMapping("/v1/definitions/{code}/{version}/periods/{period}")
class ResultController {

    private final ResultService results;
    private final DefinitionService definitions;

    ResultController(ResultService results, DefinitionService definitions) {
        this.results = results;
        this.definitions = definitions;
    }

    record UnitScores(String unit, String name, @Nullable String band, List<Score> scores) {}

    record RankedUnit(
            String name, Ranking.Entry entry, @Nullable RankInterval interval) {}

    /**
     * A page of a ranking; without an analysis of uncertainty nobody knows how sure the ranks are, and replicates is null.
     */
    record Ranked(
            String node,
            int period,
            @Nullable Integer replicates,
            @Nullable Double level,
            Page<RankedUnit> units) {}

    record Card(String name, Scorecard scorecard, Explanation explanation, Map<String, String> labels) {}

    record Responsibility(
            String unit, String name, @Nullable Double rescaled, List<ResponsibilityScore> scores) {}

    @GetMapping("/scores")
    @Nullable
    ResponseEntity<Page<UnitScores>> scores(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period,
            @RequestParam(defaultValue = "false") boolean draft,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale,
            WebRequest request) {
        Answers.checkPage(page, size);
        return answer(caller, code, version, period, draft, locale, request, found -> {
            List<Integer> rows =
                    IntStream.range(0, found.scores().size()).boxed().toList();
            return Page.of(rows, page, size).map(row -> unitScores(found, row, locale));
        });
    }

    private static UnitScores unitScores(Results found, int row, Locale locale) {
        ScoreTable scores = found.scores();
        return new UnitScores(
                scores.unit(row),
                found.name(scores.unit(row), locale.getLanguage()),
                scores.band(row).map(Band::code).orElse(null),
                scores.nodes().stream().map(node -> scores.score(row, node)).toList());
    }

    @GetMapping("/ranking")
    @Nullable
    ResponseEntity<Ranked> ranking(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period,
            @RequestParam(defaultValue = "index") String node,
            @RequestParam(defaultValue = "false") boolean draft,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale,
            WebRequest request) {
        Answers.checkPage(page, size);
        return answer(caller, code, version, period, draft, locale, request, found -> {
            if (!found.scores().nodes().contains(node)) {
                throw Refusal.notFound("unknown-node", node);
            }
            // the analysis is of the index
            UncertaintyRun run = node.equals("index") ? found.uncertainty().orElse(null) : null;
            Map<String, RankInterval> intervals = new LinkedHashMap<>();
            if (run != null) {
                run.units().forEach(unit -> intervals.put(unit.unit(), unit));
            }
            List<Ranking.Entry> entries = Ranking.of(found.scores(), node).entries();
            return new Ranked(
                    node,
                    period.getValue(),
                    run == null ? null : run.replicates(),
                    run == null ? null : run.level(),
                    Page.of(entries, page, size)
                            .map(entry -> new RankedUnit(
                                    found.name(entry.unit(), locale.getLanguage()),
                                    entry,
                                    intervals.get(entry.unit()))));
        });
    }

    @GetMapping("/scorecards/{unit}")
    @Nullable
    ResponseEntity<Card> scorecard(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period,
            @PathVariable String unit,
            @RequestParam(defaultValue = "false") boolean draft,
            Locale locale,
            WebRequest request) {
        return answer(caller, code, version, period, draft, locale, request, found -> {
            int row = row(found, unit, period);
            Scorecard card = found.scores().card(row);
            return new Card(
                    found.name(unit, locale.getLanguage()),
                    card,
                    card.explain(),
                    labels(card.definition().framework(), locale.getLanguage()));
        });
    }

    private static int row(Results found, String unit, Year period) {
        return found.scores()
                .row(unit, period)
                .orElseThrow(() -> Refusal.notFound("unknown-unit", unit + " " + period));
    }

    private static Map<String, String> labels(Framework framework, String language) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (List<? extends Node> nodes : List.of(framework.groups(), framework.criteria())) {
            nodes.forEach(node -> labels.put(node.code(), node.label().text(language)));
        }
        return labels;
    }

    @GetMapping("/responsibilities/{unit}")
    @Nullable
    ResponseEntity<Responsibility> responsibility(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String code,
            @PathVariable String version,
            @PathVariable Year period,
            @PathVariable String unit,
            @RequestParam(defaultValue = "false") boolean draft,
            Locale locale,
            WebRequest request) {
        ResponsibilityScheme scheme = definitions.get(code, version).scheme();
        return answer(caller, code, version, period, draft, locale, request, found -> {
            row(found, unit, period);
            ResponsibilityTable table =
                    ResponsibilityTable.of(scheme, found.scores().assessments());
            return new Responsibility(
                    unit,
                    found.name(unit, locale.getLanguage()),
                    scheme.rescaledMaximum().isPresent() ? table.rescaled(unit, period) : null,
                    table.rows().stream()
                            .filter(score -> score.unit().equals(unit))
                            .toList());
        });
    }

    private <T> @Nullable ResponseEntity<T> answer(
            Caller caller,
            String code,
            String version,
            Year period,
            boolean draft,
            Locale locale,
            WebRequest request,
            Function<Results, T> body) {
        if (draft) {
            caller.mustBe(Role.READER);
            return Answers.fresh(locale, body.apply(results.draft(code, version, period)));
        }
        return Answers.tagged(
                request,
                results.fingerprint(code, version, period),
                locale,
                () -> body.apply(results.published(code, version, period)));
    }
}
