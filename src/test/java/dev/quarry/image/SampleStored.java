package dev.quarry.image;

import dev.quarry.blob.BlobKey;
import dev.quarry.exif.Exif;
import java.time.Instant;
import java.util.Map;

/** Source images with the place of their bytes, for other packages' tests. */
public final class SampleStored {

    private SampleStored() {}

    public static SourceImage.Stored cartman() {
        return new SourceImage.Stored(SampleSourceImages.cartman(), BlobKey.fresh("mycompany"));
    }

    public static SourceImage.Stored with(String name, long size) {
        var some = SampleSourceImages.cartman();
        var image = new SourceImage(
                some.organization(),
                some.hash(),
                some.shortHash(),
                new Fingerprint(
                        some.fingerprint().binaryHash(), some.fingerprint().sha256(), size),
                Instant.parse("2019-12-10T11:13:24Z"),
                new FileName(name),
                some.facts(),
                new EmbeddedData(null, Exif.NONE),
                Map.of(),
                Map.of(),
                some.state());
        return new SourceImage.Stored(image, BlobKey.fresh("mycompany"));
    }
}
