// Explains one score to the last criterion, compares two bodies, and asks what would raise a score most.
import static org.lgpi.examples.jshell.Lgpi.*

var scores = score(lgpi100(), sample("almaty-pilot"))
var card = card(scores, "DEMO-01")

// which parts make the score of one sub-block, and what is lost where
show(card.explain("1.1"))

// why does the best body have more?
show(card.differenceTo(card(scores, "DEMO-04")))

// what would raise the index most, and the cheapest way to band A
show(card.improvements())
card.improvements().cheapestToBand("A").ifPresent(route -> show(route))
/exit
