package dev.quarry.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the neighbours of a page are found.
 *
 * <p>A page asked for without an integer offset always carries a cursor, the last page too: rokka's clients loop until
 * a page comes without items, and with the last cursor one does.
 */
record PageLinks(String organization, ListQuery query, Page<SourceImage> page) {

    static PageLinks of(String organization, ListQuery query, Page<SourceImage> page) {
        return new PageLinks(organization, query, page);
    }

    SourceImageListJson answer(List<SourceImageJson> items) {
        return new SourceImageListJson(page.total(), items, cursor(), new PageLinksJson(prev(), next()));
    }

    private boolean byOffset() {
        return query.offset() > 0;
    }

    private @Nullable String cursor() {
        if (byOffset()) {
            return null;
        }
        if (!page.items().isEmpty()) {
            return Cursor.behind(page.items().get(page.items().size() - 1)).toString();
        }
        return (query.after() == null ? Cursor.END : query.after()).toString();
    }

    private PageLinksJson.@Nullable Link prev() {
        if (!byOffset()) {
            return null;
        }
        var before = query.offset() - query.limit();
        return before > 0 ? link("&offset=" + before) : link("");
    }

    private PageLinksJson.@Nullable Link next() {
        if (page.items().isEmpty() || query.limit() > page.items().size()) {
            return null;
        }
        if (!byOffset()) {
            return page.total() > page.items().size() ? link("&offset=" + cursor()) : null;
        }
        var behind = (long) query.offset() + query.limit();
        return behind < page.total() ? link("&offset=" + behind) : null;
    }

    private PageLinksJson.Link link(String position) {
        return new PageLinksJson.Link("/sourceimages/" + organization + "?limit=" + query.limit() + position);
    }
}
