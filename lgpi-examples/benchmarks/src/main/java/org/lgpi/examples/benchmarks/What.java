package org.lgpi.examples.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a benchmark is called in {@link Tables}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface What {

    String value();
}
