package dev.quarry.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Items of a HEIF file, collected from the boxes of its meta box in any order (ISO/IEC 14496-12, 8.11: pitm, iref;
 * ISO/IEC 23008-12, 9.3: ipco, ipma).
 */
final class HeifItems {

    /** Real files have up to a few thousand entries: a 100-megapixel image has one item per tile. */
    private static final int MOST = 32 * 1024;

    private static final int MOST_PROFILES = 64;

    private final List<HeifProperty> properties = new ArrayList<>();
    private final Map<Long, List<Integer>> associations = new HashMap<>();
    private final Map<Long, List<Long>> auxiliaries = new HashMap<>();
    private final Map<Long, List<Long>> inputs = new HashMap<>();
    private Optional<Long> primary = Optional.empty();
    private int room = MOST;
    private int profiles;

    void primary(Bytes pitm) {
        primary = Optional.of(pitm.u8(0) == 0 ? pitm.u16be(4) : pitm.u32be(4));
    }

    Optional<Long> primary() {
        return primary;
    }

    void property(HeifProperty property) {
        takeRoom(1);
        var kept = property.iccProfile().isEmpty() || profiles++ < MOST_PROFILES;
        properties.add(kept ? property : HeifProperty.of(property.type(), Bytes.NONE));
    }

    void associations(Bytes ipma) {
        var at = new BytesCursor(ipma, 8);
        var longIds = ipma.u8(0) > 0;
        var longIndexes = (ipma.u8(3) & 1) != 0;
        for (var entries = ipma.u32be(4); entries > 0; entries--) {
            var item = at.number(longIds ? 4 : 2);
            var count = (int) at.number(1);
            takeRoom(1 + count);
            var indexes = associations.computeIfAbsent(item, unused -> new ArrayList<>());
            for (var i = 0; i < count; i++) {
                // The highest bit only marks the property as essential.
                indexes.add((int) (longIndexes ? at.number(2) & 0x7fff : at.number(1) & 0x7f));
            }
        }
    }

    void references(Bytes iref) {
        var at = new BytesCursor(iref, 4);
        var idLength = iref.u8(0) == 0 ? 2 : 4;
        while (at.remaining() > 0) {
            var end = at.position() + at.number(4);
            var type = at.text(4);
            var from = at.number(idLength);
            var count = (int) at.number(2);
            takeRoom(1 + count);
            for (var i = 0; i < count; i++) {
                refer(type, from, at.number(idLength));
            }
            if (at.position() != end) {
                throw new Malformed("its item references have an invalid length.");
            }
        }
    }

    private void refer(String type, long from, long to) {
        if (type.equals("auxl")) {
            auxiliaries.computeIfAbsent(to, unused -> new ArrayList<>()).add(from);
        } else if (type.equals("dimg")) {
            inputs.computeIfAbsent(from, unused -> new ArrayList<>()).add(to);
        }
    }

    private void takeRoom(int count) {
        room -= count;
        if (room < 0) {
            throw new Malformed("it contains too many items.");
        }
    }

    /** Returns the item's properties in association order, which is the order in which they apply. */
    Stream<HeifProperty> propertiesOf(long item) {
        return associations.getOrDefault(item, List.of()).stream()
                .filter(index -> index > 0 && index <= properties.size())
                .map(index -> properties.get(index - 1));
    }

    /** Returns the item itself, then the input images that it is derived from, such as the tiles of a grid. */
    Stream<Long> withInputs(long item) {
        return Stream.concat(Stream.of(item), inputs.getOrDefault(item, List.of()).stream());
    }

    /** Returns the item's auxiliary images, such as its alpha plane. */
    Stream<Long> auxiliariesOf(long item) {
        return auxiliaries.getOrDefault(item, List.of()).stream();
    }
}
