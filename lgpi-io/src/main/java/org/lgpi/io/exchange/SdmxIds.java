package org.lgpi.io.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Codes in the form that SDMX allows, and back. */
final class SdmxIds {

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    private SdmxIds() {}

    /**
     * Takes the codes that are written or can be met.
     *
     * @throws IllegalArgumentException if two become one, which would mix up their figures
     */
    static SdmxIds of(Collection<String> codes) {
        SdmxIds result = new SdmxIds();
        for (String code : codes) {
            String id = id(code);
            String other = result.codes.put(id, code);
            if (other != null && !other.equals(code)) {
                throw new IllegalArgumentException(
                        "the codes " + other + " and " + code + " are both " + id + " in SDMX; rename one");
            }
            result.ids.put(code, id);
        }
        return result;
    }

    /** A hyphen or @ in front goes too: a spreadsheet would run what follows, and SDMX knows no guard against it. */
    private static String id(String code) {
        return code.replaceAll("[^A-Za-z0-9_@$-]", "_").replaceAll("^[-@]", "_");
    }

    /** Returns what stands for a code in SDMX. */
    String of(String code) {
        return ids.getOrDefault(code, id(code));
    }

    /** Returns the code that something stands for, or that itself if it stands for none. */
    String code(String id) {
        return codes.getOrDefault(id, id);
    }
}
