package org.lgpi.examples.service.scoring;

import java.util.List;
import org.lgpi.core.base.Fingerprint;
import org.lgpi.core.base.Label;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.responsibility.ResponsibilityScheme;
import org.lgpi.core.survey.SurveyDesign;
import org.lgpi.examples.service.store.StoredDefinition;
import org.lgpi.io.json.IndexJson;
import org.lgpi.io.json.ResponsibilityJson;
import org.lgpi.io.json.SurveyJson;

/** One version of something that measures: an index, a responsibility scheme or a survey. */
public sealed interface Instrument {

    /** Returns the code. */
    String code();

    /** Returns the version. */
    String version();

    /** Returns the name. */
    Label label();

    /** Returns the definition as the library knows it. */
    Object definition();

    /** Returns the definition as JSON. */
    String document();

    /** Returns the fingerprint of everything that can change a number or a text. */
    default String fingerprint() {
        return Fingerprint.builder().add(document()).build().hex();
    }

    /** Returns what is kept of it. */
    default StoredDefinition stored() {
        String kind = this instanceof Index ? "INDEX" : this instanceof Scheme ? "RESPONSIBILITY" : "SURVEY";
        return new StoredDefinition(code(), version(), kind, fingerprint(), document());
    }

    /** Returns the index by which findings are scored; refuses a survey, whose answers are estimated. */
    default IndexDefinition index() {
        if (this instanceof Index index) {
            return index.definition();
        }
        if (this instanceof Scheme scheme) {
            return scheme.definition().definition();
        }
        throw Refusal.unusable("is-a-survey", code(), List.of());
    }

    /** Returns the design of a survey; refuses anything else. */
    default SurveyDesign survey() {
        if (this instanceof Survey survey) {
            return survey.definition();
        }
        throw Refusal.unusable("is-no-survey", code(), List.of());
    }

    /** Returns the scheme of responsibilities; refuses anything else. */
    default ResponsibilityScheme scheme() {
        if (this instanceof Scheme scheme) {
            return scheme.definition();
        }
        throw Refusal.unusable("is-no-scheme", code(), List.of());
    }

    /**
     * An index of criteria.
     *
     * @param definition the definition
     */
    record Index(IndexDefinition definition) implements Instrument {

        @Override
        public String code() {
            return definition.framework().code();
        }

        @Override
        public String version() {
            return definition.framework().version();
        }

        @Override
        public Label label() {
            return definition.framework().label();
        }

        @Override
        public String document() {
            return IndexJson.write(definition);
        }

        /** The two fingerprints of the library, so that a client can see which of them changed. */
        @Override
        public String fingerprint() {
            return definition.fingerprint() + "-" + definition.labelFingerprint();
        }
    }

    /**
     * A coding of legal responsibilities.
     *
     * @param definition the scheme
     */
    record Scheme(ResponsibilityScheme definition) implements Instrument {

        @Override
        public String code() {
            return definition.code();
        }

        @Override
        public String version() {
            return definition.version();
        }

        @Override
        public Label label() {
            return definition.label();
        }

        @Override
        public String document() {
            return ResponsibilityJson.write(definition);
        }
    }

    /**
     * A survey of residents; its file format has no version, so that the address gives it.
     *
     * @param version the version
     * @param definition the design
     */
    record Survey(String version, SurveyDesign definition) implements Instrument {

        @Override
        public String code() {
            return definition.code();
        }

        @Override
        public Label label() {
            return definition.label();
        }

        @Override
        public String document() {
            return SurveyJson.write(definition);
        }
    }
}
