package dev.quarry.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The start tag of an XML document's root element.
 *
 * @param name as written, with its prefix
 * @param attributes by name as written; references in their values are not resolved
 */
record XmlStart(String name, Map<String, String> attributes) {

    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    /**
     * Passes over what may stand before the root element (XML 1.0, 2.8: prolog). Entities that a document type declares are
     * neither read nor expanded.
     *
     * @return empty if the text is too short to tell
     * @throws Malformed if it is no XML
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
        return new Malformed("it is a text, but not well-formed XML.");
    }

    /**
     * Whether the element is SVG's. Old files by hand have no namespace; Illustrator's name theirs by an entity, which is
     * believed.
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
