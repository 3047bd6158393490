package org.lgpi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lgpi.core.base.Problem;
import org.lgpi.io.json.LibraryVersion;

/**
 * What users compile against does not go unannounced: each module has a list {@code api.txt} of what its packages export,
 * and nothing on it may be missing. What is new may be added to the list at any time, and is at the latest by a release.
 */
class PublicApiTest {

    private static final String WRITE = "lgpi.api.write";

    private static final Set<String> OF_EVERYTHING = Set.of("equals", "hashCode", "toString");

    /** The modules, each by one of its types. */
    enum Part {
        CORE(Problem.class, "lgpi-core"),
        IO(LibraryVersion.class, "lgpi-io");

        private final Class<?> member;
        private final Path list;

        Part(Class<?> member, String folder) {
            this.member = member;
            this.list = Path.of("..", folder, "api.txt");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOnTheListIsMissing(Part part) throws Exception {
        Set<String> found = api(part.member);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(part.list, String.join("\n", found) + "\n");
        }
        List<String> missing = new ArrayList<>(Files.readAllLines(part.list));

        assertThat(missing).hasSizeGreaterThan(100);
        missing.removeAll(found);
        assertThat(missing)
                .as(
                        "public API that %s promises and the classes lack: bring it back, or say in the change log that it"
                                + " went and take it off the list, all at once by -D%s=true",
                        part.list, WRITE)
                .isEmpty();
    }

    @Test
    void theListKnowsWhatUsersSee() throws Exception {
        assertThat(api(Problem.class))
                .contains(
                        "org.lgpi.core.base.Problem record",
                        "org.lgpi.core.base.Problem code() String",
                        "org.lgpi.core.base.Problem static error(String, String, String, String, String) Problem",
                        "org.lgpi.core.assessment.ObservationStatus enum",
                        "org.lgpi.core.assessment.ObservationStatus NOT_APPLICABLE",
                        "org.lgpi.core.framework.Criterion is org.lgpi.core.framework.Node",
                        // inherited from a class that is hidden
                        "org.lgpi.core.framework.Criterion$Builder build() Criterion")
                .noneMatch(line -> line.contains("Immutable"));
    }

    /** One line for each type and each member that others can use, sorted. */
    private static Set<String> api(Class<?> member) throws IOException, URISyntaxException {
        Path classes = Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
        ModuleReference module = ModuleFinder.of(classes).findAll().iterator().next();
        Set<String> exported = module.descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(export -> export.source() + ".")
                .collect(Collectors.toSet());
        Set<String> api = new TreeSet<>();
        try (ModuleReader reader = module.open();
                Stream<String> names = reader.list()) {
            names.filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.') + 1)))
                    .map(PublicApiTest::type)
                    .filter(PublicApiTest::isOpen)
                    .forEach(type -> describe(type, api));
        }
        return api;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, PublicApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells whether a type and all those around it can be named from outside. */
    private static boolean isOpen(Class<?> type) {
        return isOpen(type.getModifiers()) && (type.getDeclaringClass() == null || isOpen(type.getDeclaringClass()));
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void describe(Class<?> type, Set<String> api) {
        String kind = type.isRecord()
                ? "record"
                : type.isEnum()
                        ? "enum"
                        : type.isAnnotation() ? "annotation" : type.isInterface() ? "interface" : "class";
        api.add(type.getName() + " " + kind);
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .filter(above -> isOpen(above) && above != Object.class && above != Record.class)
                .forEach(above -> api.add(type.getName() + " is " + above.getName()));
        Stream.of(type.getFields(), type.getDeclaredFields())
                .flatMap(Arrays::stream)
                .filter(field -> isUsable(field))
                .forEach(field -> api.add(type.getName() + " " + word(field) + field.getName() + of(field)));
        Stream.of(type.getDeclaredConstructors())
                .filter(constructor -> isUsable(constructor))
                .forEach(constructor -> api.add(type.getName() + " new" + parameters(constructor)));
        // what a hidden class above declares is there too, where the compiler leaves a bridge to it
        Stream.concat(
                        Arrays.stream(type.getMethods()),
                        Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                                .flatMap(each -> Arrays.stream(each.getDeclaredMethods())))
                .filter(method -> isUsable(method)
                        && method.getDeclaringClass().getName().startsWith("org.lgpi.")
                        && !OF_EVERYTHING.contains(method.getName()))
                .forEach(method -> api.add(type.getName() + " " + word(method) + method.getName() + parameters(method)
                        + " " + simple(method.getGenericReturnType())));
    }

    private static boolean isUsable(Member member) {
        return isOpen(member.getModifiers()) && !member.isSynthetic();
    }

    private static String word(Member member) {
        return Modifier.isStatic(member.getModifiers()) && !isConstant(member) ? "static " : "";
    }

    private static boolean isConstant(Member member) {
        return member instanceof Field field && field.isEnumConstant();
    }

    private static String of(Field field) {
        return isConstant(field) ? "" : " " + simple(field.getGenericType());
    }

    private static String parameters(Executable executable) {
        String parameters = Stream.of(executable.getGenericParameterTypes())
                .map(PublicApiTest::simple)
                .collect(Collectors.joining(", ", "(", ")"));
        String thrown = Stream.of(executable.getGenericExceptionTypes())
                .map(PublicApiTest::simple)
                .collect(Collectors.joining(", "));
        return executable instanceof Constructor<?> || thrown.isEmpty() ? parameters : parameters + " throws " + thrown;
    }

    /** A type without the names of packages, which would make lines long and say nothing new. */
    private static String simple(Type type) {
        return type.getTypeName().replaceAll("\\b[a-z0-9_]+\\.", "");
    }
}
