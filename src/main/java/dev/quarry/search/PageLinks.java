package dev.quarry.search;

import dev.quarry.image.PageLinksJson;
import dev.quarry.search.grammar.ListRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the links to the previous and next page. They keep all other parameters of the request.
 *
 * @param parameters the query parameters as the client sent them
 */
record PageLinks(String organization, ListRequest request, List<Map.Entry<String, String>> parameters) {

    /** @param cursor the cursor that the page returns */
    PageLinksJson of(Found found, String cursor) {
        return new PageLinksJson(prev(), next(found, cursor));
    }

    private PageLinksJson.@Nullable Link prev() {
        if (!request.byOffset()) {
            return null;
        }
        var before = request.offset() - request.limit();
        return before > 0 ? link("&offset=" + before) : link("");
    }

    private PageLinksJson.@Nullable Link next(Found found, String cursor) {
        var items = found.images().size();
        if (items == 0 || request.limit() > items) {
            return null;
        }
        if (!request.byOffset()) {
            return found.total().isEstimate() || found.total().count() > items ? link("&offset=" + cursor) : null;
        }
        var behind = (long) request.offset() + request.limit();
        return found.total().isEstimate() || behind < found.total().count() ? link("&offset=" + behind) : null;
    }

    private PageLinksJson.Link link(String position) {
        var href = new StringBuilder("/sourceimages/" + organization + "?limit=" + request.limit());
        for (var parameter : parameters) {
            if (!parameter.getKey().equals("limit") && !parameter.getKey().equals("offset")) {
                href.append('&').append(encoded(parameter.getKey())).append('=').append(encoded(parameter.getValue()));
            }
        }
        return new PageLinksJson.Link(href.append(position).toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
