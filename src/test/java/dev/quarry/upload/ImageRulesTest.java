package dev.quarry.upload;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.format.ColorSpace;
import dev.quarry.format.ImageFacts;
import dev.quarry.format.ImageFormat;
import dev.quarry.problem.Problem;
import dev.quarry.problem.StartRefused;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class ImageRulesTest {

    @Test
    void take_everything_unless_told_otherwise() {
        var rules = rules();
        for (var format : ImageFormat.values()) {
            for (var color : ColorSpace.values()) {
                assertThatCode(() -> rules.check(image(format, 1_000_000, 1000, color)))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void take_only_the_formats_and_colour_models_that_are_named() {
        var rules = rules("quarry.upload.formats", "jpg,png", "quarry.upload.color-models", "rgb");
        rules.check(image(ImageFormat.JPEG, 1, 1, ColorSpace.RGB));
        refuses(
                rules,
                image(ImageFormat.GIF, 1, 1, ColorSpace.RGB),
                "Format `gif` is not accepted. Accepted formats: `jpg`, `png`.");
        refuses(
                rules,
                image(ImageFormat.JPEG, 1, 1, ColorSpace.CMYK),
                "Color model `cmyk` is not accepted. Accepted color models: `rgb`.");
    }

    @Test
    void hold_to_width_height_and_pixels() {
        var rules = rules(
                "quarry.upload.max-width", "100",
                "quarry.upload.max-height", "50",
                "quarry.upload.max-pixels", "2000");
        rules.check(image(ImageFormat.PNG, 100, 20, ColorSpace.RGB));
        refuses(rules, image(ImageFormat.PNG, 101, 1, ColorSpace.RGB), "width must be at most 100 pixels, got 101");
        refuses(rules, image(ImageFormat.PNG, 1, 51, ColorSpace.RGB), "height must be at most 50 pixels, got 51");
        refuses(rules, image(ImageFormat.PNG, 41, 49, ColorSpace.RGB), "at most 2000 pixels, got 2009");
        refuses(
                rules("quarry.upload.max-width", "2147483647", "quarry.upload.max-height", "2147483647"),
                image(ImageFormat.PNG, Integer.MAX_VALUE, Integer.MAX_VALUE, ColorSpace.RGB),
                "got 4611686014132420609");
    }

    @Test
    void refuse_a_start_with_names_that_nothing_has() {
        assertThatThrownBy(() -> rules("quarry.upload.formats", "jpeg"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("`quarry.upload.formats` does not support `jpeg`. Supported values: png, jpg");
        assertThatThrownBy(() -> rules("quarry.upload.color-models", "RGB"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("quarry.upload.color-models");
    }

    private static void refuses(ImageRules rules, ImageFacts facts, String words) {
        assertThatThrownBy(() -> rules.check(facts)).isInstanceOf(Problem.class).hasMessageContaining(words);
    }

    private static ImageFacts image(ImageFormat format, int width, int height, ColorSpace color) {
        return new ImageFacts(format, width, height, color, 8, false, 1, 1);
    }

    private static ImageRules rules(String... keysAndValues) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(UploadConfig.class);
        for (var i = 0; i < keysAndValues.length; i += 2) {
            builder.withDefaultValue(keysAndValues[i], keysAndValues[i + 1]);
        }
        return ImageRules.of(builder.build().getConfigMapping(UploadConfig.class));
    }
}
