package dev.quarry.format;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Learns what an image is while its bytes pass, however they are cut, and holds no more of them than one step of a
 * format's reader asks for (at most 64 KiB), and an EXIF block of as much if one is wanted.
 *
 * <p>The format comes from the bytes alone: neither a file's name nor its declared type is asked.
 */
public final class ImageScanner {

    static final int MAX_WINDOW = 64 * 1024;
    private static final String SUPPORTED = " Supported are " + ImageFormat.list() + ".";

    private byte[] window = new byte[64];
    private int held;
    private long toSkip;
    private int needed = Formats.SIGNATURE;
    private Step step = bytes -> Step.refuse("nothing was read yet");
    private Optional<ImageFormat> format = Optional.empty();
    private Optional<FormatReader> reader = Optional.empty();
    private Optional<ImageFacts> facts = Optional.empty();
    private boolean finished;
    private final EmbeddedBlocks embedded;

    public ImageScanner() {
        this(false);
    }

    /** @param keepsExif whether the file's EXIF block is wanted */
    public ImageScanner(boolean keepsExif) {
        embedded = new EmbeddedBlocks(keepsExif);
    }

    /**
     * Takes the file's next bytes.
     *
     * @throws Problem {@link ProblemType#NOT_AN_IMAGE} as soon as it is clear that they are not of an image
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

    /** What the first bytes said; to be asked once some have passed without a refusal. */
    public ImageFormat format() {
        return format.orElseThrow();
    }

    /** What the file is, as soon as that is known; of many formats long before the last byte. */
    public Optional<ImageFacts> facts() {
        return facts;
    }

    /** What the file carries beside its picture, as far as it has passed. */
    public EmbeddedBlocks embedded() {
        return embedded;
    }

    /**
     * Says what the file is, once all its bytes have passed.
     *
     * @throws Problem {@link ProblemType#NOT_AN_IMAGE} if they end too early to tell
     */
    public ImageFacts finish() {
        if (facts.isEmpty()) {
            var known = reader.orElseThrow(() -> notAnImage("it ends too early."));
            var rest = new Bytes(window, held);
            follow(refusing(() -> known.atEnd(rest)));
        }
        return facts.orElseThrow(() -> notAnImage("it ends too early."));
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
        var entry =
                Formats.recognize(head).orElseThrow(() -> notAnImage("its first bytes belong to no supported format."));
        var found = entry.reader().apply(embedded);
        format = Optional.of(entry.format());
        reader = Optional.of(found);
        // A reader sees the file from its first byte on, so the head passes once more.
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

    /** Nothing more is looked at, so nothing is held. */
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
            throw new IllegalStateException("a reader asked for " + needed + " bytes at once");
        }
        if (window.length < needed) {
            window = Arrays.copyOf(window, needed);
        }
    }

    private static ImageFacts checked(ImageFacts facts) {
        if (facts.width() == 0 || facts.height() == 0) {
            throw notAnImage("it says that it has no pixels.");
        }
        if (facts.width() < 0 || facts.height() < 0) {
            throw notAnImage("it gives an impossible size.");
        }
        return facts;
    }

    private static Problem notAnImage(String why) {
        return new Problem(ProblemType.NOT_AN_IMAGE, "The file is not a readable image: " + why + SUPPORTED);
    }
}
