package dev.quarry.access;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done.
 *
 * @param user the id of a user, {@code root}, or {@code nobody} who showed no key
 * @param key the id of the key that was used; null where it has none
 * @param address where the request came from; empty where nobody asked
 */
public record Actor(String user, @Nullable String key, String address) {

    /** What is done because its time has come. */
    public static final Actor QUARRY = new Actor("quarry", null, "");

    private static final String PLACE = Actor.class.getName();
    private static final String WHERE = PLACE + ".organization";

    /**
     * Who sent the request that is being worked on, also when its client has gone and all beans of the request with it:
     * this is kept in the context that the work goes on in. {@link #QUARRY} where no request asked for the work.
     */
    public static Actor current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(PLACE, QUARRY) : QUARRY;
    }

    /** The organization that the request names in its path, whether there is one or not. */
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

    /** Whoever has shown a key that is known. */
    public boolean isKnown() {
        return !equals(QUARRY) && !user.equals(Caller.NOBODY.user());
    }
}
