package dev.quarry.image;

import dev.quarry.exif.Exif;
import dev.quarry.format.ColorSpace;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageFormat;
import java.time.Instant;
import java.util.Map;

/** Source images as they come from the catalog. */
final class SampleSourceImages {

    static final ImageFacts PNG = new ImageFacts(ImageFormat.PNG, 104, 97, ColorSpace.RGB, 8, false, 1, 1);

    private SampleSourceImages() {}

    static SourceImage with(ImageFacts facts) {
        return with(facts, new EmbeddedData(null, Exif.NONE));
    }

    static SourceImage carrying(EmbeddedData embedded) {
        return with(PNG, embedded);
    }

    private static SourceImage with(ImageFacts facts, EmbeddedData embedded) {
        return new SourceImage(
                "mycompany",
                "063c3dce6a528d8944a63185bd4c7b161454ee4f",
                "063c3d",
                new Fingerprint(
                        new BinaryHash("498fed612f01199cd6702f5effe5fa7bb67e44f4"),
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        1203),
                Instant.parse("2019-12-10T11:13:24.123456Z"),
                new FileName("cartman.png"),
                facts,
                embedded,
                Map.of(),
                Map.of(),
                new SourceImage.State(false, false, 1, null));
    }

    static SourceImage cartman() {
        return with(PNG);
    }

    /** One image of a list: the number is its age in seconds and the end of its hash. */
    static SourceImage numbered(int number) {
        var some = cartman();
        return new SourceImage(
                some.organization(),
                "%040x".formatted(number),
                "%06x".formatted(number),
                some.fingerprint(),
                some.created().minusSeconds(number),
                some.name(),
                some.facts(),
                some.embedded(),
                some.userMetadata(),
                some.dynamicMetadata(),
                some.state());
    }
}
