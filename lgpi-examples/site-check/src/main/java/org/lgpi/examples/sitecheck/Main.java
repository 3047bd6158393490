package org.lgpi.examples.sitecheck;

import java.nio.file.Path;

/** Writes all example sites into a folder. */
public final class Main {

    private Main() {}

    /**
     * Writes the sites.
     *
     * @param arguments the folder, in which every site gets a folder of its own
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name a folder for the sites");
        }
        for (ExampleSite site : ExampleSite.values()) {
            System.out.println(site.write(Path.of(arguments[0])));
        }
    }
}
