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
 * Which images are taken here.
 *
 * @param formats as file extensions
 * @param colorModels by their names on the wire
 */
record ImageRules(Set<String> formats, Set<String> colorModels, int maxWidth, int maxHeight, long maxPixels) {

    /** @throws StartRefused if the configuration names a format or a colour model that does not exist */
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

    /** @throws Problem {@link ProblemType#IMAGE_REFUSED} naming the rule */
    void check(ImageFacts facts) {
        require(
                formats.contains(facts.format().extension()),
                "The format " + facts.format().extension() + " is not taken here, only " + words(formats) + ".");
        require(
                colorModels.contains(facts.colorSpace().wireName()),
                "The colour model " + facts.colorSpace().wireName() + " is not taken here, only " + words(colorModels)
                        + ".");
        require(
                facts.width() <= maxWidth,
                "The image is " + facts.width() + " pixels wide; the limit here is " + maxWidth + ".");
        require(
                facts.height() <= maxHeight,
                "The image is " + facts.height() + " pixels high; the limit here is " + maxHeight + ".");
        var pixels = (long) facts.width() * facts.height();
        require(pixels <= maxPixels, "The image has " + pixels + " pixels; the limit here is " + maxPixels + ".");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Problem(ProblemType.IMAGE_REFUSED, otherwise);
        }
    }

    private static Set<String> known(String key, Optional<Set<String>> chosen, List<String> all) {
        var names = chosen.orElse(Set.copyOf(all));
        for (var name : names) {
            if (!all.contains(name)) {
                throw new StartRefused(key + " cannot hold \"" + name + "\", only " + String.join(", ", all) + ".");
            }
        }
        return names;
    }

    private static String words(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
