package dev.quarry.catalog;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Statement with parameters of the form {@code :name}, translated to PostgreSQL's {@code $1}, {@code $2} and so on.
 * Each occurrence becomes a parameter of its own, so that each can have a different type.
 *
 * @param names names of the parameters, in the order of their numbers
 */
record NamedSql(String text, List<String> names) {

    // Quoted text and the cast operator '::' contain no parameters.
    private static final Pattern PARTS = Pattern.compile("'[^']*'|\"[^\"]*\"|::|:([a-zA-Z_][a-zA-Z0-9_]*)");

    // Search statements are composed, so their number is unlimited.
    private static final int KEPT = 1000;

    private static final LoadingCache<String, NamedSql> PARSED =
            Caffeine.newBuilder().maximumSize(KEPT).build(NamedSql::parse);

    static NamedSql of(String sql) {
        return PARSED.get(sql);
    }

    static NamedSql parse(String sql) {
        var names = new ArrayList<String>();
        var text = PARTS.matcher(sql).replaceAll(part -> {
            if (part.group(1) == null) {
                return Matcher.quoteReplacement(part.group());
            }
            names.add(part.group(1));
            return "\\$" + names.size();
        });
        return new NamedSql(text, List.copyOf(names));
    }

    /** Returns the values in the order of the parameters. Fails if a value is missing. */
    List<@Nullable Object> arrange(Map<String, @Nullable Object> values) {
        var arranged = new ArrayList<@Nullable Object>(names.size());
        for (var name : names) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("No value set for :" + name + " in " + text);
            }
            arranged.add(values.get(name));
        }
        return arranged;
    }
}
