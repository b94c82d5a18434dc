package dev.quarry.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobStore;
import dev.quarry.blob.BlobStoreContract;
import dev.quarry.blob.Chunk;
import dev.quarry.problem.StartRefused;
import dev.quarry.testkit.TestS3;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class S3BlobStoreTest extends BlobStoreContract {

    private static final String BUCKET = "blob-store-contract";

    @Override
    protected BlobStore newStore() {
        return new S3BlobStore(config(Map.of()), vertx);
    }

    @Override
    protected List<String> visible() {
        return TestS3.keys(BUCKET, "");
    }

    @Override
    protected List<String> lying() {
        var all = new ArrayList<>(visible());
        all.addAll(TestS3.openUploads(BUCKET));
        return all;
    }

    @Test
    void makes_a_missing_bucket() {
        var store = new S3BlobStore(config(Map.of("bucket", "made-at-start")), vertx);
        await(store::prepare);
        assertThat(TestS3.keys("made-at-start", "")).isEmpty();
        await(store::prepare);
    }

    @Test
    void refuses_to_start_with_a_wrong_key_and_says_where_to_look() {
        var store = new S3BlobStore(config(Map.of("secret-key", "wrong")), vertx);
        assertThatThrownBy(() -> await(store::prepare))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("quarry.blob.s3.endpoint, .bucket, .access-key and .secret-key")
                .hasMessageContaining("403");
    }

    @Test
    void lets_the_store_refuse_bytes_that_do_not_fit_their_digest() {
        var store = newStore();
        var before = lying();
        var write = store.write(BlobKey.fresh("contract"), "image/png");
        var bytes = new Chunk(List.of(Buffer.buffer("not what was hashed")), 19);
        assertThatThrownBy(() -> await(() -> write.commit(bytes, "0".repeat(64))))
                .isInstanceOf(BlobException.class);
        await(write::cancel);
        assertThat(lying()).isEqualTo(before);
    }

    @Test
    void refuses_settings_that_cannot_be() {
        for (var wrong : List.of(
                Map.of("endpoint", "localhost:9000"),
                Map.of("endpoint", "ftp://host"),
                Map.of("part-size", "4M"),
                Map.of("part-size", "65M"),
                Map.of("retries", "-1"),
                Map.of("retry-delay", "0s"))) {
            assertThatThrownBy(() -> new S3BlobStore(config(wrong), vertx))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(
                            "quarry.blob.s3." + wrong.keySet().iterator().next());
        }
    }

    static BlobConfig.S3 config(Map<String, String> changes) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(BlobConfig.class)
                .withDefaultValue("quarry.blob.s3.endpoint", TestS3.endpoint())
                .withDefaultValue("quarry.blob.s3.bucket", BUCKET)
                .withDefaultValue("quarry.blob.s3.access-key", TestS3.ACCESS_KEY)
                .withDefaultValue("quarry.blob.s3.secret-key", TestS3.SECRET_KEY)
                .withDefaultValue("quarry.blob.s3.part-size", "5M");
        changes.forEach((key, value) -> builder.withDefaultValue("quarry.blob.s3." + key, value));
        return builder.build().getConfigMapping(BlobConfig.class).s3();
    }
}
