package dev.quarry.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** The calls that most tests make, with the root key. */
public final class Api {

    private static final AtomicInteger ORGANIZATIONS = new AtomicInteger();

    private Api() {}

    public static RequestSpecification root() {
        return given().header("Api-Key", QuarryServers.ROOT_KEY).urlEncodingEnabled(false);
    }

    /** @return the name of a new organization, which no other test uses */
    public static String newOrganization() {
        var name = "org-" + ORGANIZATIONS.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        root().body("{\"billing_email\":\"b@example.org\",\"display_name\":\"" + name + "\"}")
                .put("/organizations/" + name)
                .then()
                .statusCode(200);
        return name;
    }

    /** @param bytes null for the configured quota, as is {@code images} */
    public static void setQuota(String organization, Object bytes, Object images) {
        root().body("{\"bytes\":" + bytes + ",\"images\":" + images + "}")
                .put("/organizations/" + organization + "/quota")
                .then()
                .statusCode(200);
    }

    public static Response upload(String organization, String fileName, byte[] bytes) {
        return root().multiPart("filedata", fileName, bytes, "application/octet-stream")
                .post("/sourceimages/" + organization);
    }

    /** @return the new image's hash */
    public static String uploaded(String organization, String fileName, byte[] bytes) {
        return hash(upload(organization, fileName, bytes));
    }

    /**
     * The hash of an upload's only image. Read as it came, since hundreds of tests ask for it: a path of REST Assured's is
     * a program that is compiled each time.
     */
    public static String hash(Response answer) {
        return new JsonObject(answer.then().statusCode(200).extract().asString())
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("hash");
    }
}
