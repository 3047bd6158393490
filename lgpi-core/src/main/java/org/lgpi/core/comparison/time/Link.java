package org.lgpi.core.comparison.time;

/**
 * Brings a score of one version to the level of another: {@code offset + factor * x}.
 *
 * @param offset what is added; NaN if there is no link
 * @param factor what is multiplied by
 */
record Link(double offset, double factor) {

    /** Below this a score is too near to 0 to be a divisor. */
    private static final double NEAR_ZERO = 1e-9;

    static final Link SAME = new Link(0, 1);

    static final Link NONE = new Link(Double.NaN, Double.NaN);

    static Link of(Linking linking, double before, double now) {
        return switch (linking) {
            case RATIO -> before >= NEAR_ZERO && now >= NEAR_ZERO ? new Link(0, now / before) : NONE;
            case DIFFERENCE -> Double.isNaN(now - before) ? NONE : new Link(now - before, 1);
        };
    }

    /** Returns the link that brings a score first through another link and then through this one. */
    Link after(Link first) {
        return new Link(offset + factor * first.offset, factor * first.factor);
    }

    boolean exists() {
        return !Double.isNaN(offset);
    }

    boolean isLink() {
        return !equals(SAME);
    }

    /** A number below zero has no ratio to anything. */
    boolean refuses(double score) {
        return exists() && factor != 1 && score < 0;
    }

    double of(double score) {
        return isLink() ? offset + factor * score : score;
    }
}
