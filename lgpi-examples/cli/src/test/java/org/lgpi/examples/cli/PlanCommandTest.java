package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.csv.RiskCsv;

/** Samples, costs, risks and roadmaps. */
class PlanCommandTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String csv(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name)).replace("\r\n", "\n");
    }

    private Run run(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "plan";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--out";
        all[args.length + 2] = folder.resolve("out");
        return Run.of(all);
    }

    @Test
    void aPlanNeedsAPart() {
        assertThat(Run.of("plan"))
                .isEqualTo(new Run(
                        2, "", "lgpi: which plan? One of sample, cost, roadmap, risks\nTry: lgpi plan --help\n"));
    }

    /** Cochran, Sampling Techniques, 3rd ed. 1977: 400 of many, 356 of 3,200. */
    @Test
    void samplesForAMarginAreThoseOfTheTextbook() throws IOException {
        assertThat(run("sample", "--margin", "0.05", "--confidence", "0.9545", "--population", "3200")
                        .exitCode())
                .isZero();

        assertThat(csv("sample.csv")).contains("\n,3200,356,356,,1,356,");
    }

    @Test
    void everyUnitGetsASampleForItsPopulation() throws IOException {
        Path units =
                file("units.csv", "unit,name_en,population\nBIG,Big,100000\nSMALL,Small,1667\nNONE,None,\nEMPTY,E,0\n");

        Run run = run("sample", "--units", units, "--maximum-share", "0.1");

        assertThat(csv("sample.csv").lines().map(line -> line.split(",")[0] + " " + line.split(",")[2]))
                .containsExactly("unit respondents", "BIG 500", "SMALL 166");
        assertThat(csv("sample.csv")).contains("true,TOO_FEW").contains("false,IDEAL");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("error NO_POPULATION (NONE): found no number of residents; expected at least 1; state the"
                        + " population in the register; the unit was left out\n"
                        + "error NO_POPULATION (EMPTY): found 0 residents; expected at least 1; state the population in"
                        + " the register; the unit was left out\n2 errors, no warnings\n");
    }

    @Test
    void assumptionsThatCannotHoldAreNamed() {
        assertThat(run("sample", "--share", "1").err())
                .isEqualTo(
                        "error OUT_OF_RANGE (expectedShare): found 1.0; expected a share above 0 and below 1; correct"
                                + " it\n1 error, no warnings\n");
        assertThat(run("sample", "--margin", "0").err())
                .startsWith("lgpi: margin must be above 0 and below 1, found 0.0");
        assertThat(run("sample", "--tell", "0.4").err())
                .isEqualTo("lgpi: --tell takes two shares such as 0.42,0.18, found [0.4]\n");
    }

    @Test
    void theCostOfThePaperAndItsVariantsComeOut() throws IOException {
        assertThat(run("cost", "--years", "3").exitCode()).isZero();

        assertThat(csv("cost.csv")).isEqualTo("""
                        level,mode,settlements,respondents_per_settlement,respondents,currency,price,data_collection,items,total,years,years_lowest,years_highest
                        LOW,OWN_SURVEY,247,500,123500,USD,5,617500,275000,892500,3,2127500,2677500
                        CENTRAL,OWN_SURVEY,247,500,123500,USD,7,864500,275000,1139500,3,2868500,3418500
                        HIGH,OWN_SURVEY,247,500,123500,USD,8,988000,275000,1263000,3,3239000,3789000
                        """);
        assertThat(run("cost", "--respondents", "200").exitCode()).isZero();
        assertThat(csv("cost.csv"))
                .contains(",522000,1,")
                .contains(",620800,1,")
                .contains(",670200,1,");
    }

    @Test
    void aBudgetBuysFewerRespondentsOrFewerSettlements() throws IOException {
        assertThat(run("cost", "--budget", "600000").exitCode()).isZero();

        // (600,000 - 275,000) / (247 x 7) = 187.9; / (500 x 7) = 92.9
        assertThat(csv("affordable.csv")).isEqualTo("""
                        budget,currency,choice,settlements,respondents_per_settlement,respondents,cost,left
                        600000,USD,EVERYWHERE,247,187,46189,598323,1677
                        600000,USD,FEWER_SETTLEMENTS,92,500,46000,597000,3000
                        """);
    }

    @Test
    void budgetsThatBuyNothingAndNegativeMoneyAreNamed() throws IOException {
        assertThat(run("cost", "--budget", "0").err())
                .isEqualTo(
                        "warning BUDGET_BUYS_NOTHING (budget): found 0 USD; expected more than the items alone, 275000"
                                + " USD; raise it, or leave items out with --without\nno errors, 1 warning\n");
        assertThat(run("cost", "--budget", "-5"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "error NEGATIVE_MONEY (budget): found -5 USD; expected an amount of 0 or more; correct the"
                                + " sign\n1 error, no warnings\n"));
        Path model = file("cost.json", """
                {"schema": "lgpi-cost/1", "currency": "USD", "settlements": {"A": 3}, "respondentsPerSettlement": 10,
                 "prices": {"OWN_SURVEY": -1}}
                """);
        Run run = run("cost", "--data", model);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        model + ":2:27: error NEGATIVE_MONEY (prices.OWN_SURVEY): found -1 USD; expected an amount of"
                                + " 0 or more; correct the sign\n1 error, no warnings\n");
    }

    @Test
    void risksAreOrderedAndCounted() throws IOException {
        assertThat(run("risks").exitCode()).isZero();

        assertThat(csv("risks.csv").lines().skip(1).map(line -> line.split(",")[1] + " " + line.split(",")[2]))
                .containsExactly("1 IMP3", "1 OPR1", "3 IMP1", "3 OPR2", "3 IMP2", "3 IMP5", "3 OPR3", "8 IMP4");
        assertThat(csv("heat-map.csv"))
                .contains("INHERENT,HIGH,HIGH,2\n", "INHERENT,HIGH,MEDIUM,2\n", "INHERENT,MEDIUM,HIGH,3\n");
        assertThat(csv("strategies.csv").lines()).hasSize(1 + 5);
    }

    @Test
    void risksInCsvTakeTheScalesAndStrategiesOfARegister() throws IOException {
        Path risks = folder.resolve("risks.csv");
        RiskCsv.write(Catalogue.paperRisks(), risks);
        assertThat(run("risks", "--data", risks, "--register", "paper-risks").exitCode())
                .isZero();
        String ours = csv("risks.csv");
        run("risks");
        assertThat(csv("risks.csv")).isEqualTo(ours);

        Path bad = file("bad.csv", "risk,impact,likelihood\nA,HIGH,MODERATE\nB,HUGE,LOW\n");
        Run run = run("risks", "--data", bad);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(bad + ":3: error UNKNOWN_LEVEL (risks.B): found impact 'HUGE'; expected LOW < MEDIUM"
                        + " (MODERATE) < HIGH; correct the word\n1 error, no warnings\n");
        assertThat(csv("risks.csv")).contains("INHERENT,1,A,,,HIGH,MEDIUM,3,2,6,,");
    }

    @Test
    void theRoadmapOfThePaperHasTwoReadings() throws IOException {
        Run run = run("roadmap");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("months read as DURATION, the last to end by 2031-07-01\n");
        assertThat(csv("roadmap.csv"))
                .contains("\nDURATION,SCALING,Scaling,18,36,2027-07-01,2028-07-01,2029-01-01,2031-07-01,")
                .contains("\nELAPSED,SCALING,Scaling,18,36,2027-01-01,2027-07-01,2027-07-01,2029-01-01,");
        assertThat(csv("outcomes.csv").lines()).hasSize(1 + 4);
    }

    @Test
    void progressIsHeldAgainstTheSchedule() throws IOException {
        Run run = run(
                "roadmap",
                "--reading",
                "duration",
                "--progress",
                "PREPARATION=2026-01-01/2027-03-01",
                "--today",
                "2027-04-01");

        assertThat(run.exitCode()).isZero();
        assertThat(csv("slippage.csv"))
                .contains("DURATION,PREPARATION,OVER,59,2026-01-01,2026-01-01,2027-03-01,2027-03-01\n")
                .contains("DURATION,ROLLOUT,WAITING,90,2027-04-01,2027-04-01,2028-04-01,2028-10-01\n");
    }

    @Test
    void phasesThatOverlapAreNamed() throws IOException {
        Path roadmap = file("roadmap.json", """
                {"schema": "lgpi-roadmap/1", "phases": [
                  {"code": "LATE", "minimumMonths": 12, "maximumMonths": 18},
                  {"code": "EARLY", "minimumMonths": 6, "maximumMonths": 9}]}
                """);

        Run elapsed = run("roadmap", "--data", roadmap, "--reading", "elapsed");

        assertThat(elapsed.exitCode()).isEqualTo(2);
        assertThat(elapsed.err())
                .contains("error PHASES_OVERLAP (phases.EARLY): found ")
                .endsWith("1 error, no warnings\n");
        Run both = run("roadmap", "--data", roadmap);
        assertThat(both.exitCode()).isEqualTo(1);
        assertThat(csv("roadmap.csv")).contains("DURATION,EARLY,").doesNotContain("ELAPSED");
        assertThat(run("roadmap", "--progress", "LATE=2026-01-01", "--data", roadmap)
                        .err())
                .isEqualTo("lgpi: --progress and --today need each other\n");
    }
}
