package dev.quarry.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.http.JsonFields;

/** Reads the body of {@code PUT /organizations/{organization}}. */
final class OrganizationBody {

    private static final String EXAMPLE = "{\"billing_email\":\"billing@example.org\",\"display_name\":\"My Company\"}";

    private OrganizationBody() {}

    /**
     * {@code display_name} defaults to the name, {@code billing_email} to an empty string; other fields are ignored.
     */
    static NewOrganization read(String name, JsonNode body) {
        var fields = JsonFields.of(body, EXAMPLE);
        return new NewOrganization(name, fields.text("display_name", name), fields.text("billing_email", ""));
    }
}
