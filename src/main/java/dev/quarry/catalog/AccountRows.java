package dev.quarry.catalog;

import dev.quarry.access.Role;
import dev.quarry.audit.AuditAction;
import dev.quarry.audit.AuditEvent;
import io.smallrye.mutiny.Uni;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Inserts users with their first key and writes memberships, within the caller's transaction. */
final class AccountRows {

    private static final String USER = "insert into app_user (email) values (:email) returning cast(id as text)";

    private static final String KEY = """
            insert into api_key (user_id, digest) values (cast(:user as uuid), decode(:digest, 'hex'))
            """;

    private static final String MEMBERSHIP = """
            insert into membership (organization, user_id, roles, comment)
            values (:organization, cast(:user as uuid), string_to_array(:roles, ','), :comment)
            on conflict (organization, user_id) do update set roles = excluded.roles, comment = excluded.comment
            """;

    private AccountRows() {}

    /** @return the ID of the new user */
    static Uni<String> addUser(Mutiny.Session session, String email, byte[] digest) {
        return session.createNativeQuery(USER, String.class)
                .setParameter("email", email)
                .getSingleResult()
                .chain(user -> session.createNativeQuery(KEY)
                        .setParameter("user", user)
                        .setParameter("digest", HexFormat.of().formatHex(digest))
                        .executeUpdate()
                        .replaceWith(user));
    }

    static Uni<Void> putMembership(
            Mutiny.Session session, String organization, String user, Set<Role> roles, String comment) {
        var words = roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
        return session.createNativeQuery(MEMBERSHIP)
                .setParameter("organization", organization)
                .setParameter("user", user)
                .setParameter("roles", words)
                .setParameter("comment", comment)
                .executeUpdate()
                .chain(() ->
                        AuditRows.add(session, organization, new AuditEvent(AuditAction.MEMBERSHIP_PUT, user, words)));
    }
}
