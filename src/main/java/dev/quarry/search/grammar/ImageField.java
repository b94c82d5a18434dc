package dev.quarry.search.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fields that every image has. */
public enum ImageField implements SearchField {
    HASH(ValueType.TEXT, "hash"),
    SHORT_HASH(ValueType.TEXT, "short_hash"),
    BINARY_HASH(ValueType.TEXT, "binaryhash", "binaryHash"),
    NAME(ValueType.TEXT, "name", "static:str:name"),
    NAME_TEXT(ValueType.WORDS, "name_text"),
    FORMAT(ValueType.TEXT, "format", "static:str:format"),
    MIMETYPE(ValueType.TEXT, "mimetype"),
    SIZE(ValueType.INTEGER, "size", "static:int:size"),
    WIDTH(ValueType.INTEGER, "width", "static:int:width"),
    HEIGHT(ValueType.INTEGER, "height", "static:int:height"),
    CREATED(ValueType.TIME, "created"),
    OPAQUE(ValueType.FLAG, "opaque"),
    ANIMATED(ValueType.FLAG, "animated"),
    PROTECTED(ValueType.FLAG, "protected"),
    LOCKED(ValueType.FLAG, "locked"),
    ORIENTATION(ValueType.INTEGER, "static:int:orientation"),
    COLOR_SPACE(ValueType.TEXT, "static:str:color_space"),
    BIT_DEPTH(ValueType.INTEGER, "static:int:bit_depth"),
    FRAMES(ValueType.INTEGER, "static:int:frames"),
    VERSION(ValueType.TEXT, "dynamic:str:version:text");

    private final ValueType type;
    private final List<String> names;

    ImageField(ValueType type, String... names) {
        this.type = type;
        this.names = List.of(names);
    }

    static Optional<ImageField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.names.contains(name))
                .findFirst();
    }

    /** Returns all field names, comma-separated, for an error detail. */
    static String list() {
        return String.join(
                ", ", Arrays.stream(values()).map(ImageField::wireName).toList());
    }

    @Override
    public String wireName() {
        return names.get(0);
    }

    @Override
    public ValueType type() {
        return type;
    }

    @Override
    public boolean isFacet() {
        return isCounted() || this == COLOR_SPACE || this == VERSION;
    }

    /** Whether the catalog maintains a counter for each value of the field. */
    public boolean isCounted() {
        return switch (this) {
            case FORMAT, MIMETYPE, OPAQUE, ANIMATED, PROTECTED, LOCKED -> true;
            default -> false;
        };
    }
}
