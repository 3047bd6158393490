package org.lgpi.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.core.base.Label;
import org.lgpi.core.base.Money;
import org.lgpi.core.base.Problem;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.feedback.FeedbackAccumulator;
import org.lgpi.core.feedback.Submission;
import org.lgpi.core.feedback.SubmissionKind;
import org.lgpi.core.finance.FinancialIndicator;
import org.lgpi.core.finance.LocalBudget;
import org.lgpi.core.plan.Risk;
import org.lgpi.core.plan.RiskRating;
import org.lgpi.core.plan.RiskRegister;
import org.lgpi.io.catalogue.Catalogue;

/** Tables of risks, submissions and budgets. */
class PlanCsvTest {

    private static final LocalDateTime CUT_OFF = LocalDateTime.of(2026, 7, 1, 0, 0);

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(ValueWithProblems<?> read) {
        return read.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void submissionsReadBackToTheSameCounts(@TempDir Path folder) {
        Random random = new Random(7);
        List<Submission> stream = IntStream.range(0, 500)
                .mapToObj(i -> {
                    LocalDateTime opened = CUT_OFF.minusMinutes(random.nextInt(100_000));
                    Submission.Builder builder = Submission.builder()
                            .id("N-" + i)
                            .unit("U" + random.nextInt(3))
                            .kind(SubmissionKind.values()[random.nextInt(3)])
                            .category(random.nextBoolean() ? "жол, су" : "=1+1")
                            .channel("APP")
                            .opened(opened);
                    return (random.nextBoolean()
                                    ? builder.closed(opened.plusSeconds(random.nextInt(900_000)))
                                    : builder)
                            .build();
                })
                .toList();
        FeedbackAccumulator expected = FeedbackAccumulator.of(CUT_OFF);
        stream.forEach(expected::add);

        Path file = folder.resolve("feedback.csv");
        FeedbackCsv.write(stream, file);
        ValueWithProblems<FeedbackAccumulator> read = FeedbackCsv.read(file, CUT_OFF);

        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).isEqualTo(expected);
    }

    @Test
    void badSubmissionsAreNamedAndTheOthersCounted() {
        ValueWithProblems<FeedbackAccumulator> read =
                FeedbackCsv.read(bytes("""
                        id;unit;kind;category;channel;opened;closed
                        1;U1;COMPLAINT;ROADS;APP;2026-03-01 10:00;2026-03-01T09:59
                        2;U1;COMPLAINT;ROADS;APP;2026-03-01;
                        3;U1;RANT;ROADS;APP;2026-03-01 10:00;
                        4;U1;COMPLAINT;ROADS;APP;2026-03-01 10:00;2026-03-02 10:00:30
                        4;U1;COMPLAINT;ROADS;APP;2026-03-01 10:00;
                        ;U 1;COMPLAINT;;APP;2026-03-01 10:00;
                        """), "f.csv", CUT_OFF, CsvFormat.RFC4180.withDelimiter(';'));

        assertThat(lines(read))
                .containsExactly(
                        "f.csv:2: error CLOSED_BEFORE_OPENED (1): found closed 2026-03-01T09:59; expected a time from"
                                + " 2026-03-01T10:00 on; correct one of the two times",
                        "f.csv:3:6: error BAD_TIME (opened): found '2026-03-01'; expected a local time such as"
                                + " 2026-03-01T09:30; write day and time of the wall clock, without a zone",
                        "f.csv:4:3: error UNKNOWN_WORD (kind): found 'RANT'; expected one of [COMPLAINT, SUGGESTION,"
                                + " EVALUATION]; use one of these",
                        "f.csv:6:1: error DUPLICATE_ID (id): found the id 4 again; expected each submission once; the"
                                + " first row was counted; remove one of the two",
                        "f.csv:7: error BAD_CODE (unit): found the code 'U 1'; expected 1 to 64 letters, digits, full"
                                + " stops, hyphens or underscores; rename it",
                        "f.csv:7: error BAD_TEXT (category): found nothing; expected 1 to 200 characters; write a short"
                                + " name");
        assertThat(read.value().result().submissions()).isEqualTo(1);
        assertThat(read.value().result().closingTimes().quantile(0.5)).hasValue(25);
    }

