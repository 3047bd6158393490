package org.lgpi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.io.catalogue.Catalogue;
import org.lgpi.io.json.CostJson;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.LibraryVersion;
import org.lgpi.io.json.ResponsibilityJson;

class LgpiTest {

    @TempDir
    private Path folder;

    @Test
    void versionIsThatOfTheLibrary() {
        assertThat(Run.of("--version")).isEqualTo(new Run(0, "lgpi " + LibraryVersion.current() + "\n", ""));
        assertThat(LibraryVersion.current()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "catalogue",
                "template",
                "validate",
                "score",
                "explain",
                "responsibility",
                "plan",
                "feedback",
                "disparity",
                "ratings",
                "finance",
                "paper",
                "exchange"
            })
    void everyVerbExplainsItself(String verb) {
        Run run = Run.of(verb, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: lgpi " + verb).contains("Exit codes:");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Terminal.WIDTH));
    }

    @Test
    void wrongUseIsOneSentenceAndAHint() {
        Run nothing = Run.of();
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err())
                .startsWith("lgpi: which verb? One of demo, catalogue, template, validate, score, explain, ")
                .contains(", paper")
                .endsWith("\nTry: lgpi --help\n");
        assertThat(Run.of("scor").err())
                .startsWith("lgpi: Unmatched argument at index 0: 'scor'\nDid you mean: lgpi score")
                .endsWith("?\nTry: lgpi --help\n");
        assertThat(Run.of("score", "--index", "lgpi-100", "--out", "x"))
                .isEqualTo(new Run(2, "", "lgpi: Missing required option: '--data=FILE'\nTry: lgpi score --help\n"));
        assertThat(Run.of("score", "--index=lgpi-100", "--data=x", "--out=x", "--encoding=klingon")
                        .err())
                .isEqualTo("lgpi: Invalid value for option '--encoding': there is no encoding 'klingon'; try utf-8 or"
                        + " windows-1251\nTry: lgpi score --help\n");
        assertThat(Run.of("score", "--index=lgpi-100", "--data=x", "--out=x", "--delimiter=xx")
                        .err())
                .isEqualTo(
                        "lgpi: Invalid value for option '--delimiter': expected comma, semicolon, tab or a character,"
                                + " found 'xx'\nTry: lgpi score --help\n");
        assertThat(Run.of("score", "--index=lgpi-100", "--data=x", "--out=x", "--format=html")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void catalogueListsAndPrints() {
        assertThat(Run.of("catalogue").out())
                .contains(
                        "lgpi-100                   draft-1         100  Local Governance Performance Index, 100 criteria\n")
                .contains("None of them is official.");
        assertThat(IndexJson.parse(Run.of("catalogue", "lgpi-100").out())).isEqualTo(Catalogue.lgpi100());
        assertThat(ResponsibilityJson.parse(
                        Run.of("catalogue", "service-responsibility").out()))
                .isEqualTo(Catalogue.serviceResponsibility());
        assertThat(CostJson.parse(Run.of("catalogue", "paper-cost").out())).isEqualTo(Catalogue.paperCostModel());
        assertThat(Run.of("catalogue", "lgpi"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "lgpi: no index lgpi in the catalogue; it has lai-1.0, lgpi-100,"
                                + " moldova-transparency-2022, rai and, beside indices, paper-cost, paper-figures,"
                                + " paper-ratings, paper-risks, paper-roadmap, service-responsibility\n"));
    }

    @Test
    void aFilledInTemplateIsScored() throws IOException {
        Path form = folder.resolve("form.csv");
        assertThat(Run.of("template", "--index", "lgpi-100", "--out", form))
                .isEqualTo(new Run(0, "Wrote a form of 100 criteria to " + form + "\n", ""));
        String blank = Files.readString(form);
        assertThat(Run.of("template", "--index", "lgpi-100").out()).isEqualToNormalizingNewlines(blank);
        assertThat(blank).contains("Ұйымдық құрылым", "Организационная структура", "Organisation chart");

        Files.writeString(form, blank.replaceFirst("\r\n,,1\\.1\\.1,,", "\r\nU1,2026,1.1.1,0.5,"));
        Run run = Run.of("score", "--index", "lgpi-100", "--data", form, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("U1    50.0 %");
    }

    @Test
    void aTemplateForExcelReadsBack() throws IOException {
        Path form = folder.resolve("form.csv");
        Run.of("template", "--index", "lgpi-100", "--out", form, "--excel");

        assertThat(Files.readString(form)).startsWith("\uFEFFunit;period;criterion;value;status;");
    }

    @Test
    void unexpectedFailuresAreOneLineUnlessDetailIsAskedFor() {
        RuntimeException failure = new ArrayIndexOutOfBoundsException("7");

        assertThat(fail(failure, false))
                .isEqualTo(new Run(
                        2,
                        "",
                        "lgpi: unexpected error, java.lang.ArrayIndexOutOfBoundsException: 7; run again with --debug to"
                                + " see where, and please report it\n"));
        assertThat(fail(failure, true).err()).contains("\tat " + LgpiTest.class.getName());
        assertThat(fail(new OutOfMemoryError(), false).err())
                .isEqualTo("lgpi: not enough memory; give Java more, for example java -Xmx4g -jar lgpi.jar ...\n");
    }

    @Test
    void debugAddsWhereItHappened() {
        Run run = Run.of("validate", "--index", "lgpi-99", "--debug");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("lgpi: no index lgpi-99: ").contains("\tat org.lgpi.examples.cli.");
    }

    /** Outside the test's virtual machine, under a locale that knows no letter beyond English. */
    @Test
    void outputIsUtf8WhateverTheLocale() throws Exception {
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo",
                "--out",
                folder.toString()));
        java.environment().put("LC_ALL", "C");
        java.redirectError(folder.resolve("err").toFile());
        Process process = java.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(out).contains("Ștefan Vodă");
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    private static Run fail(Throwable failure, boolean debug) {
        var err = new java.io.ByteArrayOutputStream();
        Terminal terminal = new Terminal(java.io.OutputStream.nullOutputStream(), err, false);
        int exitCode = Failure.report(failure, terminal, debug);
        terminal.flush();
        return new Run(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }
}
