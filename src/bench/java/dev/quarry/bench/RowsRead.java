package dev.quarry.bench;

import java.util.List;
import java.util.regex.Pattern;

/** What EXPLAIN ANALYZE says that a statement has read. */
final class RowsRead {

    private static final Pattern SCAN =
            Pattern.compile("(Index|Index Only|Bitmap Heap|Seq) Scan .*rows=([0-9]+) loops=([0-9]+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): ([0-9]+)");

    private RowsRead() {}

    /** Rows and index entries of all scans; fails if a whole table of images was scanned. */
    static long of(List<String> plan) {
        var read = 0L;
        for (var line : plan) {
            if (line.contains("Seq Scan on source_image") || line.contains("Seq Scan on image_field")) {
                throw new IllegalStateException(String.join("\n", plan));
            }
            var scan = SCAN.matcher(line);
            if (scan.find()) {
                read += Long.parseLong(scan.group(2)) * Long.parseLong(scan.group(3));
            }
            var removed = REMOVED.matcher(line);
            if (removed.find()) {
                read += Long.parseLong(removed.group(1));
            }
        }
        return read;
    }
}
