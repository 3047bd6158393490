/** Populations that are spread over a cluster: scored, estimated and shaken with Spark; open {@link org.lgpi.examples.spark.Accumulating} first. */
package org.lgpi.examples.spark;
