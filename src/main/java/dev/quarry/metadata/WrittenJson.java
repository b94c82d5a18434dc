package dev.quarry.metadata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** A value that is already serialized as JSON before the response is written. */
public interface WrittenJson extends JsonSerializable {

    RawJson written();

    /** Returns the same value as objects, for callers that do not write JSON text. */
    Object value();

    @Override
    default void serialize(JsonGenerator generator, SerializerProvider serializers) throws IOException {
        if (generator instanceof TokenBuffer) {
            // The buffer converts the value to another object, so it needs tokens instead of text.
            serializers.defaultSerializeValue(value(), generator);
        } else {
            generator.writeRawValue(written());
        }
    }

    @Override
    default void serializeWithType(JsonGenerator generator, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(generator, serializers);
    }
}
