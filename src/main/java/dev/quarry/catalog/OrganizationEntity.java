package dev.quarry.catalog;

import dev.quarry.access.Organization;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code organization}. */
@Entity
@Table(name = "organization")
class OrganizationEntity extends PanacheEntityBase {

    @Id
    String name;

    UUID id;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "billing_email")
    String billingEmail;

    Instant created;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> options;

    Organization toOrganization() {
        return new Organization(id, name, displayName, billingEmail, created, options);
    }
}
