/**
 * The root of the library: holds no class, only the style shared by the generated value classes of all packages below.
 */
@Value.Style(
        overshadowImplementation = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        strictBuilder = true,
        jdkOnly = true,
        depluralize = true,
        allowedClasspathAnnotations = {Override.class},
        validationMethod = Value.Style.ValidationMethod.SIMPLE)
@NullMarked
package org.lgpi.core;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
