package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** Properties of an organization to create. Instances are always valid. */
public record NewOrganization(String name, String displayName, String billingEmail) {

    public NewOrganization {
        if (!Organization.isName(name)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD, "The organization name is not valid. " + Organization.NAME_RULE);
        }
        EmailAddress.requireIfAny("billing_email", billingEmail);
    }
}
