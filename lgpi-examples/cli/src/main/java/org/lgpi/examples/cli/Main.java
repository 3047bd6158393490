package org.lgpi.examples.cli;

/** Starts the command line program. */
public final class Main {

    private Main() {}

    /**
     * Runs the program and ends the virtual machine with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        Terminal terminal = Terminal.standard();
        int exitCode = Lgpi.run(terminal, args);
        terminal.flush();
        System.exit(exitCode);
    }
}
