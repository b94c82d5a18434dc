package dev.quarry.access.quota;

/** Maximum amount that an organization can store. */
public record Quota(long bytes, long images) {

    /** Stands for "no limit". Larger than any real amount, yet small enough that additions to it do not overflow. */
    public static final long UNLIMITED = 1L << 62;

    public static Quota of(QuotaConfig config) {
        return new Quota(
                config.bytes().map(size -> size.asLongValue()).orElse(UNLIMITED),
                config.images().orElse(UNLIMITED));
    }
}
