package dev.quarry.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarry.exif.Exif;
import dev.quarry.format.ColorSpace;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceImageJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CARTMAN = """
            {"hash":"063c3dce6a528d8944a63185bd4c7b161454ee4f",\
            "short_hash":"063c3d",\
            "binary_hash":"498fed612f01199cd6702f5effe5fa7bb67e44f4",\
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "created":"2019-12-10T11:13:24+00:00",\
            "name":"cartman.png",\
            "mimetype":"image/png",\
            "format":"png",\
            "size":1203,\
            "width":104,\
            "height":97,\
            "organization":"mycompany",\
            "link":"/sourceimages/mycompany/063c3dce6a528d8944a63185bd4c7b161454ee4f",\
            "static_metadata":{"name":"cartman.png","format":"png","size":1203,"width":104,"height":97,\
            "orientation":1,"color_space":"rgb","bit_depth":8,"frames":1},\
            "dynamic_metadata":{},\
            "user_metadata":{},\
            "protected":false,\
            "locked":false,\
            "opaque":true,\
            "animated":false,\
            "deleted":false}""";

    @Test
    void has_rokkas_fields_in_rokkas_order() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(SourceImageJson.of(SampleSourceImages.cartman())))
                .isEqualTo(CARTMAN);
    }

    @Test
    void tells_of_an_animation_with_transparency() {
        var json = json(new ImageFacts(ImageFormat.GIF, 3, 2, ColorSpace.RGB, 4, true, 7, 1));

        assertThat(json.path("mimetype").asText()).isEqualTo("image/gif");
        assertThat(json.path("format").asText()).isEqualTo("gif");
        assertThat(json.path("opaque").booleanValue()).isFalse();
        assertThat(json.path("animated").booleanValue()).isTrue();
        assertThat(json.at("/static_metadata/frames").intValue()).isEqualTo(7);
        assertThat(json.at("/static_metadata/bit_depth").intValue()).isEqualTo(4);
    }

    @Test
    void gives_the_size_as_displayed_both_flat_and_nested() {
        var json = json(new ImageFacts(ImageFormat.JPEG, 300, 400, ColorSpace.CMYK, 8, false, 1, 6));

        assertThat(json.path("width").intValue()).isEqualTo(300);
        assertThat(json.path("height").intValue()).isEqualTo(400);
        assertThat(json.path("mimetype").asText()).isEqualTo("image/jpeg");
        assertThat(json.at("/static_metadata/color_space").asText()).isEqualTo("cmyk");
        assertThat(json.at("/static_metadata/orientation").intValue()).isEqualTo(6);
        for (var field : List.of("name", "format", "size", "width", "height")) {
            assertThat(json.at("/static_metadata/" + field)).isEqualTo(json.path(field));
        }
    }

    @Test
    void tells_what_the_file_carries_in_its_place() throws JsonProcessingException {
        var exif =
                new Exif("Quarry", "Quarry 5D", "2019-12-10T11:13:24+01:00", new Exif.Place(-33.85678901, 151.215297));
        var image = SampleSourceImages.carrying(new EmbeddedData("Display P3", exif));

        assertThat(JSON.writeValueAsString(SourceImageJson.of(image)))
                .isEqualTo(CARTMAN.replace(
                        "\"frames\":1}",
                        "\"icc_profile\":\"Display P3\",\"frames\":1,\"exif\":{\"make\":\"Quarry\","
                                + "\"model\":\"Quarry 5D\",\"datetime_original\":\"2019-12-10T11:13:24+01:00\","
                                + "\"latitude\":-33.856789,\"longitude\":151.215297}}"));
    }

    @Test
    void leaves_out_what_a_camera_does_not_tell() {
        var exif = new Exif(null, "Quarry 5D", null, null);
        var json = JSON.valueToTree(SourceImageJson.of(SampleSourceImages.carrying(new EmbeddedData(null, exif))));

        assertThat(json.at("/static_metadata/exif").toString()).isEqualTo("{\"model\":\"Quarry 5D\"}");
        assertThat(json.at("/static_metadata").has("icc_profile")).isFalse();
    }

    @Test
    void an_upload_is_answered_without_pages() throws JsonProcessingException {
        var answer = SourceImageListJson.ofUpload(List.of(SampleSourceImages.cartman()));

        assertThat(JSON.writeValueAsString(answer)).isEqualTo("{\"total\":1,\"items\":[" + CARTMAN + "]}");
    }

    private static JsonNode json(ImageFacts facts) {
        return JSON.valueToTree(SourceImageJson.of(SampleSourceImages.with(facts)));
    }
}
