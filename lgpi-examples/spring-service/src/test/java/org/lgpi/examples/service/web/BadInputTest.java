package org.lgpi.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the service does with what nobody should send. */
class BadInputTest extends RunningService {

    @Test
    void badRowsAreNamedAndNothingIsStored() {
        String path = index("bad-rows");
        String csv = HEADER + row(1, 0, 5) + row(1, 1, 5000) + "U1,2026,9.9,1\n" + "NOBODY,2026,1.0,1\n";

        Client.Answer refused = send("POST", path + "/assessments", Client.CSV, csv);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problems = refused.json().path("problems");
        assertThat(problems.findValuesAsString("code"))
                .containsExactlyInAnyOrder("OFF_SCALE", "UNKNOWN_CRITERION", "UNKNOWN_UNIT");
        assertThat(problems.path(0).path("line").asInt()).isEqualTo(3);
        assertThat(refused.json().path("detail").asString())
                .isEqualTo(
                        "assessments.csv:3:4: error OFF_SCALE (1.1): found the value 5000; expected a number from 0 to 1000;"
                                + " correct the value or the scale of the criterion");
        assertThat(stored("bad-rows")).isEqualTo("0");

        Client.Answer partly = send("POST", path + "/assessments?partial=true", Client.CSV, csv);
        assertThat(partly.json().path("changed").asInt()).isEqualTo(1);
        assertThat(partly.json().path("problems").size()).isEqualTo(3);
        assertThat(stored("bad-rows")).isEqualTo("1");
    }

    private static String stored(String code) {
        return TestDatabase.text("select count(*) from observation where code = '" + code + "'");
    }

    @Test
    void whatIsNoFileOfOursIsAProblemAndNoFailure() {
        String path = index("malformed") + "/assessments";

        for (String csv : new String[] {"", "\u0000\u0001\u0002", "<html>", "unit,period\n", "\"", HEADER}) {
            assertThat(send("POST", path, Client.CSV, csv).status()).as(csv).isEqualTo(csv.isEmpty() ? 400 : 422);
        }
        for (String json : new String[] {"{", "[]", "null", "{\"schema\": \"other\"}", "{\"a\":".repeat(2000)}) {
            Client.Answer findings = send("POST", path, Client.JSON_TYPE, json);
            assertThat(findings.status()).as(json).isEqualTo(422);
            assertThat(findings.json().path("problems").size()).as(json).isPositive();
            assertThat(send("PUT", "/v1/definitions/malformed/2", Client.JSON_TYPE, json)
                            .kind())
                    .as(json)
                    .isEqualTo("invalid-definition");
        }
        assertThat(send("POST", path, "application/xml", "<a/>").status()).isEqualTo(415);
        assertThat(stored("malformed")).isEqualTo("0");
    }

