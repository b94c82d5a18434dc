package dev.quarry.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.blob.BlobKey;
import dev.quarry.image.BinaryHash;
import dev.quarry.image.Fingerprint;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.OnContext;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statement that announces an object unless its bytes are known or would be refused. */
@QuarryTest
class AnnouncedBytesTest {

    private static final byte[] PICTURE = Pictures.png(3, 4, 5);
    private static final String OTHER_SHA_256 = "0".repeat(64);

    @Inject
    ImageRepository images;

    @Inject
    Vertx vertx;

    @Test
    void announces_the_object_that_is_to_hold_unknown_bytes_once_however_often_it_is_said() {
        var organization = Api.newOrganization();
        var key = BlobKey.fresh(organization);
        assertThat(known(organization, fingerprint(), key)).isFalse();
        assertThat(known(organization, fingerprint(), key)).isFalse();
        assertThat(announced(organization)).containsExactly(key.value());
        assertThat(Stores.column(
                        "select object_key from object_journal where organization = ? and attempts = 0"
                                + " and not_before > now()",
                        organization))
                .hasSize(1);
    }

    @Test
    void announces_nothing_for_bytes_that_are_there() {
        var organization = Api.newOrganization();
        Api.uploaded(organization, "a.png", PICTURE);
        assertThat(known(organization, fingerprint(), BlobKey.fresh(organization)))
                .isTrue();
        assertThat(announced(organization)).isEmpty();
    }

    @Test
    void announces_nothing_for_other_bytes_of_the_same_sha_1() {
        var organization = Api.newOrganization();
        Api.uploaded(organization, "a.png", PICTURE);
        var forged = new Fingerprint(fingerprint().binaryHash(), OTHER_SHA_256, PICTURE.length);
        assertRefused(organization, forged, ProblemType.HASH_COLLISION);
    }

    @Test
    void announces_nothing_that_does_not_fit_and_everything_that_just_fits() {
        var organization = Api.newOrganization();
        Api.setQuota(organization, PICTURE.length - 1, null);
        assertRefused(organization, fingerprint(), ProblemType.QUOTA_EXCEEDED);
        Api.setQuota(organization, null, 0);
        assertRefused(organization, fingerprint(), ProblemType.QUOTA_EXCEEDED);
        Api.setQuota(organization, PICTURE.length, 1);
        assertThat(known(organization, fingerprint(), BlobKey.fresh(organization)))
                .isFalse();
        assertThat(announced(organization)).hasSize(1);
    }

    @Test
    void announces_nothing_in_an_organization_that_is_not_there() {
        assertRefused("nobodys", fingerprint(), ProblemType.ORGANIZATION_NOT_FOUND);
    }

    private void assertRefused(String organization, Fingerprint bytes, ProblemType type) {
        assertThatThrownBy(() -> known(organization, bytes, BlobKey.fresh(organization)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
        assertThat(announced(organization)).isEmpty();
    }

    private boolean known(String organization, Fingerprint bytes, BlobKey key) {
        return OnContext.await(vertx, () -> images.knowsOrAnnounces(organization, bytes, key));
    }

    private static Fingerprint fingerprint() {
        return new Fingerprint(BinaryHash.parse(Hashes.sha1(PICTURE)), Hashes.sha256(PICTURE), PICTURE.length);
    }

    private static List<String> announced(String organization) {
        return Stores.column("select object_key from object_journal where organization = ?", organization);
    }
}
