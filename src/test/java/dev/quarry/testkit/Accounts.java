package dev.quarry.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Members of organizations, for tests that must not be root. */
public final class Accounts {

    private Accounts() {}

    /** A new user with one key. */
    public record Member(String user, String key) {

        /** A request with the member's key. */
        public RequestSpecification call() {
            return with(key);
        }
    }

    /** @param roles as JSON writes them, with commas between: {@code "read","upload"} */
    public static Member member(String organization, String roles) {
        var made = Api.root()
                .body("{\"roles\":[" + roles + "],\"email\":\"m@example.org\"}")
                .post("/organizations/" + organization + "/memberships")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Member(made.getString("user_id"), made.getString("api_key"));
    }

    public static Member admin(String organization) {
        return member(organization, "\"admin\"");
    }

    /** Makes a member of one organization admin of another one. */
    public static void alsoAdmin(String organization, Member member) {
        Api.root()
                .body("{\"roles\":[\"admin\"]}")
                .put("/organizations/" + organization + "/memberships/" + member.user())
                .then()
                .statusCode(200);
    }

    public static RequestSpecification with(String key) {
        return given().header("Api-Key", key).urlEncodingEnabled(false);
    }

    /** Another key of the same user. */
    public static JsonPath anotherKey(Member member, String settings) {
        return member.call()
                .body(settings)
                .post("/user/apikeys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A token for the member's key. */
    public static String token(Member member, String query) {
        return member.call()
                .get("/user/apikeys/token?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }
}
