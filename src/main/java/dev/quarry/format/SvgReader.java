package dev.quarry.format;

import java.util.Arrays;

/**
 * Reader for SVG (SVG 2, 8.2 and 8.6). Collects at most 64 KiB until the start tag of the root element is complete.
 *
 * <p>Does not run scripts, expand entities or fetch resources. Reports every SVG as transparent and not animated,
 * because scripts and animation elements are not parsed.
 */
final class SvgReader implements FormatReader {

    private static final int FIRST = 1024;
    private static final int BIT_DEPTH = 8;

    private byte[] head = new byte[0];

    /** Accepts text that starts with {@code <} or is blank so far; the root element decides later. */
    static boolean recognizes(Bytes head) {
        var text = XmlText.decode(head.copy()).stripLeading();
        return text.isEmpty() || text.startsWith("<");
    }

    @Override
    public Step.Next start() {
        return Step.read(FIRST, this::more);
    }

    private Step.Next more(Bytes bytes) {
        head = with(bytes);
        var start = XmlStart.find(XmlText.decode(head));
        if (start.isPresent()) {
            return svg(start.get());
        }
        // Double the text each time, so that parsing it again from the start stays linear overall.
        return head.length < ImageScanner.MAX_WINDOW
                ? Step.read(head.length, this::more)
                : Step.refuse("it is text, and no SVG starts in its first 64 KiB.");
    }

    @Override
    public Step.Next atEnd(Bytes rest) {
        return XmlStart.find(XmlText.decode(with(rest)))
                .map(SvgReader::svg)
                .orElseGet(() -> Step.refuse("it is text that ends before an SVG starts."));
    }

    private byte[] with(Bytes bytes) {
        var more = bytes.copy();
        var all = Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, all, head.length, more.length);
        return all;
    }

    private static Step.Next svg(XmlStart root) {
        if (!root.isSvg()) {
            return Step.refuse("it is text, but not an SVG.");
        }
        var size = SvgSize.of(root.attributes());
        return new Step.Next.Done(new ImageFacts(
                ImageFormat.SVG, size.width(), size.height(), ColorSpace.RGB, BIT_DEPTH, true, 1, ImageFacts.UPRIGHT));
    }
}
