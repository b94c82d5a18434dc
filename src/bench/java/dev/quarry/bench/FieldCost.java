package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What search costs those who write: an upload of 50 KB with ten fields of user metadata, and a change of two of them,
 * by one Quarry beside another whose database has neither the indexes of lists nor the triggers.
 */
final class FieldCost {

    private static final int CONNECTIONS = 8;
    private static final int WARM_UP = 2000;
    private static final int ROUNDS = 3;
    private static final int TIMES = 1000;

    private static final List<String> WITHOUT = List.of(
            "drop trigger image_fields_are_added on source_image",
            "drop trigger image_fields_are_kept on source_image",
            "drop trigger image_counts_are_kept on source_image",
            "drop index source_image_id, source_image_gone, source_image_name, source_image_size, source_image_width,"
                    + " source_image_height, source_image_format, source_image_alpha");

    private FieldCost() {}

    static void run(Stage stage) throws Exception {
        var full = TestPostgres.newDatabase();
        var bare = TestPostgres.newDatabase();
        try (var with = stage.launchOn(full);
                var without = stage.launchOn(bare)) {
            var sides = List.of(new Side(with), new Side(without));
            strip(bare);
            for (var side : sides) {
                side.upload(WARM_UP);
                side.change(WARM_UP / 2);
                side.forget();
            }
            for (var round = 0; round < ROUNDS; round++) {
                sides.get(round % 2).round();
                sides.get(1 - round % 2).round();
            }
            print(sides.get(0), sides.get(1));
        }
    }

    private static void strip(String database) throws SQLException {
        try (var connection = TestPostgres.connect(database);
                var statement = connection.createStatement()) {
            for (var change : WITHOUT) {
                statement.execute(change);
            }
        }
    }

    private static void print(Side with, Side without) {
        Table.head(
                "50 KB and ten fields, %d connections, %d times".formatted(CONNECTIONS, ROUNDS * TIMES),
                "with",
                "without");
        var uploads = Round.together(with.uploads);
        var bareUploads = Round.together(without.uploads);
        Table.row("uploads/s", uploads.perSecond(), bareUploads.perSecond());
        Table.row("upload, p50, ms", uploads.percentile(0.5), bareUploads.percentile(0.5));
        Table.row("upload, p99, ms", uploads.percentile(0.99), bareUploads.percentile(0.99));
        Table.row(
                "CPU of PostgreSQL per upload, ms",
                with.uploadCpu / (ROUNDS * TIMES),
                without.uploadCpu / (ROUNDS * TIMES));
        var changes = Round.together(with.changes);
        var bareChanges = Round.together(without.changes);
        Table.row("changes/s", changes.perSecond(), bareChanges.perSecond());
        Table.row("change, p50, ms", changes.percentile(0.5), bareChanges.percentile(0.5));
        Table.row("change, p99, ms", changes.percentile(0.99), bareChanges.percentile(0.99));
        Table.row(
                "CPU of PostgreSQL per change, ms",
                with.changeCpu / (ROUNDS * TIMES),
                without.changeCpu / (ROUNDS * TIMES));
    }

    private static final class Side {

        private static final String FORM = "--bench\r\nContent-Disposition: form-data; name=\"meta_user[0]\"\r\n\r\n"
                + "{\"title\":\"Lake %1$d\",\"photographer\":\"photographer %2$d\",\"color\":\"red\","
                + "\"text:description\":\"A picture of number %1$d, taken on a fine day.\",\"int:number\":%1$d,"
                + "\"int:rating\":3,\"double:price\":12.5,\"date:taken\":\"2020-01-01T00:00:00Z\","
                + "\"latlon:place\":\"47.38,8.52\",\"array:labels\":[\"label 1\",\"label %2$d\",\"label 3\"]}"
                + "\r\n--bench\r\nContent-Disposition: form-data; name=\"filedata\"; filename=\"plan %1$d.png\"\r\n\r\n";
        private static final String END = "\r\n--bench--\r\n";

        private final AtomicInteger number = new AtomicInteger();
        private final URI images;
        private final ConcurrentLinkedQueue<String> hashes = new ConcurrentLinkedQueue<>();
        private final List<Round> uploads = new ArrayList<>();
        private final List<Round> changes = new ArrayList<>();
        private double uploadCpu;
        private double changeCpu;

        Side(PackagedQuarry quarry) {
            this.images = QuarryTarget.of(quarry).images();
        }

        void round() {
            var begin = Usage.cpuSecondsOfTree(Postgres.process());
            uploads.add(upload(TIMES));
            var between = Usage.cpuSecondsOfTree(Postgres.process());
            changes.add(change(TIMES));
            uploadCpu += (between - begin) * 1000;
            changeCpu += (Usage.cpuSecondsOfTree(Postgres.process()) - between) * 1000;
        }

        void forget() {
            hashes.clear();
        }

        Round upload(int times) {
            return Round.run(times, CONNECTIONS, n -> hashes.add(upload()));
        }

        Round change(int times) {
            return Round.run(times, CONNECTIONS, n -> change(hashes.remove()));
        }

        private String upload() {
            var n = number.incrementAndGet();
            var head = FORM.formatted(n, n % 200).getBytes(StandardCharsets.UTF_8);
            var form = BodyPublishers.concat(
                    BodyPublishers.ofByteArray(head),
                    NewPictures.small(SmallUploads.SIZE),
                    BodyPublishers.ofString(END));
            var answer = Client.send(HttpRequest.newBuilder(images)
                    .header("Api-Key", QuarryServers.ROOT_KEY)
                    .header("Content-Type", "multipart/form-data; boundary=bench")
                    .POST(BodyPublishers.fromPublisher(form, head.length + SmallUploads.SIZE + END.length()))
                    .build());
            return QuarryTarget.hash(answer);
        }

        private void change(String hash) {
            Client.send(HttpRequest.newBuilder(URI.create(images + "/" + hash + "/meta/user"))
                    .header("Api-Key", QuarryServers.ROOT_KEY)
                    .method("PATCH", BodyPublishers.ofString("{\"int:rating\":4,\"color\":\"blue\"}"))
                    .build());
        }
    }
}
