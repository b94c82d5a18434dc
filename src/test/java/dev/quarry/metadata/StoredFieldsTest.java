package dev.quarry.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarry.testkit.TestPostgres;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL keeps goes out as it would if it were read and written again. */
class StoredFieldsTest {

    /** As answers have it: declared as a map. */
    private record Answer(Map<String, Object> fields) {}

    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1}",
                "{\"a\":[1,2.5,true,false,null],\"b\":{\"c\":{}}}",
                "{\"a key\":\"a, b: c \\\\\\\"d, e\\\\\\\\\",\"b\":\"\\\\\\\\\"}",
                "{\"a\":\"\\\\\\\\\\\\\\\" : , \\\\\\\\\",\"b\":[\"x, y\",\" : \"]}",
                "{\"a\":\"\\n\\t\\u0001 é 日本 🖼\"}",
            })
    void is_written_as_if_it_had_been_read(String json) throws Exception {
        var stored = stored(json);
        var read = mapper.readValue(stored, Map.class);
        var expected = mapper.writeValueAsString(new Answer(cast(read)));
        var fields = StoredFields.of(stored);
        assertThat(mapper.writeValueAsString(new Answer(fields))).isEqualTo(expected);
        assertThat(new String(mapper.writeValueAsBytes(new Answer(fields)), UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void can_be_looked_into() {
        var fields = StoredFields.of(stored("{\"a\":1,\"b\":\"x\"}"));
        assertThat(fields).isEqualTo(Map.of("a", 1, "b", "x")).hasSize(2).containsKey("a");
        assertThat(fields.get("b")).isEqualTo("x");
        assertThat(fields.get("c")).isNull();
        assertThat(mapper.<ObjectNode>valueToTree(fields).get("b").textValue()).isEqualTo("x");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }

    private static String stored(String json) {
        try (var connection = TestPostgres.connect(TestPostgres.newDatabase());
                var statement = connection.prepareStatement("select cast(cast(? as jsonb) as text)")) {
            statement.setString(1, json);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
