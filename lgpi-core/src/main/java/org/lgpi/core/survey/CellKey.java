package org.lgpi.core.survey;

import java.util.Arrays;
import org.lgpi.core.base.Codes;

/** The place of a respondent: stratum, PSU and the group in every domain of the design, empty for none. */
final class CellKey implements Comparable<CellKey> {

    final String stratum;
    final String psu;
    private final String[] groups;

    CellKey(String stratum, String psu, String[] groups) {
        this.stratum = stratum;
        this.psu = psu;
        this.groups = groups;
    }

    static CellKey of(SurveyRow row, int domains) {
        String[] groups = new String[domains];
        Arrays.setAll(groups, row::domain);
        return new CellKey(row.stratum(), row.psu(), groups);
    }

    /** Tells whether a row belongs here, without making its key. */
    boolean holds(SurveyRow row) {
        if (!psu.equals(row.psu()) || !stratum.equals(row.stratum())) {
            return false;
        }
        for (int d = 0; d < groups.length; d++) {
            if (!groups[d].equals(row.domain(d))) {
                return false;
            }
        }
        return true;
    }

    String group(int domain) {
        return groups[domain];
    }

    int groups() {
        return groups.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellKey that
                && psu.equals(that.psu)
                && stratum.equals(that.stratum)
                && Arrays.equals(groups, that.groups);
    }

    @Override
    public int hashCode() {
        return (stratum.hashCode() * 31 + psu.hashCode()) * 31 + Arrays.hashCode(groups);
    }

    @Override
    public int compareTo(CellKey other) {
        int order = Codes.NATURAL_ORDER.compare(stratum, other.stratum);
        order = order == 0 ? Codes.NATURAL_ORDER.compare(psu, other.psu) : order;
        for (int d = 0; order == 0 && d < groups.length; d++) {
            order = Codes.NATURAL_ORDER.compare(groups[d], other.groups[d]);
        }
        return order;
    }

    @Override
    public String toString() {
        return stratum + " " + psu + " " + String.join("*", groups);
    }
}
