package dev.quarry.image;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.quarry.http.StrictJson;
import dev.quarry.metadata.RawJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A {@link SourceImageJson} that is written once, however many answers it is in. */
@RegisterForReflection(targets = {SourceImageJson.class, StaticMetadataJson.class, ExifJson.class})
public final class ItemJson implements JsonSerializable {

    private final SourceImage image;

    @Nullable
    private RawJson json;

    public ItemJson(SourceImage image) {
        this.image = image;
    }

    /** How long it is, in bytes. */
    public int length() {
        return json().length();
    }

    /** Not synchronized, and need not be: who comes second writes the same, and what is written never changes. */
    private RawJson json() {
        var written = json;
        if (written == null) {
            try {
                written = RawJson.written(StrictJson.MAPPER.writeValueAsBytes(SourceImageJson.of(image)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an image that is no JSON", e);
            }
            json = written;
        }
        return written;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider serializers) throws IOException {
        if (generator instanceof TokenBuffer) {
            // On its way to another object, which could make nothing of a text.
            serializers.defaultSerializeValue(SourceImageJson.of(image), generator);
        } else {
            generator.writeRawValue(json());
        }
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(generator, serializers);
    }
}
