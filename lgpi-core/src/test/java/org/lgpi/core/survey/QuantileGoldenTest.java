package org.lgpi.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lgpi.core.stat.IntervalMethod;
import org.lgpi.core.stat.QuantileRule;

/** Quantiles and Woodruff's intervals beside those of R survey 4.1-1. */
class QuantileGoldenTest {

    @Test
    void quantilesAreThoseOfR() {
        Map<String, SurveyEstimator> surveys =
                Map.of("wr", SurveyEstimator.of(Golden.data("wr")), "fpc", SurveyEstimator.of(Golden.data("fpc")));
        Map<String, IntervalMethod> methods =
                Map.of("mean", IntervalMethod.T, "xlogit", IntervalMethod.LOGIT, "beta", IntervalMethod.BETA);
        int checked = 0;
        int withoutInterval = 0;
        for (Map<String, String> row : Golden.read("quantiles")) {
            IntervalMethod method = methods.get(row.get("interval"));
            if (method == null) {
                continue;
            }
            QuantileEstimate found = surveys.get(row.get("design"))
                    .quantile(
                            row.get("item"),
                            Golden.number(row.get("p")),
                            QuantileRule.valueOf(row.get("qrule").toUpperCase(Locale.ROOT)),
                            method,
                            0.95)
                    .get(0);
            Golden.same(row + " value", found.value(), Golden.number(row.get("quantile")));
            checked++;
            if (Double.isNaN(Golden.number(row.get("lower"))) && method != IntervalMethod.LOGIT) {
                // the quantile is the largest answer: R reads no value at a share of 1, here it is that answer
                assertThat(found.value()).isEqualTo(5);
                assertThat(found.interval().upper()).isEqualTo(5);
                withoutInterval++;
                continue;
            }
            Golden.same(row + " lower", found.interval().lower(), Golden.number(row.get("lower")));
            Golden.same(row + " upper", found.interval().upper(), Golden.number(row.get("upper")));
            Golden.same(row + " se", found.standardError(), Golden.number(row.get("se")));
        }
        assertThat(checked).isEqualTo(160);
        assertThat(withoutInterval).isEqualTo(3);
    }
}
