/** Models and algorithms of the Local Governance Performance Index. */
module org.lgpi.core {
    requires org.apache.commons.statistics.distribution;
    requires ojalgo;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports org.lgpi.core.assessment;
    exports org.lgpi.core.base;
    exports org.lgpi.core.comparison;
    exports org.lgpi.core.comparison.time;
    exports org.lgpi.core.disclosure;
    exports org.lgpi.core.feedback;
    exports org.lgpi.core.finance;
    exports org.lgpi.core.framework;
    exports org.lgpi.core.index;
    exports org.lgpi.core.multivariate;
    exports org.lgpi.core.plan;
    exports org.lgpi.core.responsibility;
    exports org.lgpi.core.robustness;
    exports org.lgpi.core.scoring;
    exports org.lgpi.core.stat;
    exports org.lgpi.core.survey;
    exports org.lgpi.core.survey.area;
    exports org.lgpi.core.survey.comparison;
    exports org.lgpi.core.survey.fieldwork;
    exports org.lgpi.core.survey.indicator;
    exports org.lgpi.core.survey.rating;
    exports org.lgpi.core.survey.weighting;
    exports org.lgpi.core.territory;
}
