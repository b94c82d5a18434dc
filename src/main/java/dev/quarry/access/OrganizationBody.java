package dev.quarry.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** Reads what {@code PUT /organizations/{organization}} is sent. */
final class OrganizationBody {

    private OrganizationBody() {}

    /** A missing {@code display_name} is the name; a missing {@code billing_email} is empty; others are ignored. */
    static NewOrganization read(String name, JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_BODY,
                    "The body must be a JSON object such as {\"billing_email\":\"billing@example.org\","
                            + "\"display_name\":\"My Company\"}.");
        }
        return new NewOrganization(name, text(body, "display_name", name), text(body, "billing_email", ""));
    }

    private static String text(JsonNode body, String field, String absent) {
        var value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isTextual()) {
            throw new Problem(ProblemType.INVALID_FIELD, "Field \"" + field + "\" must be a string.");
        }
        return value.textValue();
    }
}
