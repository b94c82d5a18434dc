package dev.quarry.catalog.search;

/** Columns that are selected for an image {@code i} and its blob {@code b}. */
public final class ImageColumns {

    /** In the order in which {@code ImageRow} reads them. */
    public static final String ALL = """
            i.organization, i.hash, i.short_hash, i.binary_hash, b.sha256, b.size, b.object_key,
            cast(extract(epoch from i.created) * 1000000 as bigint) as created_micros, i.name, i.format, i.width, i.height,
            i.color_space, i.bit_depth, i.alpha, i.frames, i.orientation,
            coalesce(i.icc_profile, '') as icc_profile, coalesce(cast(i.exif as text), '{}') as exif_json,
            cast(i.user_metadata as text) as user_json, cast(i.dynamic_metadata as text) as dynamic_json,
            i.protected, i.locked, i.revision,
            cast(extract(epoch from i.deleted) * 1000000 as bigint) as deleted_micros
            """;

    private ImageColumns() {}
}
