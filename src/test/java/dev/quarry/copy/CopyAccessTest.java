package dev.quarry.copy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Accounts;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copy touches two organizations, and takes roles in both. */
@QuarryTest
class CopyAccessTest {

    private String source = "";
    private String target = "";
    private String hash = "";

    @BeforeEach
    void an_image() {
        source = Api.newOrganization();
        target = Api.newOrganization();
        hash = Api.uploaded(source, "a.png", Pictures.png(5, 6, source.hashCode()));
    }

    @Test
    void takes_a_role_that_uploads_in_the_destination() {
        var member = Accounts.member(source, "\"read\"");
        copy(member, target).statusCode(403).body("error.message", containsString("has no access to the organization"));
        copy(member, "nowhere")
                .statusCode(403)
                .body("error.message", containsString("has no access to the organization"));
        put(member, "\"read\"");
        copy(member, target).statusCode(403).body("error.message", containsString("requires one of these roles"));
        put(member, "\"upload\"");
        copy(member, target).statusCode(201);
    }

    @Test
    void of_a_protected_image_takes_the_role_for_its_bytes_too() {
        String hidden = Api.root()
                .body("true")
                .put("/sourceimages/" + source + "/" + hash + "/options/protected")
                .then()
                .statusCode(201)
                .extract()
                .path("hash");
        var member = Accounts.member(source, "\"read\"");
        put(member, "\"admin\"");
        member.call()
                .header("Destination", target)
                .post("/sourceimages/" + source + "/" + hidden + "/copy")
                .then()
                .statusCode(403)
                .body("error.message", containsString("protected"));
        member.call()
                .header("Destination", target)
                .body("[\"" + hash + "\",\"" + hidden + "\"]")
                .post("/sourceimages/" + source + "/copy")
                .then()
                .statusCode(403);
        Api.root().get("/sourceimages/" + target).then().body("total", equalTo(0));
    }

    private ValidatableResponse copy(Accounts.Member member, String destination) {
        return member.call()
                .header("Destination", destination)
                .post("/sourceimages/" + source + "/" + hash + "/copy")
                .then();
    }

    private void put(Accounts.Member member, String role) {
        Api.root()
                .body("{\"roles\":[" + role + "]}")
                .put("/organizations/" + target + "/memberships/" + member.user())
                .then()
                .statusCode(200);
    }
}
