package dev.quarry.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quarry.http.StrictJson;
import dev.quarry.metadata.RawJson;
import dev.quarry.metadata.WrittenJson;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A {@link SourceImageJson} that is serialized once and reused in every response. */
@RegisterForReflection(targets = {SourceImageJson.class, StaticMetadataJson.class, ExifJson.class})
public final class ItemJson implements WrittenJson {

    private final SourceImage image;
    private final RawJson written;

    public ItemJson(SourceImage image) {
        this.image = image;
        try {
            this.written = RawJson.written(StrictJson.MAPPER.writeValueAsBytes(SourceImageJson.of(image)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an image as JSON", e);
        }
    }

    @Override
    public RawJson written() {
        return written;
    }

    @Override
    public SourceImageJson value() {
        return SourceImageJson.of(image);
    }
}
