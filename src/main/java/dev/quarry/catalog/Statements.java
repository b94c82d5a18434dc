package dev.quarry.catalog;

import dev.quarry.catalog.search.Statement;
import org.hibernate.reactive.mutiny.Mutiny;

/** Statements that were put together, on their way to PostgreSQL. */
final class Statements {

    private Statements() {}

    static <R> Mutiny.SelectionQuery<R> of(Mutiny.QueryProducer session, Statement statement, Class<R> type) {
        var query = session.createNativeQuery(statement.sql(), type);
        statement.parameters().forEach(query::setParameter);
        return query;
    }
}
