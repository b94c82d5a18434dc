package dev.quarry.search;

import dev.quarry.access.Organization;
import dev.quarry.access.Organizations;
import dev.quarry.search.grammar.ListReader;
import dev.quarry.search.grammar.ListRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists an organization's images. */
@ApplicationScoped
public class Searches {

    private final ImageIndex index;
    private final Organizations organizations;
    private final Cursors cursors;

    Searches(ImageIndex index, Organizations organizations, Cursors cursors) {
        this.index = index;
        this.organizations = organizations;
        this.cursors = cursors;
    }

    /**
     * Returns one page of a list. Fails with {@link dev.quarry.problem.ProblemType#ORGANIZATION_NOT_FOUND}, and with
     * {@link dev.quarry.problem.ProblemType#INVALID_FIELD} if the cursor belongs to another list.
     */
    public Uni<Found> list(String organization, ListRequest request) {
        var after = request.cursor()
                .map(text -> cursors.read(organization, request.query(), text).orElseThrow(ListReader::badOffset));
        if (after.filter(Position::isEnd).isPresent()) {
            return Uni.createFrom().item(new Found(after.get().total(), List.of(), Optional.empty()));
        }
        if (!Organization.isName(organization)) {
            // Fails without a query: the name may contain a NUL, which PostgreSQL rejects.
            return organizations
                    .get(organization)
                    .replaceWith(() -> new Found(Total.exactly(0), List.of(), Optional.empty()));
        }
        return index.find(organization, request.query(), request.limit(), request.offset(), after)
                // Check that the organization exists only if the list is empty, which saves a query otherwise.
                .call(found -> found.images().isEmpty() && after.isEmpty()
                        ? organizations.get(organization)
                        : Uni.createFrom().voidItem());
    }

    /** Returns the cursor of the next page. An empty page returns the cursor of its own request, if it had one. */
    String cursor(String organization, ListRequest request, Found found) {
        return request.cursor()
                .filter(asked -> found.images().isEmpty())
                .orElseGet(() -> cursors.write(
                        organization, request.query(), found.last().orElseGet(() -> Position.end(found.total()))));
    }

    /** Counts the values of each requested facet, by field name. */
    Uni<Map<String, List<Facet>>> facets(String organization, ListRequest request) {
        if (request.facets().isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Multi.createFrom()
                .iterable(request.facets())
                .onItem()
                .transformToUniAndConcatenate(field -> index.count(organization, request.query(), field)
                        .map(values -> Map.entry(field.wireName(), values)))
                .collect()
                .in(LinkedHashMap::new, (facets, facet) -> facets.put(facet.getKey(), facet.getValue()));
    }
}
