package dev.quarry.upload.remote;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Canonical form of a host: a name in lower-case ASCII without a trailing dot, an IPv4 address in dotted decimal form,
 * or an IPv6 address without brackets.
 *
 * <p>Resolvers disagree about {@code 0177.0.0.1}, {@code 127.1} and {@code 2130706433}. A host that ends in a number is
 * therefore accepted only as a plain IPv4 address (WHATWG URL, "ends in a number").
 */
final class HostName {

    private static final int MAX = 253;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final String OCTET = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[([0-9a-f:.]{2,45})\\]");

    private HostName() {}

    /** Returns the canonical form; empty if the host is invalid or resolvers might interpret it differently. */
    static Optional<String> canonical(String written) {
        var ipv6 = IPV6.matcher(written.toLowerCase(Locale.ROOT));
        if (ipv6.matches()) {
            return Optional.of(ipv6.group(1));
        }
        return ascii(written).map(HostName::withoutLastDot).filter(HostName::isPlain);
    }

    static boolean isIpv6(String canonical) {
        return canonical.indexOf(':') >= 0;
    }

    /** Converts to ASCII. This also normalizes full-width digits and similar characters before any check. */
    private static Optional<String> ascii(String written) {
        try {
            return Optional.of(IDN.toASCII(written, 0).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static String withoutLastDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isPlain(String name) {
        return NUMBER_AT_END.matcher(name).matches()
                ? IPV4.matcher(name).matches()
                : name.length() <= MAX && NAME.matcher(name).matches();
    }
}
