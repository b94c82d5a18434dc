package dev.quarry.upload.remote;

/**
 * Pattern for a host that files may be fetched from.
 *
 * @param name host in canonical form
 * @param below whether the pattern matches every subdomain of the name, and not the name itself
 */
public record HostPattern(String name, boolean below) {

    private static final String ANY_BELOW = "*.";

    /**
     * Parses {@code example.org} or {@code *.example.org}.
     *
     * @throws IllegalArgumentException for any other syntax
     */
    static HostPattern of(String text) {
        var below = text.startsWith(ANY_BELOW);
        var name = HostName.canonical(below ? text.substring(ANY_BELOW.length()) : text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "`" + text + "` is not a valid host. Use `example.org` or `*.example.org`."));
        return new HostPattern(name, below);
    }

    boolean matches(String host) {
        return below ? host.endsWith("." + name) : host.equals(name);
    }
}
