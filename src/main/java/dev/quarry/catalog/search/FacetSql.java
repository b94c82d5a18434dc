package dev.quarry.catalog.search;

import dev.quarry.search.grammar.ImageField;
import dev.quarry.search.grammar.MetadataField;
import dev.quarry.search.grammar.Query;
import dev.quarry.search.grammar.SearchField;
import dev.quarry.search.grammar.ValueType;

/** Statements that count the values of a field. */
public final class FacetSql {

    private static final int MOST = 1000;
    private static final String GROUP = " group by 1 order by 2 desc, 1 limit " + MOST;

    private final String organization;
    private final Query query;
    private final double retention;

    public FacetSql(String organization, Query query, double retention) {
        this.organization = organization;
        this.query = query;
        this.retention = retention;
    }

    /**
     * Returns a statement whose rows are a value and its number of images.
     *
     * @param few whether the list has so few images that reading them is cheaper than reading all values of the field
     */
    public Statement of(SearchField field, Plan plan, boolean few) {
        var parameters = new Parameters(organization);
        // A generic plan assumes few rows, so a single process would read the millions that a field can have.
        parameters.planForValues();
        return parameters.statement(select(field, plan, few, parameters));
    }

    private String select(SearchField field, Plan plan, boolean few, Parameters parameters) {
        if (field instanceof ImageField known && known.isCounted() && query.isCounted()) {
            return "select cast(" + Columns.of(field, parameters).expression()
                    + " as text), cast(sum(i.images) as bigint)"
                    + " from image_count i where i.organization = :organization and not i.deleted and "
                    + RowConditions.of(query, parameters) + " group by 1 having sum(i.images) > 0 order by 2 desc, 1";
        }
        if (IndexedFields.has(field) && !query.deleted() && !(few && field instanceof MetadataField)) {
            var stretch = IndexedFields.rows(field, parameters);
            return query.conditions().isEmpty()
                    ? "select k.word, count(*) from image_field k where " + stretch + GROUP
                    : "select k.word, count(*) from image_field k where " + stretch + " and k.id in (select i.id from "
                            + images(plan, parameters) + ")" + GROUP;
        }
        if (field instanceof MetadataField metadata && field.type() == ValueType.LABELS) {
            return "select e, count(*) from (select i.* from " + images(plan, parameters)
                    + ") i cross join lateral (select distinct " + Columns.indexed("e") + " from "
                    + Columns.elements(metadata, parameters)
                    + " e) e(e)" + GROUP;
        }
        var value = "cast(" + Columns.of(field, parameters).expression() + " as text)";
        return "select v, count(*) from (select " + value + " as v from " + images(plan, parameters)
                + ") i where v is not null" + GROUP;
    }

    private String images(Plan plan, Parameters parameters) {
        return Rows.all(query, plan, retention, parameters);
    }

    /** Returns a value of {@code field} in the form that clients use. */
    public static String told(SearchField field, String value) {
        return field == ImageField.MIMETYPE ? Mimetypes.ofFormat(value) : value;
    }
}
