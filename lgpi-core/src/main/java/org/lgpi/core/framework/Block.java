package org.lgpi.core.framework;

import java.util.List;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/** The broadest part of a framework, such as active disclosure; holds sub-blocks, criteria or both. */
@Value.Immutable
public interface Block extends Group {

    @Override
    @Value.Default
    default Label label() {
        return Label.EMPTY;
    }

    @Override
    List<SubBlock> subBlocks();

    @Override
    List<Criterion> criteria();

    /**
     * Starts a new one.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts; not thread-safe. */
    final class Builder extends ImmutableBlock.Builder {
        Builder() {}
    }
}
