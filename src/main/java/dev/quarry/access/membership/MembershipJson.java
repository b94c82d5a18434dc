package dev.quarry.access.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.access.Role;
import dev.quarry.http.RokkaTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON representation of a membership. */
@Schema(name = "Membership")
@JsonPropertyOrder({"user_id", "email", "roles", "organization_id", "active", "last_access", "comment", "api_key"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipJson(
        @Schema(examples = "c6b5b5a0-6d4f-4d2e-9c39-0b4f8f3b5d5c") @JsonProperty("user_id")
        String userId,

        @Schema(description = "E-mail address; empty if none was given", examples = "user@example.org")
        String email,

        @Schema(examples = "[\"write\"]") List<String> roles,

        @Schema(examples = "2bcced39-41d7-4e5c-a5e6-4b0f8f3b5d5c") @JsonProperty("organization_id")
        String organizationId,

        @Schema(description = "Whether the user has a key that has not expired", examples = "true")
        boolean active,

        @Schema(
                description = "Last use of any of the user's keys, to the minute",
                format = "date-time",
                examples = "2026-11-24T11:13:24+00:00")
        @JsonProperty("last_access")
        @Nullable
        String lastAccess,

        @Schema(examples = "CI") String comment,

        @Schema(description = "API key of a newly created user; returned only here") @JsonProperty("api_key") @Nullable
        String apiKey) {

    static MembershipJson of(Membership membership) {
        return of(membership, null);
    }

    static MembershipJson of(Memberships.NewMember made) {
        return of(made.membership(), made.secret().text());
    }

    private static MembershipJson of(Membership membership, @Nullable String secret) {
        return new MembershipJson(
                membership.user(),
                membership.email(),
                membership.roles().stream().sorted().map(Role::word).toList(),
                membership.organization().toString(),
                membership.active(),
                membership.lastAccess().map(RokkaTime::format).orElse(null),
                membership.comment(),
                secret);
    }
}
