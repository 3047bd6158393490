import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks a folder that is to be published on Maven Central against its rules, and against some of our own: {@code java
 * .ci/CheckBundle.java target/central}. Prints every problem; the exit code is 1 if there is one.
 *
 * <p>Central asks for: the repository layout; a POM with name, description, url, licences, developers and scm, its own
 * or inherited; sources and Javadoc beside each jar; MD5 and SHA-1 of each file; no snapshots; no index of versions.
 * Signatures are not made here. We ask for: a bill of materials, licence and module in each jar, no test library in
 * anybody's dependencies.
 */
final class CheckBundle {

    private static final List<String> CHECKSUMS = List.of("MD5", "SHA-1");
    private static final Set<String> SIDE_FILES = Set.of("md5", "sha1", "sha256", "sha512", "asc");

    private final Path bundle;
    private final Map<String, Pom> poms = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private CheckBundle(Path bundle) {
        this.bundle = bundle;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println("Name the folder of the bundle: java .ci/CheckBundle.java target/central");
            System.exit(2);
        }
        CheckBundle check = new CheckBundle(Path.of(arguments[0]));
        check.run();
        check.problems.forEach(System.err::println);
        System.out.printf(
                "%s: %s, %d problems, not signed%n",
                arguments[0], String.join(", ", check.poms.keySet()), check.problems.size());
        System.exit(check.problems.isEmpty() ? 0 : 1);
    }

    private void run() throws Exception {
        List<Path> files = files();
        for (Path file : files) {
            if (file.toString().endsWith(".pom")) {
                Pom pom = Pom.read(file);
                poms.put(pom.name(), pom);
            }
        }
        expect(!poms.isEmpty(), "no POM in the bundle");

        Set<Path> known = new TreeSet<>();
        for (Pom pom : poms.values()) {
            checkPom(pom);
            known.addAll(checkFiles(pom));
        }
        for (Path file : files) {
            if (!SIDE_FILES.contains(extension(file))) {
                checkSums(file);
                expect(known.contains(file), file + " belongs to no artifact");
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(bundle)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void checkPom(Pom pom) {
        for (String needed : List.of(
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            expect(inherited(pom, needed).isPresent(), pom.file() + " has no " + needed);
        }
        expect(pom.text("name").isPresent(), pom.file() + " has no name of its own");
        expect(!pom.version().contains("SNAPSHOT"), pom.file() + " is a snapshot");
        expect(pom.all("repositories/repository").isEmpty(), pom.file() + " names a repository");
        expect(pom.all("pluginRepositories/pluginRepository").isEmpty(), pom.file() + " names a repository");

        for (Element dependency : pom.all("dependencies/dependency")) {
            String name = artifact(dependency);
            String scope = text(dependency, "scope").orElse("compile");
            expect(!scope.equals("system"), pom.file() + " takes " + name + " from a file");
            expect(
                    text(dependency, "version")
                            .filter(v -> v.contains("SNAPSHOT") || v.contains(","))
                            .isEmpty(),
                    pom.file() + " has no fixed version of " + name);
            // whoever imports the parent as BOM must get every version from it
            boolean forTests = scope.equals("test");
            expect(
                    forTests || managed().contains(name),
                    pom.file() + " needs " + name + ", which the BOM does not manage");
        }
        Set<String> used = poms.values().stream()
                .flatMap(other -> other.all("dependencies/dependency").stream())
                .filter(dependency ->
                        !text(dependency, "scope").orElse("compile").equals("test"))
                .map(CheckBundle::artifact)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Element entry : pom.all("dependencyManagement/dependencies/dependency")) {
            String name = artifact(entry);
            boolean ours =
                    poms.values().stream().anyMatch(other -> other.artifact().equals(name));
            expect(ours || used.contains(name), pom.file() + " manages " + name + ", which only tests use");
        }
    }

    /** Returns the files that an artifact may have; says which ones it lacks. */
    private Set<Path> checkFiles(Pom pom) throws IOException {
        Path folder =
                bundle.resolve(pom.group().replace('.', '/')).resolve(pom.id()).resolve(pom.version());
        String stem = pom.id() + "-" + pom.version();
        expect(pom.file().equals(folder.resolve(stem + ".pom")), pom.file() + " is not at its place in the repository");

        Set<Path> known = new TreeSet<>();
        known.add(pom.file());
        known.add(folder.resolve(stem + "-cyclonedx.xml"));
        checkBillOfMaterials(pom, add(known, folder.resolve(stem + "-cyclonedx.json")));
        if (pom.packaging().equals("jar")) {
            checkJar(
                    add(known, folder.resolve(stem + ".jar")),
                    Map.of(
                            "META-INF/LICENSE", "META-INF/LICENSE"::equals,
                            "a module-info", "module-info.class"::equals,
                            "a class", name -> name.startsWith("org/lgpi/") && name.endsWith(".class")),
                    name -> name.endsWith(".class") && !name.matches("module-info\\.class|org/lgpi/.*"));
            checkJar(
                    add(known, folder.resolve(stem + "-sources.jar")),
                    Map.of("a source", name -> name.endsWith(".java")),
                    name -> name.endsWith(".class"));
            checkJar(
                    add(known, folder.resolve(stem + "-javadoc.jar")),
                    Map.of("index.html", "index.html"::equals),
                    name -> name.endsWith(".class"));
        }
        return known;
    }

    private static Path add(Set<Path> known, Path file) {
        known.add(file);
        return file;
    }

    private void checkJar(Path jar, Map<String, Predicate<String>> needed, Predicate<String> refused)
            throws IOException {
        if (!Files.exists(jar)) {
            problems.add(jar + " is missing");
            return;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            needed.forEach((what, matches) -> expect(names.stream().anyMatch(matches), jar + " has not " + what));
            names.stream().filter(refused).forEach(name -> problems.add(jar + " has " + name + " in it"));
        } catch (java.util.zip.ZipException broken) {
            problems.add(jar + " is not a jar: " + broken.getMessage());
        }
    }

    private void checkBillOfMaterials(Pom pom, Path file) throws IOException {
        if (!Files.exists(file)) {
            problems.add(file + " is missing");
            return;
        }
        String bill = Files.readString(file);
        expect(bill.contains("CycloneDX"), file + " is not a CycloneDX bill of materials");
        expect(
                bill.contains("pkg:maven/" + pom.group() + "/" + pom.id() + "@" + pom.version()),
                file + " is not about " + pom.name());
        for (Element dependency : pom.all("dependencies/dependency")) {
            String purl = "pkg:maven/" + artifact(dependency).replace(':', '/') + "@";
            boolean shipped = Set.of("compile", "runtime")
                    .contains(text(dependency, "scope").orElse("compile"));
            expect(bill.contains(purl) == shipped, file + (shipped ? " lacks " : " lists ") + artifact(dependency));
        }
    }

    private void checkSums(Path file) throws Exception {
        for (String algorithm : CHECKSUMS) {
            Path sums = Path.of(file + "." + algorithm.replace("-", "").toLowerCase());
            if (!Files.exists(sums)) {
                problems.add(sums + " is missing");
                continue;
            }
            byte[] digest = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
            String found = Files.readString(sums, StandardCharsets.US_ASCII).strip();
            expect(found.equals(HexFormat.of().formatHex(digest)), sums + " is not the checksum of its file");
        }
    }

    private Set<String> managed() {
        return poms.values().stream()
                .flatMap(pom -> pom.all("dependencyManagement/dependencies/dependency").stream())
                .map(CheckBundle::artifact)
                .collect(Collectors.toSet());
    }

    /** The text of an element of this POM or of the nearest parent in the bundle that has it. */
    private Optional<String> inherited(Pom pom, String path) {
        return pom.text(path).or(() -> pom.parent().map(poms::get).flatMap(parent -> inherited(parent, path)));
    }

    private void expect(boolean condition, String problem) {
        if (!condition) {
            problems.add(problem);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String artifact(Element coordinates) {
        return text(coordinates, "groupId").orElse("?") + ":"
                + text(coordinates, "artifactId").orElse("?");
    }

    private static Optional<String> text(Element element, String path) {
        return all(element, path).stream()
                .map(found -> found.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static List<Element> all(Element element, String path) {
        List<Element> found = List.of(element);
        for (String step : path.split("/")) {
            found = found.stream().flatMap(parent -> children(parent, step)).toList();
        }
        return found;
    }

    private static Stream<Element> children(Element parent, String name) {
        Stream.Builder<Element> children = Stream.builder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children.build();
    }

    /** A POM as it is written, nothing inherited but the coordinates. */
    private record Pom(Path file, Element project) {

        static Pom read(Path file) {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                return new Pom(
                        file,
                        factory.newDocumentBuilder()
                                .parse(new ByteArrayInputStream(Files.readAllBytes(file)))
                                .getDocumentElement());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (Exception notXml) {
                throw new IllegalArgumentException(file + " is not XML: " + notXml.getMessage(), notXml);
            }
        }

        Optional<String> text(String path) {
            return CheckBundle.text(project, path);
        }

        List<Element> all(String path) {
            return CheckBundle.all(project, path);
        }

        String group() {
            return text("groupId").or(() -> text("parent/groupId")).orElse("?");
        }

        String id() {
            return text("artifactId").orElse("?");
        }

        String version() {
            return text("version").or(() -> text("parent/version")).orElse("?");
        }

        String packaging() {
            return text("packaging").orElse("jar");
        }

        String artifact() {
            return group() + ":" + id();
        }

        String name() {
            return artifact() + ":" + version();
        }

        Optional<String> parent() {
            return all("parent").stream()
                    .map(parent -> CheckBundle.artifact(parent) + ":"
                            + CheckBundle.text(parent, "version").orElse("?"))
                    .findFirst();
        }
    }
}
