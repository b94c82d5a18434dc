package dev.quarry.image.change;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Stores;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What should be there of one binary, and what is done to it. An image is named by its version; without one it is the
 * plain image.
 */
final class LifeModel {

    private static final List<String> VERSIONS = List.of("", "one", "two");

    private final String organization;
    private final String elsewhere;
    private final byte[] bytes;
    private final String binaryHash;
    private final Random random;
    private final List<String> done = new ArrayList<>();

    /** By hash: whether it is deleted. What is not here is not there. */
    private final Map<String, Boolean> images = new TreeMap<>();

    /** @param elsewhere another organization, from which all versions can be copied */
    LifeModel(String organization, String elsewhere, byte[] bytes, Random random) {
        this.organization = organization;
        this.elsewhere = elsewhere;
        this.bytes = bytes;
        this.binaryHash = Hashes.sha1(bytes);
        this.random = random;
    }

    /** Puts elsewhere what copies are made of. */
    static void fill(String elsewhere, byte[] bytes) {
        VERSIONS.forEach(version ->
                assertThat(LifeCalls.upload(elsewhere, bytes, version)).isEqualTo(200));
    }

    /** Does something, sees that the answer is the one that the model expects, and changes the model. */
    void step() {
        var version = any();
        switch (random.nextInt(10)) {
            case 0, 1 -> upload(version);
            case 2, 3 -> move(version, any(), random.nextBoolean());
            case 4 -> delete(version);
            case 5 -> restore(version);
            case 6 -> purge(version);
            case 7, 8 -> copy(version);
            default -> expire(version);
        }
    }

    /** Does something without knowing what is there. */
    int blindStep() {
        var version = any();
        return switch (random.nextInt(9)) {
            case 0, 1 -> LifeCalls.upload(organization, bytes, version);
            case 2 -> LifeCalls.move(path(version), any(), random.nextBoolean());
            case 3 -> root().delete(path(version)).statusCode();
            case 4 -> root().post(path(version) + "/restore").statusCode();
            case 5 -> root().delete(path(version) + "?purge=true").statusCode();
            case 6, 7 -> LifeCalls.copy(elsewhere, hash(version), organization);
            default -> LifeCalls.expire(organization, hash(version)) >= 0 ? 200 : 500;
        };
    }

    /** Holds the rows, and what a download gives, against the model. */
    void check() {
        var rows = Stores.column(
                "select hash || ' ' || (deleted is not null) from source_image"
                        + " where organization = ? and binary_hash = ? order by hash",
                organization,
                binaryHash);
        assertThat(rows)
                .as("%s: images", done)
                .containsExactlyElementsOf(images.entrySet().stream()
                        .map(image -> image.getKey() + " " + image.getValue())
                        .toList());
        var keys = Stores.column(
                "select object_key from blob where organization = ? and binary_hash = ?", organization, binaryHash);
        assertThat(keys).as("%s: the bytes' row", done).hasSize(images.isEmpty() ? 0 : 1);
        var version = any();
        var answer = root().get(path(version) + "/download");
        if (Boolean.FALSE.equals(images.get(hash(version)))) {
            assertThat(answer.asByteArray()).as("%s: download", done).isEqualTo(bytes);
        } else {
            assertThat(answer.statusCode()).as("%s: download", done).isEqualTo(404);
        }
    }

    private void upload(String version) {
        expect("upload " + version, LifeCalls.upload(organization, bytes, version), 200);
        images.put(hash(version), false);
    }

    private void move(String from, String to, boolean deletePrevious) {
        var there = isLive(from);
        var nothing = from.equals(to);
        var status = LifeCalls.move(path(from), to, deletePrevious);
        // Without a version there is none to take away.
        var expected = !there || nothing && from.isEmpty() ? 404 : nothing ? 204 : 201;
        expect("move " + from + " to " + to + (deletePrevious ? " alone" : ""), status, expected);
        if (status == 201) {
            images.put(hash(to), false);
            if (deletePrevious) {
                images.put(hash(from), true);
            }
        }
    }

    private void delete(String version) {
        var live = isLive(version);
        expect("delete " + version, root().delete(path(version)).statusCode(), live ? 204 : 404);
        if (live) {
            images.put(hash(version), true);
        }
    }

    private void restore(String version) {
        var there = images.containsKey(hash(version));
        expect("restore " + version, root().post(path(version) + "/restore").statusCode(), there ? 200 : 404);
        if (there) {
            images.put(hash(version), false);
        }
    }

    private void purge(String version) {
        var there = images.remove(hash(version)) != null;
        expect("purge " + version, root().delete(path(version) + "?purge=true").statusCode(), there ? 204 : 404);
    }

    private void copy(String version) {
        var live = isLive(version);
        expect("copy " + version, LifeCalls.copy(elsewhere, hash(version), organization), live ? 204 : 201);
        images.put(hash(version), false);
    }

    private void expire(String version) {
        var deleted = Boolean.TRUE.equals(images.get(hash(version)));
        expect("expire " + version, LifeCalls.expire(organization, hash(version)), deleted ? 1 : 0);
        if (deleted) {
            images.remove(hash(version));
            LifeCalls.awaitGone(organization, hash(version));
        }
    }

    private void expect(String what, int status, int expected) {
        done.add(what);
        assertThat(status).as("%s: status", done).isEqualTo(expected);
    }

    private boolean isLive(String version) {
        return Boolean.FALSE.equals(images.get(hash(version)));
    }

    private String any() {
        return VERSIONS.get(random.nextInt(VERSIONS.size()));
    }

    private String path(String version) {
        return "/sourceimages/" + organization + "/" + hash(version);
    }

    private String hash(String version) {
        var rest = version.isEmpty() ? "a:0:{}" : "{\"dynamic\":{\"version\":{\"text\":\"" + version + "\"}}}";
        return Hashes.sha1((binaryHash + rest).getBytes(StandardCharsets.US_ASCII));
    }
}
