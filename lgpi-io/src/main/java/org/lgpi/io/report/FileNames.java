package org.lgpi.io.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of pages for codes: safe in every file system and address, and different even where case does not count. */
final class FileNames {

    private FileNames() {}

    /** Returns the name of a page for each code. */
    static Map<String, String> of(Collection<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String code : codes) {
            String name = safe(code);
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name + "_" + i;
            }
            names.put(code, free + ".html");
        }
        return names;
    }

    private static String safe(String code) {
        StringBuilder name = new StringBuilder();
        code.codePoints().forEach(c -> {
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-';
            if (plain || c == '.' && name.length() > 0) {
                name.appendCodePoint(c);
            } else {
                name.append('_').append(Integer.toHexString(c));
            }
        });
        return name.toString();
    }
}
