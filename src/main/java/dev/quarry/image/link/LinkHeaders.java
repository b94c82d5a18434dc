package dev.quarry.image.link;

import dev.quarry.format.ImageFormat;
import dev.quarry.http.ContentDisposition;
import dev.quarry.image.SourceImage;
import java.util.Map;

/** Creates the response headers that a link adds to a download, so that no image can run scripts in the browser. */
final class LinkHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private LinkHeaders() {}

    /** Returns whether a browser that displays the file as a page would run scripts in it. */
    static boolean canRun(SourceImage image) {
        return image.facts().format() == ImageFormat.SVG;
    }

    static String disposition(Link link, SourceImage image) {
        var name = image.name().value();
        return link.inline() && !canRun(image) ? ContentDisposition.inline(name) : ContentDisposition.attachment(name);
    }

    static Map<String, String> of(Link link, SourceImage image) {
        return Map.of(
                "Content-Disposition",
                disposition(link, image),
                "Content-Security-Policy",
                POLICY,
                "X-Content-Type-Options",
                "nosniff");
    }
}
