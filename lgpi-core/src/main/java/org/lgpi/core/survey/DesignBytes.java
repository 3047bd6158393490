package org.lgpi.core.survey;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The bytes of a design: all that its fingerprint covers, without labels. */
final class DesignBytes {

    private DesignBytes() {}

    static void write(SurveyDesign design, DataOutputStream out) throws IOException {
        out.writeUTF(design.code());
        SurveyColumns columns = design.columns();
        for (Optional<String> column : List.of(
                columns.stratum(),
                columns.psu(),
                columns.weight(),
                columns.populationPsus(),
                columns.populationInPsu())) {
            out.writeBoolean(column.isPresent());
            out.writeUTF(column.orElse(""));
        }
        out.writeUTF(design.singlePsu().name());
        out.writeBoolean(design.domainSinglePsu());
        out.writeUTF(design.df().name());
        out.writeBoolean(design.nestedPsus());
        out.writeInt(design.domains().size());
        for (String domain : design.domains()) {
            out.writeUTF(domain);
        }
        out.writeInt(design.items().size());
        for (SurveyItem item : design.items()) {
            out.writeUTF(item.code());
            out.writeUTF(item.kind().name());
            for (OptionalDouble number : List.of(item.min(), item.max(), item.topBox())) {
                out.writeDouble(number.orElse(Double.NaN));
            }
            write(item.notApplicable(), out);
            write(item.noAnswer(), out);
        }
    }

    private static void write(Set<Double> codes, DataOutputStream out) throws IOException {
        out.writeInt(codes.size());
        for (double code : codes.stream().sorted().toList()) {
            out.writeDouble(code);
        }
    }

    static SurveyDesign read(DataInputStream in) throws IOException {
        try {
            SurveyDesign.Builder design = SurveyDesign.builder()
                    .code(in.readUTF())
                    .columns(SurveyColumns.builder()
                            .stratum(column(in))
                            .psu(column(in))
                            .weight(column(in))
                            .populationPsus(column(in))
                            .populationInPsu(column(in))
                            .build())
                    .singlePsu(SinglePsu.valueOf(in.readUTF()))
                    .domainSinglePsu(in.readBoolean())
                    .df(DegreesOfFreedom.valueOf(in.readUTF()))
                    .nestedPsus(in.readBoolean());
            for (int left = in.readInt(); left > 0; left--) {
                design.addDomain(in.readUTF());
            }
            for (int left = in.readInt(); left > 0; left--) {
                design.addItem(SurveyItem.builder()
                        .code(in.readUTF())
                        .kind(ItemKind.valueOf(in.readUTF()))
                        .min(number(in))
                        .max(number(in))
                        .topBox(number(in))
                        .addAllNotApplicable(codes(in))
                        .addAllNoAnswer(codes(in))
                        .build());
            }
            return design.build();
        } catch (IllegalArgumentException e) { // a word that is none of the choices
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Optional<String> column(DataInputStream in) throws IOException {
        boolean present = in.readBoolean();
        String name = in.readUTF();
        return present ? Optional.of(name) : Optional.empty();
    }

    private static OptionalDouble number(DataInputStream in) throws IOException {
        double number = in.readDouble();
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static Set<Double> codes(DataInputStream in) throws IOException {
        Set<Double> codes = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            codes.add(in.readDouble());
        }
        return codes;
    }
}
