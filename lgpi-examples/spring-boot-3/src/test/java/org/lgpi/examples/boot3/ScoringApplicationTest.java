package org.lgpi.examples.boot3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.lgpi.core.assessment.Assessment;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.scoring.Scorecard;
import org.lgpi.core.scoring.Scorer;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.AssessmentJson;
import org.lgpi.io.json.IndexJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class ScoringApplicationTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void typesOfTheLibraryAreReturnedWhole() throws Exception {
        String body = mvc.perform(get("/definition"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(IndexJson.parse(body)).isEqualTo(Catalogue.lgpi100());
    }

    @Test
    void scoresAndExplanationsAreThoseOfTheLibrary() throws Exception {
        IndexDefinition lgpi = Catalogue.lgpi100();
        Assessment assessment = Assessment.builder(lgpi.framework(), "KZ-191", Year.of(2026))
                .value("1.1.1", 0.5)
                .build();
        Scorecard card = Scorer.of(lgpi).score(assessment);

        mvc.perform(post("/scores").contentType(MediaType.APPLICATION_JSON).content(AssessmentJson.write(assessment)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scores.rows[0].scores[0].value")
                        .value(card.index().value()))
                .andExpect(jsonPath("$.ranking.entries[0].unit").value("KZ-191"))
                .andExpect(jsonPath("$.explanations[0].root.part")
                        .value(card.explain().root().part()));
    }

    @Test
    void problemsAreReturnedWhole() throws Exception {
        mvc.perform(post("/scores").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$[0].code").isNotEmpty())
                .andExpect(jsonPath("$[0].remedy").isNotEmpty());
    }

    @Test
    void theMapperIsOfTheGenerationThatThisExampleIsFor() {
        assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
        assertThat(new JsonMapper().version().toString()).startsWith("2.21.");
    }
}
