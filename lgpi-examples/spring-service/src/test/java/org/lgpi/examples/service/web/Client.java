package org.lgpi.examples.service.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client of the service does. */
record Client(HttpClient http, int port) {

    private static final JsonMapper JSON = new JsonMapper();

    static final String CSV = "text/csv";
    static final String JSON_TYPE = "application/json";

    /** An answer of the service. */
    record Answer(int status, HttpResponse<String> response) {

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The stable name of a refusal. */
        String kind() {
            return json().path("type").asString().replace("urn:lgpi:refusal:", "");
        }
    }

    static Client of(int port) {
        return new Client(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), port);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer send(String method, String path, String key, String type, String body) {
        return send(writing(method, path, key, type, body));
    }

    CompletableFuture<Integer> sendAsync(String method, String path, String key, String type, String body) {
        return http.sendAsync(writing(method, path, key, type, body).build(), BodyHandlers.ofString())
                .thenApply(HttpResponse::statusCode);
    }

    private HttpRequest.Builder writing(String method, String path, String key, String type, String body) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header(AccessFilter.HEADER, key);
        }
        return type.isEmpty() ? request : request.header("Content-Type", type);
    }
}
