package dev.quarry.http.range;

import dev.quarry.blob.ByteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Merges overlapping and adjacent ranges, which RFC 9110, 15.3.7.2 allows regardless of their order. */
final class RangeMerge {

    private RangeMerge() {}

    /** @return disjoint ranges in ascending order, with a gap between any two */
    static List<ByteRange> of(List<ByteRange> ranges) {
        var sorted = ranges.stream()
                .sorted(Comparator.comparingLong(ByteRange::first))
                .toList();
        var merged = new ArrayList<ByteRange>();
        var open = sorted.get(0);
        for (var next : sorted) {
            if (next.first() <= open.last() + 1) {
                open = new ByteRange(open.first(), Math.max(open.last(), next.last()));
            } else {
                merged.add(open);
                open = next;
            }
        }
        merged.add(open);
        return merged;
    }
}
