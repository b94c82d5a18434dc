package dev.quarry.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Start tag of the root element of an XML document.
 *
 * @param name qualified name, with its prefix
 * @param attributes attributes by qualified name; references in their values are not resolved
 */
record XmlStart(String name, Map<String, String> attributes) {

    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    /**
     * Skips the prolog (XML 1.0, 2.8) and parses the start tag. Entity declarations are ignored.
     *
     * @return empty if the text ends before the tag is complete
     * @throws Malformed if the text is not well-formed XML
     */
    static Optional<XmlStart> find(String text) {
        var scan = new XmlScan(text);
        scan.skipBlanks();
        while (!scan.isCut() && !scan.endsWithin("<!DOCTYPE") && !scan.endsWithin("<!--")) {
            if (scan.skip("<?")) {
                scan.skipPast("?>");
            } else if (scan.skip("<!--")) {
                scan.skipPast("-->");
            } else if (scan.skip("<!DOCTYPE")) {
                scan.skipDocumentType();
            } else if (scan.skip("<")) {
                return tag(scan);
            } else {
                throw notWellFormed();
            }
            scan.skipBlanks();
        }
        return Optional.empty();
    }

    private static Optional<XmlStart> tag(XmlScan scan) {
        var name = scan.name();
        var attributes = new HashMap<String, String>();
        scan.skipBlanks();
        while (!scan.isCut() && !scan.endsWithin("/>")) {
            if (scan.skip(">") || scan.skip("/>")) {
                return Optional.of(new XmlStart(name, attributes));
            }
            attribute(scan, attributes);
            scan.skipBlanks();
        }
        return Optional.empty();
    }

    private static void attribute(XmlScan scan, Map<String, String> attributes) {
        var name = scan.name();
        scan.skipBlanks();
        var assigned = scan.skip("=");
        scan.skipBlanks();
        if (scan.isCut()) {
            return;
        }
        if (name.isEmpty() || !assigned || attributes.putIfAbsent(name, scan.value()) != null) {
            throw notWellFormed();
        }
    }

    private static Malformed notWellFormed() {
        return new Malformed("it is text, but not well-formed XML.");
    }

    /**
     * Whether the element is an SVG root. A missing namespace is accepted, because old handwritten files lack it. An
     * entity reference as namespace is accepted, because Adobe Illustrator writes one.
     */
    boolean isSvg() {
        var colon = name.indexOf(':');
        var declaration = colon < 0 ? "xmlns" : "xmlns:" + name.substring(0, colon);
        var namespace = Optional.ofNullable(attributes.get(declaration));
        return name.substring(colon + 1).equals("svg")
                && namespace
                        .map(given -> given.equals(SVG_NAMESPACE) || given.startsWith("&"))
                        .orElse(colon < 0);
    }
}
