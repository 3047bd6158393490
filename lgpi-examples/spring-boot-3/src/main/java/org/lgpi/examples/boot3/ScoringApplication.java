package org.lgpi.examples.boot3;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Problem;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Explanation;
import org.lgpi.core.scoring.Ranking;
import org.lgpi.core.scoring.ScoreTable;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.AssessmentJson;
import org.lgpi.io.json.LgpiJacksonModule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scores what it is sent, and keeps nothing. */
@SpringBootApplication
public class ScoringApplication {

    /**
     * Starts the service.
     *
     * @param args properties of Spring Boot
     */
    public static void main(String[] args) {
        SpringApplication.run(ScoringApplication.class, args);
    }

    /** Spring Boot adds every module it finds as a bean to its mapper: controllers may return types of the library. */
    @Bean
    LgpiJacksonModule lgpiModule() {
        return new LgpiJacksonModule();
    }

    @RestController
    static class ScoringController {

        private final IndexDefinition index = Catalogue.lgpi100();

        record Scored(ScoreTable scores, Ranking ranking, List<Explanation> explanations) {}

        @GetMapping("/definition")
        IndexDefinition definition() {
            return index;
        }

        @PostMapping("/scores")
        Scored score(@RequestBody byte[] assessments) {
            AssessmentTable table = AssessmentJson.parse(
                            new String(assessments, StandardCharsets.UTF_8), index.framework())
                    .orElseThrow();
            ScoreTable scores = Scorer.of(index).scoreAll(table);
            List<Explanation> explanations = IntStream.range(0, scores.size())
                    .mapToObj(row -> scores.card(row).explain())
                    .toList();
            return new Scored(scores, Ranking.of(scores), explanations);
        }

        @ExceptionHandler
        @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
        List<Problem> refuse(InvalidDefinitionException e) {
            return e.problems();
        }
    }
}
