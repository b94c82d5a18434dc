package dev.quarry.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarry.metadata.DynamicMetadata;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageHashTest {

    @ParameterizedTest
    @CsvSource({
        "498fed612f01199cd6702f5effe5fa7bb67e44f4, 063c3dce6a528d8944a63185bd4c7b161454ee4f",
        "63a65da81cae86964e3369b4431b80252f9404b0, fe5d9a097df0e93cf9570cbdb0386b137b4c9ed2",
        "1ba368b9f226821b611b16759d004487e7b6d577, 9623ac25ef40ee517e82785cbbc841a2e7f8f720",
        "b1c5e43ddb26379491722e928f5bb50d6cd121eb, 07c68ab9e6718b8f23f5e797b3517f22def4219c"
    })
    void gives_real_rokka_images_their_hash_in_either_case_of_letters(String binaryHash, String hash) {
        assertThat(ImageHash.plain(binaryHash)).isEqualTo(hash);
        assertThat(ImageHash.plain(binaryHash.toUpperCase(Locale.ROOT))).isEqualTo(hash);
    }

    /** The vectors of src/docs/identity.md. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|false|063c3dce6a528d8944a63185bd4c7b161454ee4f",
                "{}|true|ba85e8b0be0c6aa13b6a58b328f983d99409d67b",
                "{\"subject_area\":{\"y\":20,\"x\":10}}|false|9986f27f9b533bb467532cd444ce603c1d2a2401",
                "{\"version\":{\"text\":\"Größe 2\"}}|true|b95226d36076a8f3a61192fa9808f2afb76adbc3",
                "{\"multi_areas\":{\"face\":{\"crop_area\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4}}},"
                        + "\"crop_area\":{\"x\":0,\"y\":0,\"width\":50,\"height\":50,\"percentage\":true}}"
                        + "|false|cf269c743f19c370d337f9944969f8cd5f76e3b5"
            })
    void follows_from_bytes_dynamic_metadata_and_protection(String dynamic, boolean isProtected, String hash)
            throws JsonProcessingException {
        var metadata = DynamicMetadata.parse(new ObjectMapper().readTree(dynamic));
        assertThat(ImageHash.of(new BinaryHash("498fed612f01199cd6702f5effe5fa7bb67e44f4"), metadata, isProtected))
                .isEqualTo(hash);
    }
}
