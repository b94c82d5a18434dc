package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** What it takes to create an organization; an instance is always valid. */
public record NewOrganization(String name, String displayName, String billingEmail) {

    private static final int MAX_TEXT = 255;

    public NewOrganization {
        if (!Organization.isName(name)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD, "The organization's name is not valid. " + Organization.NAME_RULE);
        }
        requireText("display_name", displayName);
        requireText("billing_email", billingEmail);
        if (!billingEmail.isEmpty() && !billingEmail.contains("@")) {
            throw new Problem(ProblemType.INVALID_FIELD, "Field \"billing_email\" is not an e-mail address.");
        }
    }

    private static void requireText(String field, String value) {
        if (value.length() > MAX_TEXT || value.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Field \"" + field + "\" is not valid. Use at most " + MAX_TEXT
                            + " characters and no control characters.");
        }
    }
}
