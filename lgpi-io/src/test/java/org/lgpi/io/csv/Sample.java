package org.lgpi.io.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lgpi.core.assessment.AssessmentTable;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.framework.Applicability;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;

/** A small framework with every kind of number, and short ways to read texts. */
final class Sample {

    static final Framework FRAMEWORK = Framework.builder()
            .code("sample")
            .version("1.0")
            .addBlocks(Block.builder()
                    .code("1")
                    .addCriteria(criterion("1.1", Scale.levels(0, 0.25, 0.5, 0.75, 1)))
                    .addCriteria(criterion("1.2", Scale.range(-1e9, 1e9)))
                    .addCriteria(Criterion.builder()
                            .code("1.3")
                            .scale(Scale.binary())
                            .appliesTo(Applicability.of("tier", "OBLAST"))
                            .build())
                    .addCriteria(criterion("1.10", Scale.points(10)))
                    .build())
            .build();

    private Sample() {}

    private static Criterion criterion(String code, Scale scale) {
        return Criterion.builder().code(code).scale(scale).build();
    }

    static ValueWithProblems<AssessmentTable> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    static ValueWithProblems<AssessmentTable> read(String text, Charset charset) {
        return read(text.getBytes(charset));
    }

    static ValueWithProblems<AssessmentTable> read(byte[] bytes) {
        return AssessmentCsv.read(new ByteArrayInputStream(bytes), "data.csv", FRAMEWORK);
    }

    static List<String> problems(String text) {
        return texts(read(text));
    }

    static List<String> texts(ValueWithProblems<?> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }
}
