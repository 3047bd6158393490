package com.example.town;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Year;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.catalogue.Catalogue;

/** Scores what a form of one town says, and answers with the explanation and with JSON from the host's own mapper. */
public final class TownScore {

    private TownScore() {}

    /**
     * Prints the score of a town.
     *
     * @param findings findings as {@code criterion=value}, such as {@code 1.1.1=0.5}
     * @throws JsonProcessingException if the score cannot be written
     */
    public static void main(String[] findings) throws JsonProcessingException {
        IndexDefinition index = Catalogue.lgpi100();
        Assessment.Builder town = Assessment.builder(index.framework(), "KZ-191", Year.of(2026));
        for (String finding : findings) {
            String[] parts = finding.split("=", 2);
            town.value(parts[0], Double.parseDouble(parts[1]));
        }
        Scorecard card = Scorer.of(index).score(town.build());

        System.out.println(card);
        card.explain().nodes().stream()
                .filter(node -> node.code().length() == 1)
                .forEach(System.out::println);
        System.out.println(new ObjectMapper().findAndRegisterModules().writeValueAsString(card.index()));
    }
}
