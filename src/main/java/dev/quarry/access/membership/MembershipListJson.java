package dev.quarry.access.membership;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All memberships of an organization on the wire. */
@Schema(name = "MembershipList")
@JsonPropertyOrder({"total", "items"})
public record MembershipListJson(int total, List<MembershipJson> items) {

    static MembershipListJson of(List<Membership> memberships) {
        return new MembershipListJson(
                memberships.size(), memberships.stream().map(MembershipJson::of).toList());
    }
}
