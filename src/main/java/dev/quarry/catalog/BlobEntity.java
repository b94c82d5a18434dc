package dev.quarry.catalog;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code blob}: the bytes of a file in one organization, and where they lie. */
@Entity
@Table(name = "blob")
@IdClass(BlobEntity.Key.class)
class BlobEntity extends PanacheEntityBase {

    @Id
    String organization;

    @Id
    @Column(name = "binary_hash")
    String binaryHash;

    String sha256;

    long size;

    @Column(name = "object_key")
    String objectKey;

    /** The primary key; a class, since Hibernate makes and fills it. */
    static class Key {
        @Nullable
        String organization;

        @Nullable
        String binaryHash;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(organization, that.organization)
                    && Objects.equals(binaryHash, that.binaryHash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(organization, binaryHash);
        }
    }
}
