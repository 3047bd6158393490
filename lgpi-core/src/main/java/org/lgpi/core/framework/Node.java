package org.lgpi.core.framework;

import org.lgpi.core.base.Label;

/** A named place in a framework: a block, a sub-block or a criterion. */
public interface Node {

    /**
     * Returns the code, unique in the framework.
     *
     * @return a code as {@link org.lgpi.core.base.Codes} describes
     */
    String code();

    /**
     * Returns the name.
     *
     * @return text by language, perhaps empty
     */
    Label label();
}
