package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** What it takes to create an organization; an instance is always valid. */
public record NewOrganization(String name, String displayName, String billingEmail) {

    public NewOrganization {
        if (!Organization.isName(name)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD, "The organization's name is not valid. " + Organization.NAME_RULE);
        }
        EmailAddress.requireIfAny("billing_email", billingEmail);
    }
}
