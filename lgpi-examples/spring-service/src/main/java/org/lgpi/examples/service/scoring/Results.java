package org.lgpi.examples.service.scoring;

import java.util.Map;
import java.util.Optional;
import org.lgpi.core.base.Label;
import org.lgpi.core.scoring.ScoreTable;

/**
 * The scores of one definition and period.
 *
 * @param scores the scores
 * @param names names of the units, where they are known
 * @param uncertainty how sure the ranks are, if that was computed for these findings
 */
public record Results(ScoreTable scores, Map<String, Label> names, Optional<UncertaintyRun> uncertainty) {

    /** Returns the name of a unit in a language, its code if it has no name. */
    public String name(String unit, String language) {
        String name = names.getOrDefault(unit, Label.EMPTY).text(language);
        return name.isEmpty() ? unit : name;
    }
}
