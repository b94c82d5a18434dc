package dev.quarry.access.membership;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.access.EmailAddress;
import dev.quarry.access.Role;
import dev.quarry.http.JsonFields;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Settings of a membership. Instances are always valid.
 *
 * @param roles at least one role
 * @param email the e-mail address of a newly created user
 */
public record MembershipSettings(Set<Role> roles, String comment, String email) {

    private static final String EXAMPLE = "{\"roles\":[\"write\"],\"comment\":\"CI\"}";

    public MembershipSettings {
        roles = Set.copyOf(roles);
        EmailAddress.requireIfAny("email", email);
        if (roles.isEmpty()) {
            throw new Problem(ProblemType.INVALID_FIELD, "`roles` must not be empty. Allowed: " + Role.words());
        }
    }

    static MembershipSettings read(JsonNode body) {
        var fields = JsonFields.of(body, EXAMPLE);
        return new MembershipSettings(
                roles(fields.texts("roles").orElse(List.of())), fields.text("comment", ""), fields.text("email", ""));
    }

    private static Set<Role> roles(List<String> words) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : words) {
            roles.add(Role.of(word)
                    .orElseThrow(() -> new Problem(
                            ProblemType.INVALID_FIELD,
                            "`roles` contains an unknown role: `" + word + "`. Allowed: " + Role.words() + ".")));
        }
        return roles;
    }
}
