package dev.quarry.upload.remote;

/**
 * A host that may be fetched from.
 *
 * @param name in its canonical spelling
 * @param below whether it stands for every name below it, and not for itself
 */
public record HostPattern(String name, boolean below) {

    private static final String ANY_BELOW = "*.";

    /**
     * Reads {@code example.org} or {@code *.example.org}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static HostPattern of(String text) {
        var below = text.startsWith(ANY_BELOW);
        var name = HostName.canonical(below ? text.substring(ANY_BELOW.length()) : text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is not a host. Write example.org or *.example.org"));
        return new HostPattern(name, below);
    }

    boolean matches(String host) {
        return below ? host.endsWith("." + name) : host.equals(name);
    }
}
