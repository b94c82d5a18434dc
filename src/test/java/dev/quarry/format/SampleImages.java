package dev.quarry.format;

import static dev.quarry.format.SampleGif.control;
import static dev.quarry.format.SampleGif.gif;
import static dev.quarry.format.SampleGif.head;
import static dev.quarry.format.SampleGif.picture;
import static dev.quarry.format.SampleJpeg.exif;
import static dev.quarry.format.SampleJpeg.jfif;
import static dev.quarry.format.SampleJpeg.jpeg;
import static dev.quarry.format.SamplePng.animation;
import static dev.quarry.format.SamplePng.palette;
import static dev.quarry.format.SamplePng.png;
import static dev.quarry.format.SamplePng.transparency;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tiny files of every kind, written by hand, each under a name that says what it is. */
public final class SampleImages {

    private SampleImages() {}

    public static byte[] smallPng() {
        return png(3, 2, 8, SamplePng.RGB);
    }

    public static byte[] smallJpeg() {
        return jpeg(SampleJpeg.BASELINE, 3, 2, 3, jfif());
    }

    public static byte[] smallGif() {
        return gif(head("GIF89a", 3, 2, 1), picture());
    }

    /** Every sample under its name. */
    public static Map<String, byte[]> all() {
        var samples = new LinkedHashMap<String, byte[]>();
        samples.put("png-gray", png(7, 5, 1, SamplePng.GRAY));
        samples.put("png-rgb", smallPng());
        samples.put("png-palette-transparent", png(3, 2, 2, SamplePng.PALETTE, palette(), transparency(0, 255)));
        samples.put("png-alpha", png(3, 2, 16, SamplePng.RGB_ALPHA));
        samples.put("png-animated", png(3, 2, 8, SamplePng.RGB, animation(4)));
        samples.put("jpeg-baseline", smallJpeg());
        samples.put("jpeg-progressive-gray", jpeg(SampleJpeg.PROGRESSIVE, 300, 200, 1));
        samples.put(
                "jpeg-turned",
                jpeg(SampleJpeg.BASELINE, 300, 200, 3, exif(Tiff.little().withOrientation(6))));
        samples.put("jpeg-cmyk", jpeg(SampleJpeg.BASELINE, 300, 200, 4, SampleJpeg.segment(SampleJpeg.APP2)));
        samples.put("gif-87a", gif(head("GIF87a", 3, 2, 2), picture()));
        samples.put("gif-transparent", gif(head("GIF89a", 3, 2, 1), control(true), picture()));
        samples.put("gif-animated", animatedGif());
        samples.put("gif-without-trailer", withoutTrailer());
        return samples;
    }

    private static byte[] animatedGif() {
        return gif(
                head("GIF89a", 300, 200, 2),
                SampleGif.loop(),
                control(false),
                picture(),
                SampleGif.comment(),
                control(false),
                picture(3));
    }

    private static byte[] withoutTrailer() {
        return new FileBytes().bytes(head("GIF89a", 3, 2, 1), picture()).done();
    }
}
