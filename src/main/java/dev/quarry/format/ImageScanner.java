package dev.quarry.format;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Detects the format and properties of an image while its bytes stream through, in chunks of any size.
 *
 * <p>Buffers at most 64 KiB for one step of the format's reader and, if enabled, at most 64 KiB of EXIF. Only the bytes
 * determine the format; file name and declared type are ignored.
 */
public final class ImageScanner {

    static final int MAX_WINDOW = 64 * 1024;
    private static final String SUPPORTED = " Supported formats: " + ImageFormat.list() + ".";

    private byte[] window = new byte[64];
    private int held;
    private long toSkip;
    private int needed = Formats.SIGNATURE;
    private Step step = bytes -> Step.refuse("no step is set");
    private Optional<ImageFormat> format = Optional.empty();
    private Optional<FormatReader> reader = Optional.empty();
    private Optional<ImageFacts> facts = Optional.empty();
    private boolean finished;
    private final EmbeddedBlocks embedded;

    public ImageScanner() {
        this(false);
    }

    /** @param keepsExif whether to keep the EXIF block of the file */
    public ImageScanner(boolean keepsExif) {
        embedded = new EmbeddedBlocks(keepsExif);
    }

    /**
     * Scans the next bytes of the file.
     *
     * @throws Problem {@link ProblemType#NOT_AN_IMAGE} as soon as the bytes cannot be an image
     */
    public void accept(byte[] bytes, int offset, int length) {
        var at = offset;
        var end = offset + length;
        while (at < end && !finished) {
            if (toSkip > 0) {
                var skipped = (int) Math.min(toSkip, end - at);
                toSkip -= skipped;
                at += skipped;
            } else {
                var taken = Math.min(needed - held, end - at);
                System.arraycopy(bytes, at, window, held, taken);
                held += taken;
                at += taken;
                if (held == needed) {
                    advance();
                }
            }
        }
    }

    /** Returns the format that the signature declares. Requires that the signature has been scanned. */
    public ImageFormat format() {
        return format.orElseThrow();
    }

    /** Returns the properties as soon as they are known; for many formats long before the last byte. */
    public Optional<ImageFacts> facts() {
        return facts;
    }

    /** Returns the embedded metadata found so far. */
    public EmbeddedBlocks embedded() {
        return embedded;
    }

    /**
     * Returns the properties after the last byte.
     *
     * @throws Problem {@link ProblemType#NOT_AN_IMAGE} if the file is truncated or invalid
     */
    public ImageFacts finish() {
        if (facts.isEmpty()) {
            var known = reader.orElseThrow(() -> notAnImage("it is empty or truncated."));
            var rest = new Bytes(window, held);
            follow(refusing(() -> known.atEnd(rest)));
        }
        return facts.orElseThrow(() -> notAnImage("it is empty or truncated."));
    }

    private void advance() {
        var bytes = new Bytes(window, held);
        if (reader.isEmpty()) {
            recognize(bytes);
        } else {
            held = 0;
            follow(refusing(() -> step.on(bytes)));
        }
    }

    private void recognize(Bytes head) {
        if (head.length() < Formats.headLength(head)) {
            needed = Formats.headLength(head);
            growWindow();
            return;
        }
        var entry = Formats.recognize(head).orElseThrow(() -> notAnImage("its first bytes match no supported format."));
        var found = entry.reader().apply(embedded);
        format = Optional.of(entry.format());
        reader = Optional.of(found);
        // Readers start at the first byte, so feed the buffered head again.
        var again = head.copy();
        held = 0;
        follow(found.start());
        accept(again, 0, again.length);
    }

    private void follow(Step.Next next) {
        if (next instanceof Step.Next.Read read) {
            toSkip = read.skip();
            needed = read.need();
            step = read.step();
            growWindow();
        } else if (next instanceof Step.Next.Done done) {
            know(done.facts());
            end();
        } else if (next instanceof Step.Next.Known known) {
            know(known.facts());
            follow(known.next());
        } else if (next instanceof Step.Next.Refused refused) {
            if (facts.isEmpty()) {
                throw notAnImage(refused.why());
            }
            end();
        }
    }

    private void know(ImageFacts told) {
        if (facts.isEmpty()) {
            facts = Optional.of(checked(told));
        }
    }

    /** Stops scanning and releases the buffer. */
    private void end() {
        finished = true;
        window = new byte[0];
    }

    private static Step.Next refusing(Supplier<Step.Next> asked) {
        try {
            return asked.get();
        } catch (Malformed malformed) {
            return Step.refuse(String.valueOf(malformed.getMessage()));
        }
    }

    private void growWindow() {
        if (needed > MAX_WINDOW) {
            throw new IllegalStateException("a reader requested " + needed + " bytes in one step");
        }
        if (window.length < needed) {
            window = Arrays.copyOf(window, needed);
        }
    }

    private static ImageFacts checked(ImageFacts facts) {
        if (facts.width() == 0 || facts.height() == 0) {
            throw notAnImage("its width or height is 0.");
        }
        if (facts.width() < 0 || facts.height() < 0) {
            throw notAnImage("it declares invalid dimensions.");
        }
        return facts;
    }

    private static Problem notAnImage(String why) {
        return new Problem(ProblemType.NOT_AN_IMAGE, "The file is not a readable image: " + why + SUPPORTED);
    }
}
