package dev.quarry.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void gives_each_place_of_a_name_a_parameter_of_its_own() {
        var sql = NamedSql.parse("select :a, :b where :a = :a_1");
        assertThat(sql.text()).isEqualTo("select $1, $2 where $3 = $4");
        assertThat(sql.arrange(Map.of("a", 1, "b", 2, "a_1", 3))).isEqualTo(List.of(1, 2, 1, 3));
    }

    @Test
    void leaves_casts_and_what_is_quoted_as_they_are() {
        var untouched = "select 'at :noon', \"a:b\", 'it''s :me', now()::date, '\\$1' from t where a[1:2] = '{}'";
        assertThat(NamedSql.parse(untouched)).isEqualTo(new NamedSql(untouched, List.of()));
    }

    @Test
    void refuses_to_send_what_is_not_set() {
        assertThatThrownBy(() -> NamedSql.parse("select :a").arrange(Map.of("b", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":a");
    }
}
