package dev.quarry.access.membership;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON representation of all memberships of an organization. */
@Schema(name = "MembershipList")
@JsonPropertyOrder({"total", "items"})
public record MembershipListJson(int total, List<MembershipJson> items) {

    static MembershipListJson of(List<Membership> memberships) {
        return new MembershipListJson(
                memberships.size(), memberships.stream().map(MembershipJson::of).toList());
    }
}
