package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import dev.quarry.exif.Exif;
import dev.quarry.format.ColorSpace;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageFormat;
import dev.quarry.image.BinaryHash;
import dev.quarry.image.EmbeddedData;
import dev.quarry.image.FileName;
import dev.quarry.image.Fingerprint;
import dev.quarry.image.SourceImage;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code source_image}. */
@Entity
@Table(name = "source_image")
@IdClass(SourceImageEntity.Key.class)
class SourceImageEntity extends PanacheEntityBase {

    @Id
    String organization;

    @Id
    String hash;

    @Column(name = "short_hash")
    String shortHash;

    @Column(name = "binary_hash")
    String binaryHash;

    /** The same two columns as above, as a way to the blob. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization", referencedColumnName = "organization", insertable = false, updatable = false)
    @JoinColumn(name = "binary_hash", referencedColumnName = "binary_hash", insertable = false, updatable = false)
    BlobEntity blob;

    Instant created;

    @Nullable
    Instant deleted;

    String name;
    String format;
    int width;
    int height;

    @Column(name = "color_space")
    String colorSpace;

    @Column(name = "bit_depth")
    short bitDepth;

    boolean alpha;
    int frames;
    short orientation;

    @Nullable
    @Column(name = "icc_profile")
    String iccProfile;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> exif;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "user_metadata")
    Map<String, Object> userMetadata;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "dynamic_metadata")
    Map<String, Object> dynamicMetadata;

    @Column(name = "protected")
    boolean isProtected;

    boolean locked;
    long revision;

    /** Needs the blob to be fetched. */
    SourceImage toSourceImage() {
        var facts = new ImageFacts(
                ImageFormat.ofExtension(format),
                width,
                height,
                ColorSpace.valueOf(colorSpace.toUpperCase(Locale.ROOT)),
                bitDepth,
                alpha,
                frames,
                orientation);
        return new SourceImage(
                organization,
                hash,
                shortHash,
                new Fingerprint(new BinaryHash(binaryHash), blob.sha256, blob.size),
                created,
                new FileName(name),
                facts,
                new EmbeddedData(iccProfile, exif == null ? Exif.NONE : Exif.ofFields(exif)),
                userMetadata,
                dynamicMetadata,
                new SourceImage.State(isProtected, locked, revision, deleted));
    }

    SourceImage.Stored toStored() {
        return new SourceImage.Stored(toSourceImage(), new BlobKey(blob.objectKey));
    }

    /** The primary key; a class, since Hibernate makes and fills it. */
    static class Key {
        @Nullable
        String organization;

        @Nullable
        String hash;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(organization, that.organization)
                    && Objects.equals(hash, that.hash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(organization, hash);
        }
    }
}
