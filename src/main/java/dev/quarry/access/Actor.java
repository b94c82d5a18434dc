package dev.quarry.access;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The user or system component on whose behalf an operation runs, as recorded in the audit trail.
 *
 * @param user the user's id, {@code root}, {@code nobody} for a request without a key, or {@code quarry} for background
 *     work
 * @param key the id of the API key; null for the root key, for requests without a key and for background work
 * @param address the client's IP address; empty for background work
 */
public record Actor(String user, @Nullable String key, String address) {

    /** Background work, such as the purge of images whose retention has expired. */
    public static final Actor QUARRY = new Actor("quarry", null, "");

    private static final String PLACE = Actor.class.getName();
    private static final String WHERE = PLACE + ".organization";

    /**
     * Returns the actor of the current request, or {@link #QUARRY} outside a request. It is stored in the Vert.x
     * context, so it stays available after the client has disconnected and the request-scoped beans are destroyed.
     */
    public static Actor current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(PLACE, QUARRY) : QUARRY;
    }

    /** Returns the organization named in the request path, whether it exists or not; empty if the path names none. */
    public static Optional<String> whereAt() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(WHERE) : Optional.empty();
    }

    static void set(Caller caller, String address, @Nullable String organization) {
        ContextLocals.put(PLACE, new Actor(caller.user(), caller.key(), address));
        if (organization != null) {
            ContextLocals.put(WHERE, organization);
            MDC.put("organization", organization);
        }
    }

    /** Returns whether the actor authenticated with a valid key. */
    public boolean isKnown() {
        return !equals(QUARRY) && !user.equals(Caller.NOBODY.user());
    }
}
