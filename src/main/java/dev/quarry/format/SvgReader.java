package dev.quarry.format;

import java.util.Arrays;

/**
 * SVG (SVG 2, 8.2 and 8.6): collects the head of the text, at most 64 KiB, until the root element's start tag is complete.
 *
 * <p>Nothing of it is run, expanded or fetched. It is taken as transparent and still: scripts and animation elements are
 * not looked for.
 */
final class SvgReader implements FormatReader {

    private static final int FIRST = 1024;
    private static final int BIT_DEPTH = 8;

    private byte[] head = new byte[0];

    /** Text that begins like XML, or with blanks: what it is, its root element tells. */
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
        // Twice as much each time: what has been looked at is looked at again only a few times.
        return head.length < ImageScanner.MAX_WINDOW
                ? Step.read(head.length, this::more)
                : Step.refuse("it is a text in whose first 64 KiB no SVG begins.");
    }

    @Override
    public Step.Next atEnd(Bytes rest) {
        return XmlStart.find(XmlText.decode(with(rest)))
                .map(SvgReader::svg)
                .orElseGet(() -> Step.refuse("it is a text that ends before an SVG begins."));
    }

    private byte[] with(Bytes bytes) {
        var more = bytes.copy();
        var all = Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, all, head.length, more.length);
        return all;
    }

    private static Step.Next svg(XmlStart root) {
        if (!root.isSvg()) {
            return Step.refuse("it is a text, but not an SVG.");
        }
        var size = SvgSize.of(root.attributes());
        return new Step.Next.Done(new ImageFacts(
                ImageFormat.SVG, size.width(), size.height(), ColorSpace.RGB, BIT_DEPTH, true, 1, ImageFacts.UPRIGHT));
    }
}
