package dev.quarry.access.quota;

/** The most that an organization may store. */
public record Quota(long bytes, long images) {

    /** More than anybody can store, with room to add to it; in place of a limit where there is none. */
    public static final long UNLIMITED = 1L << 62;

    public static Quota of(QuotaConfig config) {
        return new Quota(
                config.bytes().map(size -> size.asLongValue()).orElse(UNLIMITED),
                config.images().orElse(UNLIMITED));
    }
}
