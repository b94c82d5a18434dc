package dev.quarry.image.link;

import dev.quarry.format.ImageFormat;
import dev.quarry.http.ContentDisposition;
import dev.quarry.image.SourceImage;
import java.util.Map;

/** What a link's answer says beside a download's headers, so that no image can run anything in the browser. */
final class LinkHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private LinkHeaders() {}

    /** A browser runs what an SVG holds when it shows it as a page, so it never does. */
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
