package dev.quarry.access.quota;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON representation of a number of bytes and images, stored or allowed. */
@Schema(name = "Amount")
public record AmountJson(
        @Schema(
                description = "Number of bytes. `null`: unlimited; in a request: the configured quota",
                nullable = true,
                examples = "1000000000")
        @Nullable
        Long bytes,

        @Schema(
                description = "Number of images. `null`: unlimited; in a request: the configured quota",
                nullable = true,
                examples = "5000")
        @Nullable
        Long images) {

    static AmountJson of(Quota quota) {
        return new AmountJson(limit(quota.bytes()), limit(quota.images()));
    }

    static AmountJson of(Usage usage) {
        return new AmountJson(usage.bytes(), usage.images());
    }

    private static @Nullable Long limit(long value) {
        return value == Quota.UNLIMITED ? null : value;
    }
}
