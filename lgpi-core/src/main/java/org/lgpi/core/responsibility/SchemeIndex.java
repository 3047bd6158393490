package org.lgpi.core.responsibility;

import java.util.List;
import java.util.Map;
import org.lgpi.core.framework.Block;
import org.lgpi.core.framework.Criterion;
import org.lgpi.core.framework.Framework;
import org.lgpi.core.framework.Scale;
import org.lgpi.core.framework.SubBlock;
import org.lgpi.core.framework.Tags;
import org.lgpi.core.index.Aggregation;
import org.lgpi.core.index.Exclusion;
import org.lgpi.core.index.IndexDefinition;
import org.lgpi.core.index.IndexMethod;
import org.lgpi.core.index.PerNode;

/** Turns a scheme into the index that computes it. */
final class SchemeIndex {

    private static final IndexMethod METHOD = IndexMethod.builder()
            .aggregation(PerNode.of(Aggregation.SUM))
            .exclusion(Exclusion.POOLED)
            .build();

    private SchemeIndex() {}

    static IndexDefinition of(ResponsibilityScheme scheme) {
        Framework framework = Framework.builder()
                .code(scheme.code())
                .version(scheme.version())
                .label(scheme.label())
                .note(scheme.note())
                .validFrom(scheme.validFrom())
                .validTo(scheme.validTo())
                .addAllBlocks(blocks(scheme.fields()))
                .build();
        return IndexDefinition.of(framework, METHOD);
    }

    static List<Block> blocks(List<ServiceField> fields) {
        return fields.stream()
                .map(field -> Block.builder()
                        .code(field.code())
                        .label(field.label())
                        .addAllSubBlocks(field.services().stream()
                                .map(SchemeIndex::subBlock)
                                .toList())
                        .build())
                .toList();
    }

    private static SubBlock subBlock(Service service) {
        return SubBlock.builder()
                .code(service.code())
                .label(service.label())
                .addAllCriteria(service.components().stream()
                        .map(component -> criterion(service, component))
                        .toList())
                .build();
    }

    private static Criterion criterion(Service service, Component component) {
        return Criterion.builder()
                .code(criterionCode(service.code(), component.code()))
                .label(component.label())
                .guidance(component.rule())
                .scale(Scale.points(component.points()))
                .tags(Tags.of(Map.of("component", component.code())))
                .build();
    }

    static String criterionCode(String service, String component) {
        return service + "." + component;
    }
}
