package dev.quarry.upload.remote;

import dev.quarry.image.FileName;
import dev.quarry.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * URL parsed into its components once, so that the request uses exactly what was checked.
 *
 * @param secure true for https, false for http
 * @param host host in canonical form
 * @param port 1 to 65535
 * @param target path and query as sent, in ASCII
 */
record RemoteUrl(boolean secure, String host, int port, String target) {

    private static final int MAX_LENGTH = 8192;
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]+)(?::([0-9]{0,5}))?");

    RemoteUrl {
        if (port < 1 || port > 65_535) {
            throw RemoteFailures.refused("must have a port between 1 and 65535.");
        }
    }

    /**
     * Parses a URL.
     *
     * @throws Problem if it is not a valid http or https URL with a plain host
     */
    static RemoteUrl of(String url) {
        return of(parsed(url));
    }

    /** Resolves the {@code Location} header of a redirect. */
    RemoteUrl redirectedTo(String location) {
        // Location must be ASCII, but non-ASCII bytes are common in practice.
        var reference = Escapes.nonAscii(location, StandardCharsets.ISO_8859_1);
        // java.net.URI follows RFC 2396, which resolves a query-only reference against the parent directory.
        var next = reference.startsWith("?")
                ? of(origin() + path() + reference)
                : of(parsed(origin() + target).resolve(parsed(reference)));
        if (secure && !next.secure) {
            throw RemoteFailures.refused("must not redirect from https to http.");
        }
        return next;
    }

    /** Returns the host as written in a URL or {@code Host} header. */
    String writtenHost() {
        return HostName.isIpv6(host) ? "[" + host + "]" : host;
    }

    boolean hasDefaultPort() {
        return port == defaultPort(secure);
    }

    /** Returns the decoded last segment of the path, or {@code image} if it is not a usable name. */
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
            throw RemoteFailures.refused("is not valid. Percent-encode special characters.");
        }
    }

    private static RemoteUrl of(URI uri) {
        var secure = isSecure(uri);
        var authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.indexOf('@') >= 0) {
            throw RemoteFailures.refused("must not contain a user name or password.");
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
        return RemoteFailures.refused(
                "must contain a host name, a dotted decimal IPv4 address or a bracketed IPv6 address.");
    }

    private static boolean isSecure(URI uri) {
        return switch (uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> false;
            default -> throw RemoteFailures.refused("must start with `https://` or `http://`.");
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
