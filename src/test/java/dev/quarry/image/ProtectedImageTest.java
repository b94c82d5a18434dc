package dev.quarry.image;

import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Accounts;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may not have the bytes of a protected image gets them in no way; what is told of it stays readable. */
@QuarryTest
class ProtectedImageTest {

    private String organization = "";
    private String path = "";

    @BeforeEach
    void a_protected_image() {
        organization = Api.newOrganization();
        var plain = Api.uploaded(organization, "a.png", Pictures.png(7, 8, organization.hashCode()));
        String hash = Api.root()
                .body("true")
                .put("/sourceimages/" + organization + "/" + plain + "/options/protected?deletePrevious=true")
                .then()
                .statusCode(201)
                .extract()
                .path("hash");
        path = "/sourceimages/" + organization + "/" + hash;
    }

    @Test
    void is_closed_to_who_only_reads() {
        for (var roles : new String[] {"\"read\"", "\"sourceimages:read\"", "\"sourceimages:write\""}) {
            var member = Accounts.member(organization, roles);
            member.call().get(path).then().statusCode(200).body("protected", equalTo(true));
            member.call().get(path + "/download").then().statusCode(403).body("error.code", equalTo(403));
            member.call().head(path + "/download").then().statusCode(403);
            member.call().post(path + "/links").then().statusCode(403);
            member.call().body("false").put(path + "/options/protected").then().statusCode(403);
        }
    }

    @Test
    void is_open_to_who_has_the_role() {
        for (var roles : new String[] {"\"read\",\"sourceimages:download:protected\"", "\"write\"", "\"admin\""}) {
            var member = Accounts.member(organization, roles);
            member.call().get(path + "/download").then().statusCode(200);
            member.call().head(path + "/download").then().statusCode(200);
            member.call().post(path + "/links").then().statusCode(201);
        }
    }

    @Test
    void only_admins_end_an_image_before_its_time() {
        Accounts.member(organization, "\"write\"")
                .call()
                .delete(path + "?purge=true")
                .then()
                .statusCode(403);
        Api.root().get(path).then().statusCode(200);
        Accounts.admin(organization).call().delete(path + "?purge=true").then().statusCode(204);
        Api.root().get(path + "?deleted=true").then().statusCode(404);
    }
}
