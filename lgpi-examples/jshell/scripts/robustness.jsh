// Asks how far the ranks depend on choices that could have been otherwise: the weights of blocks, the mean that joins them.
import static org.lgpi.examples.jshell.Lgpi.*

var result = robustness(lgpi100(), sample("almaty-pilot"))
show(result)

// how often does one body rank above another?
System.out.printf("DEMO-04 above DEMO-06 in %.1f %% of the replicates%n", 100 * result.probabilityAbove("DEMO-04", "DEMO-06"))
System.out.printf("DEMO-13 above DEMO-08 in %.1f %% of the replicates%n", 100 * result.probabilityAbove("DEMO-13", "DEMO-08"))
/exit
