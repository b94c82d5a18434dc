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
 * A statement whose parameters are called {@code :name}, as PostgreSQL takes it: {@code $1}, {@code $2} and so on, each
 * place a parameter of its own, so that each may be of another type.
 *
 * @param names those of the parameters, in their order
 */
record NamedSql(String text, List<String> names) {

    // What stands in quotes is text, and '::' is a cast.
    private static final Pattern PARTS = Pattern.compile("'[^']*'|\"[^\"]*\"|::|:([a-zA-Z_][a-zA-Z0-9_]*)");

    // Searches are put together, so there is no end of them.
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

    /** The values in the order of their places; each must be there. */
    List<@Nullable Object> arrange(Map<String, @Nullable Object> values) {
        var arranged = new ArrayList<@Nullable Object>(names.size());
        for (var name : names) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("Nothing is set for :" + name + " in " + text);
            }
            arranged.add(values.get(name));
        }
        return arranged;
    }
}
