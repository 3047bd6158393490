package org.lgpi.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgpi.examples.service.ServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the pages tell a user to send to the demonstration is sent to it, by the commands as they stand there. */
class PagesTest {

    private static final String START =
            "java -jar lgpi-examples/spring-service/target/lgpi-service-runnable.jar --lgpi.demo=true";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "../../docs/for-service-developers.md"})
    void theCommandsOfAPageWork(String page) throws Exception {
        assumeTrue(runs("bash", "-c", "curl --version"), "bash or curl is not installed");
        String text = Files.readString(Path.of(page));
        List<String> commands = Pattern.compile("(?ms)^```sh\\R([^`]*?^curl .*?)^```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(text).contains(START);
        assertThat(commands).hasSize(1);

        try (ConfigurableApplicationContext service = demonstration()) {
            String port = service.getEnvironment().getRequiredProperty("local.server.port");
            String script = commands.get(0).replace("127.0.0.1:8080", "127.0.0.1:" + port);
            Process shell = new ProcessBuilder(
                            "bash", "-euc", "curl() { command curl -sS --fail-with-body \"$@\"; }\n" + script)
                    .redirectErrorStream(true)
                    .start();
            shell.getOutputStream().close();
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(shell.waitFor()).as(said).isZero();
            assertThat(said).contains("\"unit\":\"DEMO-04\"", "\"total\":15");
            if (page.equals("README.md")) {
                assertThat(said)
                        .contains("Демо аудан 1", "{\"rows\":1,\"changed\":1,\"problems\":[]}", "{\"fingerprint\":\"");
                assertThat(said.lines().toList().get(0)).contains("\"size\":3");
            }
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The service as the pages start it, beside its database a port of its own. */
    private static ConfigurableApplicationContext demonstration() {
        TestDatabase.startOrSkip();
        return new SpringApplicationBuilder(ServiceApplication.class)
                .run(
                        "--lgpi.demo=true",
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--lgpi.embedded.directory=" + TestDatabase.temporary());
    }

    @Test
    void thePropertiesOfTheReadmeAreThoseOfTheService() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String settings = Files.readString(Path.of("src/main/resources/application.yaml"));

        for (String property : Pattern.compile("`((?:lgpi|server|spring)\\.[a-z.-]+)`")
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .toList()) {
            assertThat(settings).as(property).contains(property.substring(property.lastIndexOf('.') + 1) + ":");
        }
    }
}
