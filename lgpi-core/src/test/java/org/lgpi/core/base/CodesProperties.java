package org.lgpi.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodesProperties {

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars("0019.aB-").ofMinLength(1).ofMaxLength(6);
    }

    @Property
    void theNaturalOrderIsAnOrder(@ForAll("codes") String a, @ForAll("codes") String b, @ForAll("codes") String c) {
        int ab = Codes.NATURAL_ORDER.compare(a, b);
        int bc = Codes.NATURAL_ORDER.compare(b, c);
        assertThat(Integer.signum(Codes.NATURAL_ORDER.compare(b, a))).isEqualTo(-Integer.signum(ab));
        assertThat(ab == 0).isEqualTo(a.equals(b));
        if (ab <= 0 && bc <= 0) {
            assertThat(Codes.NATURAL_ORDER.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }
}
