// Scores the bundled synthetic pilot, asks why one body has its score, and tries another weight.
var lgpi = lgpi100()
show(lgpi)

var table = sample("almaty-pilot")
var scores = score(lgpi, table)
show(Ranking.of(scores).top(5))

// why 61.6 %?
var card = scores.card("DEMO-01", Year.of(2022))
show(card)

// what if participation weighed as much as disclosure?
var variant = lgpi.withMethod(m -> m.withWeights(m.weights().with("1", 0.4).with("2", 0.2).with("3", 0.4)))
show(Ranking.of(score(variant, table)).top(5))
/exit
