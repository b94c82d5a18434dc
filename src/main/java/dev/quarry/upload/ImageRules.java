package dev.quarry.upload;

import dev.quarry.format.ColorSpace;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageFormat;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.problem.StartRefused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Limits on format, color model and dimensions of uploaded images.
 *
 * @param formats accepted formats, as file extensions
 * @param colorModels accepted color models, by their names in JSON
 */
record ImageRules(Set<String> formats, Set<String> colorModels, int maxWidth, int maxHeight, long maxPixels) {

    /** @throws StartRefused if the configuration contains an unknown format or color model */
    static ImageRules of(UploadConfig config) {
        return new ImageRules(
                known(
                        "quarry.upload.formats",
                        config.formats(),
                        Stream.of(ImageFormat.values())
                                .map(ImageFormat::extension)
                                .toList()),
                known(
                        "quarry.upload.color-models",
                        config.colorModels(),
                        Stream.of(ColorSpace.values()).map(ColorSpace::wireName).toList()),
                config.maxWidth(),
                config.maxHeight(),
                config.maxPixels());
    }

    /** @throws Problem {@link ProblemType#IMAGE_NOT_ALLOWED} with the violated limit */
    void check(ImageFacts facts) {
        require(
                formats.contains(facts.format().extension()),
                "Format `" + facts.format().extension() + "` is not accepted. Accepted formats: `" + words(formats)
                        + "`.");
        require(
                colorModels.contains(facts.colorSpace().wireName()),
                "Color model `" + facts.colorSpace().wireName() + "` is not accepted. Accepted color models: `"
                        + words(colorModels) + "`.");
        require(
                facts.width() <= maxWidth,
                "The image width must be at most " + maxWidth + " pixels, got " + facts.width() + ".");
        require(
                facts.height() <= maxHeight,
                "The image height must be at most " + maxHeight + " pixels, got " + facts.height() + ".");
        var pixels = (long) facts.width() * facts.height();
        require(pixels <= maxPixels, "The image must have at most " + maxPixels + " pixels, got " + pixels + ".");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Problem(ProblemType.IMAGE_NOT_ALLOWED, otherwise);
        }
    }

    private static Set<String> known(String key, Optional<Set<String>> chosen, List<String> all) {
        var names = chosen.orElse(Set.copyOf(all));
        for (var name : names) {
            if (!all.contains(name)) {
                throw new StartRefused("`" + key + "` does not support `" + name + "`. Supported values: "
                        + String.join(", ", all) + ".");
            }
        }
        return names;
    }

    private static String words(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining("`, `"));
    }
}
