/** Files of the Local Governance Performance Index: definitions in JSON, observations and scores in CSV. */
module org.lgpi.io {
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires static org.apache.commons.compress;
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;
    requires static org.immutables.value.annotations;
    requires transitive org.lgpi.core;
    requires org.slf4j;
    requires static tools.jackson.databind;

    exports org.lgpi.io.catalogue;
    exports org.lgpi.io.chart;
    exports org.lgpi.io.csv;
    exports org.lgpi.io.exchange;
    exports org.lgpi.io.json;
    exports org.lgpi.io.report;

    // no such line for the module of Jackson 3: where that library is absent, the platform would refuse to start
    provides com.fasterxml.jackson.databind.Module with
            org.lgpi.io.json.LgpiJacksonModule;
}
