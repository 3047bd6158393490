// Scores the bundled synthetic pilot, asks why one body has its score, and tries other weights.
import static org.lgpi.examples.jshell.Lgpi.*

var lgpi = lgpi100()
show(lgpi)

var table = sample("almaty-pilot")
var scores = score(lgpi, table)
show(ranking(scores).top(5))

// why 61.6 %?
show(card(scores, "DEMO-01"))

// what if participation weighed as much as disclosure?
var variant = weigh(lgpi, Map.of("1", 0.4, "2", 0.2, "3", 0.4))
show(ranking(score(variant, table)).top(5))
/exit
