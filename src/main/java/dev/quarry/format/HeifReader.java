package dev.quarry.format;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reader for AVIF and HEIC (ISO/IEC 23008-12; AV1 Image File Format). The meta box, anywhere in the file, describes the
 * still image. If the brands declare a sequence, the movie box describes the frames.
 */
final class HeifReader implements FormatReader, BoxVisitor {

    private static final String SAMPLES = "/moov/trak/mdia/minf/stbl";
    private static final Set<String> CONTAINERS = Set.of(
            "/meta/iprp", "/meta/iprp/ipco", "/moov", "/moov/trak", "/moov/trak/mdia", "/moov/trak/mdia/minf", SAMPLES);
    private static final Set<String> SAMPLE_ENTRIES =
            Set.of(SAMPLES + "/stsd/av01", SAMPLES + "/stsd/hvc1", SAMPLES + "/stsd/hev1");

    private final ImageFormat format;
    private final HeifItems items = new HeifItems();
    private final HeifTracks tracks = new HeifTracks();
    private final HeifExif exif = new HeifExif();
    private final EmbeddedBlocks embedded;
    private boolean sequence;
    private boolean metaPassed;
    private boolean moviePassed;

    HeifReader(ImageFormat format, EmbeddedBlocks embedded) {
        this.format = format;
        this.embedded = embedded;
    }

    @Override
    public Step.Next start() {
        return new BoxWalker(this).start();
    }

    @Override
    public OptionalInt enter(String path) {
        if (path.startsWith("/meta") && metaPassed || path.startsWith("/moov") && (moviePassed || !sequence)) {
            return OptionalInt.empty();
        }
        if (path.equals("/meta")) {
            return OptionalInt.of(4);
        }
        if (path.equals(SAMPLES + "/stsd")) {
            return OptionalInt.of(8);
        }
        if (SAMPLE_ENTRIES.contains(path)) {
            return OptionalInt.of(78);
        }
        return CONTAINERS.contains(path) ? OptionalInt.of(0) : OptionalInt.empty();
    }

    @Override
    public int wanted(String path) {
        return switch (path) {
            case "/ftyp" -> HeifBrands.MAX_LENGTH - 8;
            case "/meta/pitm" -> 8;
            case "/meta/iref", "/meta/iprp/ipma" -> ImageScanner.MAX_WINDOW;
            case "/meta/iinf", "/meta/iloc" -> embedded.wantsExif() ? ImageScanner.MAX_WINDOW : 0;
            case "/moov/trak/tkhd" -> 96;
            case "/moov/trak/mdia/hdlr", SAMPLES + "/stsz", SAMPLES + "/stz2" -> 12;
            default -> HeifProperty.wanted(name(path));
        };
    }

    @Override
    public void take(String path, Bytes content) {
        switch (path) {
            case "/ftyp" -> sequence = HeifBrands.promiseSequence(content);
            case "/meta/pitm" -> items.primary(content);
            case "/meta/iinf" -> exif.items(content);
            case "/meta/iloc" -> exif.locations(content);
            case "/meta/iref" -> items.references(content);
            case "/meta/iprp/ipma" -> items.associations(content);
            case "/moov/trak/tkhd" -> tracks.header(content.kept());
            case "/moov/trak/mdia/hdlr" -> tracks.handler(content);
            case SAMPLES + "/stsz", SAMPLES + "/stz2" -> tracks.samples(content);
            default -> property(path, HeifProperty.of(name(path), content));
        }
    }

    private void property(String path, HeifProperty property) {
        if (path.startsWith("/meta/iprp/ipco/")) {
            items.property(property);
        } else if (path.startsWith(SAMPLES) && property.isCodec()) {
            tracks.codec(property);
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<Step.Next> left(String path, long position) {
        switch (path) {
            case "/moov/trak" -> tracks.endTrack();
            case "/meta" -> metaPassed = true;
            case "/moov" -> moviePassed = true;
            default -> {
                // No other container requires an action at its end.
            }
        }
        return metaPassed && (moviePassed || !sequence) ? Optional.of(end(position)) : Optional.empty();
    }

    @Override
    public Step.Next atEnd(Bytes rest) {
        return metaPassed || moviePassed ? done() : Step.refuse("it ends before the image description.");
    }

    private Step.Next end(long position) {
        var end = done();
        return end instanceof Step.Next.Done done
                ? exif.read(position, embedded, done)
                        .<Step.Next>map(next -> new Step.Next.Known(done.facts(), next))
                        .orElse(done)
                : end;
    }

    private Step.Next done() {
        var primary = items.primary();
        if (primary.isPresent()) {
            var picture = new HeifPicture(items, primary.get());
            embedded.iccProfile(picture.iccProfile());
            return new Step.Next.Done(picture.facts(format, tracks.frames()));
        }
        return tracks.frames() > 0
                ? new Step.Next.Done(tracks.facts(format))
                : Step.refuse("it declares no primary image.");
    }
}
