package org.lgpi.core.multivariate;

import org.lgpi.core.base.Problem;
import org.lgpi.core.framework.Framework;

/** What weights from judgement share. */
final class Judgements {

    private Judgements() {}

    static Problem nameless(String found) {
        return Problem.error(
                "NO_JUDGE",
                found,
                "no name of a judge",
                "the name of who judged",
                "name the judge, also if there is only one; the judgement was not used");
    }

    static Problem unknown(String judge, String code, Framework framework) {
        return Problem.error(
                "UNKNOWN_NODE",
                judge,
                "the code " + code,
                "a block, sub-block or criterion of " + framework.code() + " " + framework.version(),
                "correct the code; the judgement was not used");
    }
}
