package dev.quarry.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.http.JsonFields;

/** Reads what {@code PUT /organizations/{organization}} is sent. */
final class OrganizationBody {

    private static final String EXAMPLE = "{\"billing_email\":\"billing@example.org\",\"display_name\":\"My Company\"}";

    private OrganizationBody() {}

    /** A missing {@code display_name} is the name; a missing {@code billing_email} is empty; others are ignored. */
    static NewOrganization read(String name, JsonNode body) {
        var fields = JsonFields.of(body, EXAMPLE);
        return new NewOrganization(name, fields.text("display_name", name), fields.text("billing_email", ""));
    }
}
