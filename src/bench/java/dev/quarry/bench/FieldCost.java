package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
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
    private static final int ROUNDS = 6;
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
            var our = new Side(with);
            var limit = new Side(without);
            strip(bare);
            for (var side : List.of(our, limit)) {
                side.upload(WARM_UP);
                side.change(WARM_UP / 2);
                side.forget();
            }
            var uploads = turns(stage, with, without);
            var changes = turns(stage, with, without);
            for (var round = 0; round < ROUNDS; round++) {
                uploads.take(1, () -> our.upload(TIMES), () -> limit.upload(TIMES));
                changes.take(1, () -> our.change(TIMES), () -> limit.change(TIMES));
            }
            var how = "%d connections, %d times".formatted(CONNECTIONS, ROUNDS * TIMES);
            uploads.print("50 KB and ten fields, " + how, "with", "without");
            changes.print("change of two fields, " + how, "with", "without");
        }
    }

    private static Turns turns(Stage stage, PackagedQuarry with, PackagedQuarry without) {
        return new Turns(new Shares(with.pid(), stage.store()), new Shares(without.pid(), stage.store()));
    }

    private static void strip(String database) throws SQLException {
        try (var connection = TestPostgres.connect(database);
                var statement = connection.createStatement()) {
            for (var change : WITHOUT) {
                statement.execute(change);
            }
        }
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

        Side(PackagedQuarry quarry) {
            this.images = QuarryTarget.of(quarry).images();
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
