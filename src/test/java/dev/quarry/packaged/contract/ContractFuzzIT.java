package dev.quarry.packaged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarry.contract.Answer;
import dev.quarry.contract.ApiContract;
import dev.quarry.contract.Document;
import dev.quarry.contract.Operation;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to an operation of the API document, the answer is one that the document tells of, it comes, and it
 * is no failure. {@code -Dcontract.minutes} says for how long, {@code -Dcontract.seed} which requests.
 */
class ContractFuzzIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REMAKE_EVERY = 300;
    private static final int MANY_FINDINGS = 50;

    private final Document document = Document.read();
    private final ApiContract contract = new ApiContract(document);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    @Test
    void every_answer_to_whatever_is_sent_is_told_of() throws Exception {
        var seed = Long.getLong("contract.seed", System.nanoTime());
        var minutes = Double.parseDouble(System.getProperty("contract.minutes", "1"));
        try (var quarry = PackagedQuarry.launch(QuarryServers.config(TestPostgres.newDatabase(), "contract"))) {
            run("http://127.0.0.1:" + quarry.port(), seed, (long) (minutes * TimeUnit.MINUTES.toNanos(1)));
        }
        var requests = counts.values().stream().mapToInt(Integer::intValue).sum();
        var report = "contract.seed=" + seed + ": " + document.operations().size() + " operations, " + requests
                + " requests, " + findings.size() + " findings\n" + counts;
        System.out.println(report);
        Files.writeString(Path.of("target", "contract-fuzz.txt"), report + "\n" + String.join("\n", findings));
        assertThat(findings).as(report).isEmpty();
        assertThat(counts).hasSizeGreaterThanOrEqualTo(document.operations().size());
    }

    private void run(String address, long seed, long nanos) throws InterruptedException {
        var dice = new Dice(seed);
        var known = new Known(dice);
        var maker = new RequestMaker(document, address, dice, known);
        var end = System.nanoTime() + nanos;
        for (var round = 0; System.nanoTime() < end && findings.size() < MANY_FINDINGS; round++) {
            if (round % REMAKE_EVERY == 0) {
                remake(address, known, dice);
            }
            var operation =
                    document.operations().get(round % document.operations().size());
            send(operation, maker.make(operation), known);
        }
    }

    /** Two organizations with an image each, and what can be named in them, whatever has become of those before. */
    private void remake(String address, Known known, Dice dice) throws InterruptedException {
        for (var organization : List.of("first", "second")) {
            known.learn("organization", organization);
            put(address + "/organizations/" + organization, "{}");
            put(address + "/organizations/" + organization + "/quota", "{\"bytes\":null,\"images\":null}");
            var upload = HttpRequest.newBuilder(URI.create(address + "/sourceimages/" + organization))
                    .header("Api-Key", QuarryServers.ROOT_KEY)
                    .header("Content-Type", "image/png")
                    .POST(BodyPublishers.ofByteArray(Pictures.noisyPng(2000, dice.below(Integer.MAX_VALUE))))
                    .build();
            exchange(upload).ifPresent(answer -> learn(answer, known));
            for (var kind : List.of("format", "field", "name")) {
                known.learn(kind, dice.of(List.of("png", "title", "int:number", "crop_area", "version", "a*")));
            }
        }
    }

    private void put(String address, String body) throws InterruptedException {
        exchange(HttpRequest.newBuilder(URI.create(address))
                .header("Api-Key", QuarryServers.ROOT_KEY)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private void send(Operation operation, HttpRequest request, Known known) throws InterruptedException {
        exchange(request).ifPresent(answer -> {
            counts.merge(operation.id() + " " + answer.statusCode(), 1, Integer::sum);
            var told = new Answer(
                    answer.statusCode(),
                    name -> answer.headers().firstValue(name).orElse(null),
                    answer.body());
            var wrong = new ArrayList<>(
                    contract.violations(request.method(), request.uri().getRawPath(), told));
            if (answer.statusCode() >= 500) {
                wrong.add("a failure");
            }
            wrong.forEach(one -> findings.add(request.method() + " " + request.uri() + " "
                    + request.headers().map() + "\n  " + one));
            learn(answer, known);
        });
    }

    private Optional<HttpResponse<byte[]>> exchange(HttpRequest request) throws InterruptedException {
        try {
            return Optional.of(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            findings.add(request.method() + " " + request.uri() + "\n  " + e);
            return Optional.empty();
        }
    }

    private static void learn(HttpResponse<byte[]> answer, Known known) {
        try {
            if (answer.statusCode() < 300 && answer.body().length > 0) {
                known.learnFrom(JSON.readTree(answer.body()));
            }
        } catch (IOException e) {
            // Bytes of an image, say.
        }
    }
}
