package org.lgpi.core.framework;

import java.util.List;
import org.immutables.value.Value;
import org.lgpi.core.base.Label;

/** A part of a block, such as the local budget; holds criteria, further sub-blocks or both. */
@Value.Immutable
public interface SubBlock extends Group {

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
    final class Builder extends ImmutableSubBlock.Builder {
        Builder() {}
    }
}
