package org.lgpi.examples.cli;

/** Command line of the library. */
public final class Main {
    private Main() {}

    /**
     * Runs the command line.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        System.out.println("LGPI SDK");
    }
}
