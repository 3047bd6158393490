// Adds up what three invented local governments are responsible for: legal powers, not performance.
import static org.lgpi.examples.jshell.Lgpi.*

var powers = sampleResponsibilities()
show(powers)
show(powers.scheme())

// where do they differ most?
show(ranking(powers.scores()))
show(ranking(powers.scores(), "EDUCATION"))
/exit
