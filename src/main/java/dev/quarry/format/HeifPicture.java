package dev.quarry.format;

import java.util.List;
import java.util.Optional;

/** Properties of the primary item of a HEIF file (ISO/IEC 23008-12, 6.2; MIAF, ISO/IEC 23000-22, 7.3). */
final class HeifPicture {

    private static final int USUAL_BIT_DEPTH = 8;

    private final HeifItems items;
    private final long primary;
    private final List<HeifProperty> properties;
    private final Optional<HeifProperty> codec;

    HeifPicture(HeifItems items, long primary) {
        this.items = items;
        this.primary = primary;
        this.properties = items.propertiesOf(primary).toList();
        // A grid has no codec property; its tiles have.
        this.codec = items.withInputs(primary)
                .flatMap(items::propertiesOf)
                .filter(HeifProperty::isCodec)
                .findFirst();
    }

    ImageFacts facts(ImageFormat format, int frames) {
        if (codec.filter(used -> used.is("av1C") != (format == ImageFormat.AVIF))
                .isPresent()) {
            throw new Malformed("its brand does not match its codec.");
        }
        var geometry = new HeifGeometry(properties);
        return new ImageFacts(
                format,
                geometry.width(),
                geometry.height(),
                isGray() ? ColorSpace.GRAY : ColorSpace.RGB,
                bitDepth(),
                hasAlpha(),
                Math.max(1, frames),
                geometry.orientation());
    }

    /** Returns the profile name of the item or, for a grid, of its tiles. */
    Optional<String> iccProfile() {
        return items.withInputs(primary)
                .flatMap(items::propertiesOf)
                .flatMap(property -> property.iccProfile().stream())
                .findFirst();
    }

    private Optional<HeifProperty> pixels() {
        return properties.stream().filter(property -> property.is("pixi")).findFirst();
    }

    private boolean isGray() {
        return pixels().map(HeifProperty::pixelChannels)
                .map(channels -> channels == 1)
                .or(() -> codec.map(HeifProperty::codecIsMonochrome))
                .orElse(false);
    }

    private int bitDepth() {
        return pixels().map(HeifProperty::pixelBitDepth)
                .or(() -> codec.map(HeifProperty::codecBitDepth))
                .orElse(USUAL_BIT_DEPTH);
    }

    /** Alpha belongs to the whole image or, with some encoders, to each tile. */
    private boolean hasAlpha() {
        return items.withInputs(primary)
                .flatMap(items::auxiliariesOf)
                .flatMap(items::propertiesOf)
                .anyMatch(HeifProperty::isAlpha);
    }
}
