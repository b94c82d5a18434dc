package dev.quarry.image.alias;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.http.RokkaTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON of an alias. */
@Schema(name = "Alias")
@JsonPropertyOrder({"organization", "alias", "hash", "created"})
public record AliasJson(
        @Schema(examples = "mycompany") String organization,

        @Schema(examples = "summer_logo") String alias,

        @Schema(description = "Hash of the image", examples = "063c3dce6a528d8944a63185bd4c7b161454ee4f")
        String hash,

        @Schema(format = "date-time", examples = "2019-12-10T11:13:24+00:00")
        String created) {

    static AliasJson of(Alias alias) {
        return new AliasJson(
                alias.organization(), alias.name().value(), alias.hash(), RokkaTime.format(alias.created()));
    }
}
