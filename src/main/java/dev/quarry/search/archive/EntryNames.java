package dev.quarry.search.archive;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Creates entry names that can be unpacked on every system: without directories and names reserved by Windows, and
 * unique on file systems that ignore case or Unicode normalization.
 */
final class EntryNames {

    private static final Pattern UNSAFE = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}]");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern KEPT =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();

    String of(String fileName) {
        var safe = safe(fileName);
        var name = safe;
        for (var n = 2; !taken.add(key(name)); n++) {
            name = numbered(safe, n);
        }
        return name;
    }

    private static String safe(String fileName) {
        var bare = AT_THE_ENDS.matcher(UNSAFE.matcher(fileName).replaceAll("_")).replaceAll("_");
        return KEPT.matcher(bare).matches() ? "_" + bare : bare;
    }

    private static String numbered(String name, int n) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) + "-" + n + name.substring(dot) : name + "-" + n;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
