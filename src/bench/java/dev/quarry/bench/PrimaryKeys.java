package dev.quarry.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cheapest page there can be: a hundred images by their primary keys, and their JSON. */
final class PrimaryKeys {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final List<String> hashes = new ArrayList<>();

    PrimaryKeys(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.prepareStatement(
                "select hash from source_image where organization = ? order by created desc, id desc limit 100")) {
            statement.setString(1, Images.ORGANIZATION);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.add(rows.getString(1));
                }
            }
        }
    }

    void page() {
        try (var statement =
                connection.prepareStatement("select i.*, b.sha256, b.object_key from source_image i join blob b"
                        + " using (organization, binary_hash) where i.organization = ? and i.hash = any(?)")) {
            statement.setString(1, Images.ORGANIZATION);
            statement.setArray(2, connection.createArrayOf("text", hashes.toArray()));
            try (var rows = statement.executeQuery()) {
                var items = new ArrayList<Map<String, Object>>();
                while (rows.next()) {
                    var item = new LinkedHashMap<String, Object>();
                    for (var n = 1; n <= rows.getMetaData().getColumnCount(); n++) {
                        item.put(rows.getMetaData().getColumnName(n), rows.getString(n));
                    }
                    item.put("user_metadata", JSON.readTree(rows.getString("user_metadata")));
                    items.add(item);
                }
                if (JSON.writeValueAsBytes(items).length == 0) {
                    throw new IllegalStateException("no JSON");
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
