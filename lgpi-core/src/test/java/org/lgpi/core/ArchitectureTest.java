package org.lgpi.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages stand on floors: each imports from floors below it only, and never in a circle. */
class ArchitectureTest {

    private static final String ROOT = "org.lgpi.core";

    /** Open to every package, whatever its floor. */
    private static final Set<String> GROUND = Set.of("base", "stat");

    private static final Map<String, Set<String>> MAY_IMPORT = mayImport();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** What a package may import beside itself and the ground floor, from the ground up. */
    private static Map<String, Set<String>> mayImport() {
        Set<String> index = Set.of("assessment", "framework", "territory");
        Set<String> scoring = with(index, "index");
        Set<String> analysis = with(scoring, "scoring");

        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("base", Set.of());
        table.put("stat", Set.of());

        table.put("framework", Set.of());
        table.put("territory", Set.of());
        table.put("plan", Set.of());

        table.put("assessment", Set.of("framework", "territory"));
        table.put("feedback", Set.of("territory"));
        table.put("finance", Set.of("territory"));

        table.put("survey", Set.of("assessment", "territory"));
        table.put("index", index);

        table.put("scoring", scoring);

        table.put("responsibility", analysis);
        table.put("robustness", analysis);
        table.put("multivariate", analysis);
        table.put("comparison", with(analysis, "survey"));
        table.put("disclosure", with(analysis, "survey"));
        return table;
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> result = new HashSet<>(names);
        result.add(name);
        return result;
    }

    static Set<String> packages() {
        return MAY_IMPORT.keySet();
    }

    /** Returns the package below the root that a class lives in, at any depth; empty for the root itself. */
    private static String packageOf(JavaClass javaClass) {
        String below = javaClass.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.split("\\.")[1];
    }

    private static boolean isOurs(JavaClass javaClass) {
        return resideInAPackage(ROOT + "..").test(javaClass);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatItsFloorAllows(String name) {
        Set<String> allowed = MAY_IMPORT.get(name);

        classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(describe(
                        "live in " + name + ", the ground floor or " + allowed,
                        target -> !isOurs(target)
                                || packageOf(target).equals(name)
                                || GROUND.contains(packageOf(target))
                                || allowed.contains(packageOf(target))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageStandsInTheTable() {
        assertThat(CLASSES)
                .isNotEmpty()
                .filteredOn(javaClass -> !javaClass.getFullName().equals(ROOT + ".package-info"))
                .extracting(ArchitectureTest::packageOf)
                .isSubsetOf(MAY_IMPORT.keySet());
    }

    @Test
    void noPackageImportsItselfInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages = CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages)
                .filteredOn(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .as("packages whose package-info is missing or not @NullMarked")
                .isEmpty();
    }

    @Test
    void coreKnowsNoJackson() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void coreNeitherPrintsNorUsesJavaUtilLogging() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }
}