    @Test
    void aNulInANoteIsRefused() {
        String path = index("nul");
        String json = """
                {"schema": "lgpi-assessments/1", "framework": {"code": "nul", "version": "1"}, "assessments": [
                 {"unit": "U1", "period": 2026, "observations": {
                   "1.0": {"value": 1, "evidence": {"note": "aNULb"}}}}]}""";

        assertThat(send("POST", path + "/assessments", Client.JSON_TYPE, json.replace("NUL", "\\u0000"))
                        .kind())
                .isEqualTo("not-storable");
        assertThat(stored("nul")).isEqualTo("0");
        assertThat(send("POST", path + "/assessments", Client.JSON_TYPE, json.replace("NUL", " "))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAnnouncedBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        String answer = raw("""
                POST /v1/definitions/lgpi-100/draft-1/assessments HTTP/1.1
                Host: localhost
                X-API-Key: %s
                Content-Type: text/csv
                Content-Length: 1073741824

                """.formatted(ALICE), 0);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:lgpi:refusal:too-large");
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefused() {
        byte[] block = new byte[1 << 16];
        Client.Answer chunked = client.send(client.request("/v1/definitions/lgpi-100/draft-1/assessments")
                .headers(AccessFilter.HEADER, ALICE, "Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArrays(Collections.nCopies(17, block))));

        Client.Answer form = client.send(client.request("/v1/definitions/lgpi-100/draft-1/assessments")
                .headers(AccessFilter.HEADER, ALICE, "Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArrays(Stream.concat(
                                Stream.of("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                                        .getBytes(StandardCharsets.UTF_8)),
                                Collections.nCopies(17, block).stream())
                        .toList())));

        assertThat(form.status()).isEqualTo(413);
        assertThat(form.kind()).isEqualTo("too-large");
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.kind()).isEqualTo("too-large");
    }

    @Test
    void whoSendsNothingMoreIsLetGo() throws IOException {
        String answer = raw("""
                POST /v1/definitions/lgpi-100/draft-1/assessments HTTP/1.1
                Host: localhost
                X-API-Key: %s
                Content-Type: text/csv
                Content-Length: 1000

                unit,period""".formatted(ALICE), 0);

        assertThat(answer).startsWith("HTTP/1.1 408").contains("urn:lgpi:refusal:too-slow");
    }

    @Test
    void whoSendsForeverIsLetGo() throws IOException {
        String answer = raw("""
                POST /v1/definitions/lgpi-100/draft-1/assessments HTTP/1.1
                Host: localhost
                X-API-Key: %s
                Content-Type: text/csv
                Content-Length: 1000

                """.formatted(ALICE), 500);

        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    @Test
    void whoSendsAFormForeverIsLetGoAndHoldsNoThread() throws IOException {
        String answer = raw("""
                POST /v1/definitions/lgpi-100/draft-1/assessments HTTP/1.1
                Host: localhost
                X-API-Key: %s
                Content-Type: multipart/form-data; boundary=x
                Content-Length: 100000

                --x
                Content-Disposition: form-data; name="file"; filename="a.csv"

                """.formatted(ALICE), 500);

        assertThat(answer).startsWith("HTTP/1.1 408").contains("urn:lgpi:refusal:too-slow", "Connection: close");
        assertThat(Thread.getAllStackTraces().values())
                .noneMatch(stack -> Stream.of(stack)
                        .anyMatch(frame -> frame.getClassName().startsWith(BoundedRequest.class.getName())));
    }

    @Test
    void aRequestThatIsNotUnderstoodSaysWhat() {
        String path = "/v1/definitions/lgpi-100/draft-1/assessments";

        Client.Answer noFile = send(
                "POST",
                path,
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a\"\r\n\r\n1\r\n--x--\r\n");
        Client.Answer broken = send("POST", path, "multipart/form-data; boundary=x", "--x\r\n");
        Client.Answer page = client.get("/v1/units?size=many");

        assertThat(noFile.status()).isEqualTo(400);
        assertThat(noFile.json().path("detail").asString()).isEqualTo("Required part 'file' is not present.");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().path("detail").asString()).isEqualTo("Stream ended unexpectedly");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.json().path("detail").asString()).contains("'size'", "'many'");
    }

    /** Sends bytes as they are, then a letter now and again, and returns what comes back. */
    private String raw(String request, int millisBetweenLetters) throws IOException {
        ScheduledExecutorService slowly = Executors.newSingleThreadScheduledExecutor();
        try (Socket socket = new Socket("127.0.0.1", client.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (millisBetweenLetters > 0) {
                slowly.scheduleWithFixedDelay(
                        () -> {
                            try {
                                out.write('x');
                                out.flush();
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        },
                        0,
                        millisBetweenLetters,
                        TimeUnit.MILLISECONDS);
            }
            StringBuilder answer = new StringBuilder();
            InputStream in = socket.getInputStream();
            for (int read = in.read(); read >= 0 && !answer.toString().endsWith("\"}"); read = in.read()) {
                answer.append((char) read);
            }
            return answer.toString();
        } finally {
            slowly.shutdownNow();
        }
    }

    @Test
    void nobodyWritesWithoutAKeyThatAllowsIt() {
        String path = "/v1/definitions/lgpi-100/draft-1/assessments";
        String csv = HEADER + row(1, 0, 1);

        Client.Answer without = client.send("POST", path, "", Client.CSV, csv);
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.header("WWW-Authenticate")).isEqualTo(AccessFilter.HEADER);
        assertThat(client.send("POST", path, "wrong", Client.CSV, csv).kind()).isEqualTo("wrong-key");
        assertThat(client.send("POST", path, BOB, Client.CSV, csv).status()).isEqualTo(403);
        assertThat(client.get("/v1/audit").status()).isEqualTo(401);
        assertThat(client.get("/v1/audit", AccessFilter.HEADER, "' or '1'='1").status())
                .isEqualTo(401);
        assertThat(client.get("/v1/definitions/lgpi-100/draft-1/periods/2026/scores?draft=true")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void namesAreDataWhateverTheyLookLike() {
        String sql = "Robert'); drop table observation; --";
        String html = "<script>alert(1)</script>";
        String path = "/v1/definitions/names/1";
        send("PUT", path, Client.JSON_TYPE, definition("names", "1", html));
        String csv = "unit,period,criterion,value,note\nU1,2026,1.0,1,\"" + sql + html + "\"\n";

        Client.Answer receipt = send("POST", path + "/assessments", Client.CSV, csv);
        Client.Answer note = client.get(path + "/periods/2026/assessments/U1", AccessFilter.HEADER, BOB);
        Client.Answer card = client.get(path + "/periods/2026/scorecards/U1?draft=true", AccessFilter.HEADER, BOB);

        assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
        assertThat(note.json().toString()).contains(sql + html);
        assertThat(card.json().path("labels").path("1.0").asString()).isEqualTo(html + " 0");
        assertThat(card.header("Content-Type")).isEqualTo("application/json");
        assertThat(card.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(client.get("/v1/definitions/x'%20or%20'1'='1").status()).isEqualTo(404);
        assertThat(stored("names")).isEqualTo("1");
    }

    @Test
    void aFileNameIsNoPath() {
        String path = index("paths") + "/assessments";
        for (String name : new String[] {"../../etc/passwd.csv", "..\\\\..\\\\windows\\\\passwd.csv", "C:passwd.csv"}) {
            String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\n\r\nunit,period,criterion,value\nU1,2026,1.0,-1\n\r\n--x--\r\n";
            JsonNode problem = send("POST", path, "multipart/form-data; boundary=x", form)
                    .json()
                    .path("problems")
                    .path(0);
            assertThat(problem.path("source").asString()).as(name).isEqualTo("passwd.csv");
        }
        assertThat(client.get("/v1/definitions/..%2f..%2fetc/1").status()).isEqualTo(400);
        assertThat(client.get("/..%2f..%2fapplication.yaml").status()).isEqualTo(400);
    }
}
