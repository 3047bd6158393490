/** The library as a command line program; open {@link org.lgpi.examples.cli.Lgpi} first. */
package org.lgpi.examples.cli;
