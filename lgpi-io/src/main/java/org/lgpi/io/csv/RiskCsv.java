package org.lgpi.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lgpi.core.base.InvalidDefinitionException;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.plan.Risk;
import org.lgpi.core.plan.RiskRating;
import org.lgpi.core.plan.RiskRegister;

/**
 * Risks as CSV: the columns {@code risk, impact, likelihood} and, where they are known, {@code category, name_en,
 * name_ru, name_kk, description_en, description_ru, description_kk, owner, strategies, residual_impact,
 * residual_likelihood}; {@code strategies} holds codes with {@code |} between them.
 *
 * <p>Scales, strategies and names of the register itself have no place in such a file: they come from the register that
 * the risks are read into. To keep everything, use {@link org.lgpi.io.json.RiskJson}.
 */
public final class RiskCsv {

    private static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    private static final List<String> COLUMNS = List.of("risk", "impact", "likelihood");

    private static final List<String> OPTIONAL = List.of(
            "category",
            "name_en",
            "name_ru",
            "name_kk",
            "description_en",
            "description_ru",
            "description_kk",
            "owner",
            "strategies",
            "residual_impact",
            "residual_likelihood");

    private static final RowReader ROWS = new RowReader(COLUMNS, OPTIONAL, List.of());

    private RiskCsv() {}

    /**
     * Reads risks, finding out encoding and delimiter.
     *
     * @param file the file
     * @param register scales and strategies; its risks are replaced
     * @return the register with the risks of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ValueWithProblems<RiskRegister> read(Path file, RiskRegister register) {
        return CsvFiles.read(file, in -> risks(in, file.toString(), register, CsvFormat.DETECT));
    }

    /**
     * Reads risks from a stream.
     *
     * @param in the bytes; stays open
     * @param source what problems shall name as their source
     * @param register scales and strategies; its risks are replaced
     * @param format encoding and delimiter as far as they are known
     * @return the register with the risks of the rows that could be used, and the problems of the others
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static ValueWithProblems<RiskRegister> read(
            InputStream in, String source, RiskRegister register, CsvFormat format) {
        return CsvFiles.read(in, source, bytes -> risks(bytes, source, register, format));
    }

    /**
     * Writes the risks of a register to a file, which appears whole or stays as it was.
     *
     * @param register the register
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     * @throws IllegalArgumentException if a text has no column or would not read back
     */
    public static void write(RiskRegister register, Path file) {
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(OPTIONAL);
        CsvFiles.write(file, CsvFormat.RFC4180, header, out -> register.risks().forEach(risk -> row(risk, out)));
    }

    private static void row(Risk risk, CsvOutput out) {
        out.code(risk.code(), "risk");
        out.code(risk.rating().impact(), risk.code() + ", impact");
        out.code(risk.rating().likelihood(), risk.code() + ", likelihood");
        optional(out, Optional.of(risk.category()), risk, "category");
        label(out, risk.label(), risk, "name");
        label(out, risk.description(), risk, "description");
        optional(out, risk.owner(), risk, "owner");
        out.text(String.join("|", risk.strategies()));
        optional(out, risk.residual().map(RiskRating::impact), risk, "residual_impact");
        optional(out, risk.residual().map(RiskRating::likelihood), risk, "residual_likelihood");
        out.endRow();
    }

    private static void label(CsvOutput out, Label label, Risk risk, String what) {
        if (!LANGUAGES.containsAll(label.languages())) {
            throw new IllegalArgumentException(
                    risk.code() + ": there is no column for the " + what + " in " + label.languages() + "; write JSON");
        }
        for (String language : LANGUAGES) {
            optional(out, Optional.ofNullable(label.texts().get(language)), risk, what);
        }
    }

    private static void optional(CsvOutput out, Optional<String> text, Risk risk, String what) {
        if (text.isEmpty() || text.get().isEmpty()) {
            out.empty();
        } else {
            out.code(text.get(), risk.code() + ", " + what);
        }
    }

    private static ValueWithProblems<RiskRegister> risks(
            InputStream in, String source, RiskRegister register, CsvFormat format) throws IOException {
        Map<String, Risk> risks = new LinkedHashMap<>();
        List<Problem> problems = ROWS.each(in, source, format, cells -> add(cells, register, risks));
        return new ValueWithProblems<>(register.withRisks(risks.values()), problems);
    }

    private static void add(RowCells cells, RiskRegister register, Map<String, Risk> risks) {
        Risk.Builder builder = Risk.builder()
                .code(cells.text("risk"))
                .category(cells.text("category"))
                .label(label(cells, "name_"))
                .description(label(cells, "description_"))
                .rating(new RiskRating(cells.text("impact"), cells.text("likelihood")))
                .owner(cells.optional("owner"))
                .addAllStrategies(Arrays.stream(cells.text("strategies").split("\\|"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList());
        if (cells.optional("residual_impact").isPresent()
                || cells.optional("residual_likelihood").isPresent()) {
            builder.residual(new RiskRating(cells.text("residual_impact"), cells.text("residual_likelihood")));
        }
        Risk risk = builder.build();
        try {
            register.withRisks(risk);
        } catch (InvalidDefinitionException e) {
            cells.bad(e.problems());
            return;
        }
        if (risks.putIfAbsent(risk.code(), risk) != null) {
            cells.bad(
                    "risk",
                    "DUPLICATE_CODE",
                    "the risk " + risk.code() + " again",
                    "each risk once; the first row was used",
                    "rename or remove one of the two");
        }
    }

    private static Label label(RowCells cells, String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            cells.optional(prefix + language).ifPresent(text -> texts.put(language, text));
        }
        return Label.of(texts);
    }
}
