// Estimates an invented survey of residents: errors obey strata, clusters and weights, and each estimate has a verdict.
import static org.lgpi.examples.jshell.Lgpi.*

var survey = sampleSurvey()
show(survey)
show(estimates(survey))

// the districts, and a crossing that is too thin to publish
show(estimates(survey, "district"))
show(estimates(survey, "district", "sex"))
/exit
