package dev.quarry.upload.remote;

import dev.quarry.image.FileName;
import dev.quarry.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A url taken apart in one way only, so that what was checked is what is asked for.
 *
 * @param secure https, otherwise http
 * @param host in its canonical spelling
 * @param port 1 to 65535
 * @param target path and query as they are sent, ASCII
 */
record RemoteUrl(boolean secure, String host, int port, String target) {

    private static final int MAX_LENGTH = 8192;
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]+)(?::([0-9]{0,5}))?");

    RemoteUrl {
        if (port < 1 || port > 65_535) {
            throw RemoteFailures.refused("must have a port from 1 to 65535.");
        }
    }

    /** @throws Problem if it is none that can be fetched from anywhere */
    static RemoteUrl of(String url) {
        return of(parsed(url));
    }

    /** Where an answer with this {@code Location} leads. */
    RemoteUrl redirectedTo(String location) {
        // Bytes beyond ASCII have no place in a header but are common in this one.
        var reference = Escapes.nonAscii(location, StandardCharsets.ISO_8859_1);
        // The JDK resolves a query alone as RFC 2396 did, to the folder.
        var next = reference.startsWith("?")
                ? of(origin() + path() + reference)
                : of(parsed(origin() + target).resolve(parsed(reference)));
        if (secure && !next.secure) {
            throw RemoteFailures.refused("must not lead from https to http.");
        }
        return next;
    }

    /** The host as it stands in a url or a {@code Host} header. */
    String writtenHost() {
        return HostName.isIpv6(host) ? "[" + host + "]" : host;
    }

    boolean hasDefaultPort() {
        return port == defaultPort(secure);
    }

    /** The path's last segment, decoded; {@code image} if that is none. */
    FileName fileName() {
        var name = FileName.lastSegment(Escapes.decoded(path()));
        return name.isEmpty() || name.equals(".") || name.equals("..") ? FileName.UNNAMED : new FileName(name);
    }

    private String origin() {
        return (secure ? "https://" : "http://") + writtenHost() + ":" + port;
    }

    private String path() {
        var query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static URI parsed(String url) {
        if (url.length() > MAX_LENGTH) {
            throw RemoteFailures.refused("must not be longer than " + MAX_LENGTH + " characters.");
        }
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw RemoteFailures.refused("is not well-formed. Percent-encode what has no place in a url.");
        }
    }

    private static RemoteUrl of(URI uri) {
        var secure = isSecure(uri);
        var authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.indexOf('@') >= 0) {
            throw RemoteFailures.refused("must not hold a user name or a password.");
        }
        var parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw noHost();
        }
        var host = HostName.canonical(parts.group(1)).orElseThrow(RemoteUrl::noHost);
        var port = parts.group(2);
        return new RemoteUrl(
                secure,
                host,
                port == null || port.isEmpty() ? defaultPort(secure) : Integer.parseInt(port),
                target(uri));
    }

    private static Problem noHost() {
        return RemoteFailures.refused("must name a host, an address only in its plain form.");
    }

    private static boolean isSecure(URI uri) {
        return switch (uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> false;
            default -> throw RemoteFailures.refused("must begin with https:// or http://.");
        };
    }

    private static String target(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Escapes.nonAscii(path + query, StandardCharsets.UTF_8);
    }

    private static int defaultPort(boolean secure) {
        return secure ? 443 : 80;
    }
}
