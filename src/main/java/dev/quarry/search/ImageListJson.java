package dev.quarry.search;

import dev.quarry.image.FacetJson;
import dev.quarry.image.ItemJson;
import dev.quarry.image.ListedImage;
import dev.quarry.image.SourceImageListJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the JSON responses of lists. */
final class ImageListJson {

    private ImageListJson() {}

    /** Returns the images of one binary in rokka's form: without cursor and links. */
    static SourceImageListJson ofAll(Found found) {
        return new SourceImageListJson(
                found.total().count(), isEstimate(found.total()), items(found), null, null, null);
    }

    /** @param cursor null if the request has an integer offset greater than 0 */
    static SourceImageListJson ofPage(
            Found found, @Nullable String cursor, PageLinks links, Map<String, List<Facet>> facets) {
        return new SourceImageListJson(
                found.total().count(),
                isEstimate(found.total()),
                items(found),
                cursor,
                links.of(found, String.valueOf(cursor)),
                facets.isEmpty() ? null : json(facets));
    }

    private static @Nullable Boolean isEstimate(Total total) {
        return total.isEstimate() ? true : null;
    }

    private static List<ItemJson> items(Found found) {
        return found.images().stream().map(ListedImage::json).toList();
    }

    private static Map<String, List<FacetJson>> json(Map<String, List<Facet>> facets) {
        var json = new LinkedHashMap<String, List<FacetJson>>();
        facets.forEach((field, values) -> json.put(
                field,
                values.stream()
                        .map(value -> new FacetJson(value.value(), value.count()))
                        .toList()));
        return json;
    }
}
