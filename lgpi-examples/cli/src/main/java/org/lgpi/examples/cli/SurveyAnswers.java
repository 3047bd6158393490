package org.lgpi.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lgpi.core.base.ValueWithProblems;
import org.lgpi.core.stat.IntervalMethod;
import org.lgpi.core.stat.QuantileRule;
import org.lgpi.core.survey.EstimateWithInterval;
import org.lgpi.core.survey.IntervalChoice;
import org.lgpi.core.survey.ItemKind;
import org.lgpi.core.survey.QuantileEstimate;
import org.lgpi.core.survey.SurveyAccumulator;
import org.lgpi.core.survey.SurveyData;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.core.survey.SurveyEstimate;
import org.lgpi.core.survey.SurveyEstimator;
import org.lgpi.core.survey.SurveyItem;
import org.lgpi.io.csv.CsvFormat;
import org.lgpi.io.csv.SurveyCsv;

/** The answers to a survey: added up as they are read, or in memory where more than sums is needed. */
sealed interface SurveyAnswers {

    /** Returns the design that was read, with columns of replicates found. */
    SurveyDesign design();

    /** Returns what is usually published by some domains; none without respondents. */
    List<SurveyEstimate> usual(List<String> domains);

    /** Sums alone. */
    record Sums(SurveyAccumulator sums) implements SurveyAnswers {

        static ValueWithProblems<SurveyAnswers> read(
                Path file, SurveyDesign design, CsvFormat format, Terminal terminal) {
            ValueWithProblems<SurveyAccumulator> read =
                    Observations.open(file, terminal, in -> SurveyCsv.accumulate(in, file.toString(), design, format));
            return new ValueWithProblems<>(new Sums(read.value()), read.problems());
        }

        @Override
        public SurveyDesign design() {
            return sums.design();
        }

        @Override
        public List<SurveyEstimate> usual(List<String> domains) {
            return sums.estimates(domains.toArray(String[]::new)).list();
        }

        @Override
        public String toString() {
            return sums.toString();
        }
    }

    /** All rows. */
    record Rows(SurveyData data) implements SurveyAnswers {

        static ValueWithProblems<SurveyAnswers> read(
                Path file, SurveyDesign design, CsvFormat format, Terminal terminal) {
            ValueWithProblems<SurveyData> read =
                    Observations.open(file, terminal, in -> SurveyCsv.read(in, file.toString(), design, format));
            return new ValueWithProblems<>(new Rows(read.value()), read.problems());
        }

        @Override
        public SurveyDesign design() {
            return data.design();
        }

        @Override
        public List<SurveyEstimate> usual(List<String> domains) {
            return data.size() == 0 ? List.of() : by(domains).usual().list();
        }

        private SurveyEstimator by(List<String> domains) {
            return SurveyEstimator.of(data).by(domains.toArray(String[]::new));
        }

        /** Returns ratios, each written a/b, and quantiles of all items on a scale. */
        List<EstimateWithInterval> more(
                List<String> domains, List<String> ratios, List<Double> quantiles, IntervalChoice intervals) {
            List<EstimateWithInterval> list = new ArrayList<>();
            if (data.size() == 0) {
                return list;
            }
            SurveyEstimator survey = by(domains);
            for (String ratio : ratios) {
                String[] items = ratio.split("/");
                survey.ratio(items[0], items[1]).forEach(found -> list.add(intervals.report(found)));
            }
            for (SurveyItem item : design().items()) {
                if (item.kind() == ItemKind.RATING || item.kind() == ItemKind.NUMBER) {
                    for (double probability : quantiles) {
                        survey
                                .quantile(
                                        item.code(),
                                        probability,
                                        QuantileRule.MATH,
                                        IntervalMethod.T,
                                        intervals.level())
                                .stream()
                                .map(QuantileEstimate::report)
                                .forEach(list::add);
                    }
                }
            }
            return list;
        }

        @Override
        public String toString() {
            return data.toString();
        }
    }
}
