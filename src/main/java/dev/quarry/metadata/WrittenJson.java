package dev.quarry.metadata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** What is written already when an answer is. */
public interface WrittenJson extends JsonSerializable {

    RawJson written();

    /** The same as objects, for whoever does not want a text. */
    Object value();

    @Override
    default void serialize(JsonGenerator generator, SerializerProvider serializers) throws IOException {
        if (generator instanceof TokenBuffer) {
            // On its way to another object, which could make nothing of a text.
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