    @Test
    void missingAndUnknownColumnsAreNamed() {
        ValueWithProblems<FeedbackAccumulator> read = FeedbackCsv.read(
                bytes("unit,kind,category,chanel,opened,closed\nU1,COMPLAINT,A,APP,2026-03-01T10:00,\n"),
                "f.csv",
                CUT_OFF,
                CsvFormat.DETECT);

        assertThat(lines(read))
                .containsExactly(
                        "f.csv:1:4: error UNKNOWN_COLUMN (chanel): found the column chanel; expected unit, kind,"
                                + " category, channel, opened, closed or id; correct the name or remove the column; it"
                                + " was not read",
                        "f.csv:1: error MISSING_COLUMN (channel): found the columns unit, kind, category, chanel,"
                                + " opened, closed; expected a column channel; add the column, or state the delimiter"
                                + " if the columns were not told apart");
        assertThat(read.value().result().submissions()).isZero();
    }

    private static LocalBudget.Builder budget(String unit, String own, String transfers) {
        return LocalBudget.builder()
                .unit(unit)
                .period(Year.of(2021))
                .ownRevenue(Money.of(own, "KZT"))
                .transfers(Money.of(transfers, "KZT"));
    }

    @Test
    void budgetsReadBackEqual(@TempDir Path folder) {
        List<LocalBudget> budgets = List.of(
                budget("U1", "350.10", "650.30").build(),
                budget("U2", "12345678901234567890.12", "0")
                        .total(Money.of("12345678901234567890.12", "KZT"))
                        .expenditure(Money.of("99", "KZT"))
                        .build());

        Path file = folder.resolve("budgets.csv");
        BudgetCsv.write(budgets, file);

        assertThat(BudgetCsv.read(file)).isEqualTo(new ValueWithProblems<>(budgets, List.of()));
    }

    @Test
    void badBudgetsAreNamedAndTheOthersRead() {
        ValueWithProblems<List<LocalBudget>> read = BudgetCsv.read(bytes("""
                        unit;period;currency;own_revenue;transfers;total
                        U1;2021;KZT;350,5;650;
                        U2;2021;KZT;-1;650;
                        U3;21;KZT;1;1e3;
                        U4;2021;;1;many;
                        U5;2021;KZT;0;0;
                        U6;2021;KZT;5;6;10
                        U1;2021;KZT;1;1;
                        """), "b.csv", CsvFormat.DETECT);

        assertThat(lines(read))
                .containsExactly(
                        "b.csv: warning DETECTED_FORMAT: found semicolon between cells, decimal comma; expected UTF-8,"
                                + " comma between cells, decimal point; nothing to do if this is right; if not, state"
                                + " the format",
                        "b.csv:3: error NEGATIVE_MONEY (U2 2021 own revenue): found -1 KZT; expected an amount of 0 or"
                                + " more; correct the sign",
                        "b.csv:4:2: error BAD_PERIOD (period): found the period '21'; expected a year of four digits;"
                                + " write the year, such as 2026",
                        "b.csv:4:5: error NOT_A_NUMBER (transfers): found '1e3'; expected a decimal number; write a"
                                + " plain decimal number without thousands separators",
                        "b.csv:5:3: error NO_CURRENCY (currency): found no currency; expected a label such as KZT; name"
                                + " the currency",
                        "b.csv:5:5: error NOT_A_NUMBER (transfers): found 'many'; expected a decimal number; write a"
                                + " plain decimal number without thousands separators",
                        "b.csv:6: warning ZERO_BUDGET (U5 2021): found a budget of 0; expected revenue above 0; its"
                                + " indicators have no value; check whether the figures are missing",
                        "b.csv:7: error PARTS_ABOVE_TOTAL (U6 2021): found own revenue and transfers of 11 KZT in a"
                                + " total of 10 KZT; expected a total of at least their sum; correct one of the three",
                        "b.csv:8:1: error DUPLICATE_ROW (unit): found the budget of U1 in 2021 of line 2 again; expected"
                                + " each unit and period once; the first row was used; remove one of the two");
        assertThat(read.value()).extracting(LocalBudget::unit).containsExactly("U1", "U5");
        assertThat(read.value().get(0).value(FinancialIndicator.DEPENDENCY)).isEqualTo(650 / 1000.5);
    }

