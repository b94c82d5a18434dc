package dev.quarry.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.quarry.access.Caller;
import dev.quarry.access.KeyHolder;
import dev.quarry.access.KeyHolders;
import dev.quarry.access.Role;
import dev.quarry.http.AddressBlock;
import dev.quarry.http.StrictJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** API keys in PostgreSQL, with the memberships of their users. */
@ApplicationScoped
class KeyHolderRepository implements KeyHolders {

    // Reads the key and records its use in one statement. One update per minute is enough to find idle keys and avoids
    // a hot row.
    private static final String FIND = """
            with used as (
                update api_key set accessed = now()
                where %1$s and coalesce(accessed < now() - interval '1 minute', true)
            )
            select cast(k.id as text), cast(k.user_id as text), encode(k.digest, 'hex'),
                coalesce(k.expires <= now(), false), array_to_string(k.allowed_ips, ','),
                coalesce(cast((
                    select json_object_agg(m.organization, m.roles) from membership m where m.user_id = k.user_id
                ) as text), '{}')
            from api_key k where %1$s
            """;

    private static final String BY_DIGEST = FIND.formatted("digest = decode(:key, 'hex')");
    private static final String BY_ID = FIND.formatted("id = cast(:key as uuid)");

    private static final TypeReference<Map<String, List<String>>> ROLES = new TypeReference<>() {};

    private final Database database;

    KeyHolderRepository(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<KeyHolder>> byDigest(byte[] digest) {
        return find(BY_DIGEST, HexFormat.of().formatHex(digest));
    }

    @Override
    public Uni<Optional<KeyHolder>> byId(String key) {
        return Columns.isId(key) ? find(BY_ID, key) : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<KeyHolder>> find(String statement, String key) {
        return database.stateless(
                        session -> session.query(statement).set("key", key).oneOrNull())
                .map(row -> Optional.ofNullable(row).map(KeyHolderRepository::holder));
    }

    private static KeyHolder holder(Object[] row) {
        return new KeyHolder(
                HexFormat.of().parseHex((String) row[2]),
                new Caller((String) row[1], (String) row[0], memberships((String) row[5]), false),
                (Boolean) row[3],
                Columns.texts(row[4]).stream().map(AddressBlock::of).toList());
    }

    private static Map<String, Set<Role>> memberships(String json) {
        try {
            var memberships = new HashMap<String, Set<Role>>();
            StrictJson.MAPPER.readValue(json, ROLES).forEach((name, roles) -> memberships.put(name, roles(roles)));
            return memberships;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL returned invalid JSON", e);
        }
    }

    /** Ignores roles that only a later version supports. */
    private static Set<Role> roles(List<String> words) {
        return words.stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