    @Test
    void risksReadBackEqualIntoTheirRegister(@TempDir Path folder) {
        RiskRegister register = Catalogue.paperRisks();
        RiskRegister judged = register.withRisks(register.risks().stream()
                .map(risk -> risk.withOwner("Office, " + risk.code())
                        .withLabel(Label.of("тәуекел", "риск", "risk"))
                        .withResidual(new RiskRating("LOW", "LOW")))
                .toList());

        for (RiskRegister written : List.of(register, judged)) {
            Path file = folder.resolve("risks.csv");
            RiskCsv.write(written, file);
            assertThat(RiskCsv.read(file, register.withRisks())).isEqualTo(new ValueWithProblems<>(written, List.of()));
        }
    }

    @Test
    void badRisksAreNamedAndTheOthersRead() {
        ValueWithProblems<RiskRegister> read =
                RiskCsv.read(bytes("""
                        risk,impact,likelihood,strategies,residual_impact,residual_likelihood
                        R1,HIGH,moderate,DIGITAL_DIVIDE|DATA_INTEGRITY,,
                        R2,HIGH,CERTAIN,,,
                        R3,LOW,LOW,NONE,LOW,
                        R1,LOW,LOW,,,
                        """), "r.csv", Catalogue.paperRisks(), CsvFormat.DETECT);

        assertThat(read.value().risks()).extracting(Risk::code).containsExactly("R1");
        assertThat(read.value().risks().get(0).strategies()).containsExactly("DIGITAL_DIVIDE", "DATA_INTEGRITY");
        assertThat(read.problems())
                .extracting(problem -> problem.line() + " " + problem.code() + " " + problem.subject())
                .containsExactly(
                        "3 UNKNOWN_LEVEL risks.R2",
                        "4 UNKNOWN_LEVEL risks.R3",
                        "4 UNKNOWN_STRATEGY risks.R3",
                        "5 DUPLICATE_CODE risk");
    }

    @Test
    void whatATableCannotHoldIsNotWritten(@TempDir Path folder) {
        RiskRegister french = RiskRegister.builder()
                .addRisk(Risk.builder()
                        .code("R")
                        .label(Label.of(Map.of("fr", "retard")))
                        .rating(new RiskRating("LOW", "LOW"))
                        .build())
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskCsv.write(french, folder.resolve("risks.csv")))
                .withMessage("R: there is no column for the name in [fr]; write JSON");
        assertThat(folder).isEmptyDirectory();
    }

    @Property(tries = 300)
    void anyBytesAreReadOrNamed(@ForAll byte[] tail) {
        for (String header : List.of(
                "unit,kind,category,channel,opened,closed\n",
                "unit,period,currency,own_revenue,transfers\n",
                "risk,impact,likelihood\n",
                "")) {
            byte[] start = header.getBytes(StandardCharsets.UTF_8);
            byte[] all = Arrays.copyOf(start, start.length + tail.length);
            System.arraycopy(tail, 0, all, start.length, tail.length);

            assertThat(FeedbackCsv.read(new ByteArrayInputStream(all), "x", CUT_OFF, CsvFormat.DETECT)
                            .problems())
                    .isNotEmpty();
            assertThat(BudgetCsv.read(new ByteArrayInputStream(all), "x", CsvFormat.DETECT)
                            .problems())
                    .isNotEmpty();
            assertThat(RiskCsv.read(
                                    new ByteArrayInputStream(all),
                                    "x",
                                    RiskRegister.builder().build(),
                                    CsvFormat.DETECT)
                            .problems())
                    .isNotEmpty();
        }
    }
}
