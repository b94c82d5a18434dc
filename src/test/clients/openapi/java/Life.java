import dev.quarry.client.ApiClient;
import dev.quarry.client.ApiException;
import dev.quarry.client.api.OrganizationsApi;
import dev.quarry.client.api.SourceImagesApi;
import dev.quarry.client.model.NewOrganization;
import dev.quarry.client.model.SourceImage;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The life of an image, by the Java client that is made of the API document. */
public class Life {

    private static final String ORGANIZATION = "java-client";

    private final OrganizationsApi organizations;
    private final SourceImagesApi images;

    Life(ApiClient client) {
        organizations = new OrganizationsApi(client);
        images = new SourceImagesApi(client);
    }

    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(System.getenv("QUARRY_ADDRESS"));
        client.setRequestInterceptor(request -> request.header("Api-Key", System.getenv("QUARRY_ROOT_KEY")));
        new Life(client).live();
        System.out.println("lived to its end");
    }

    private void live() throws Exception {
        var made = organizations.createOrganization(ORGANIZATION, new NewOrganization().displayName("Java"));
        same(made.getDisplayName(), "Java");

        var pictures = new ArrayList<byte[]>();
        var files = new ArrayList<File>();
        for (var i = 0; i < 5; i++) {
            pictures.add(png(i));
            var folder = Files.createTempDirectory("life");
            files.add(Files.write(folder.resolve("sea " + i + ".png"), pictures.get(i)).toFile());
        }
        var uploaded = images.createSourceImage(
                ORGANIZATION,
                null,
                files,
                "{\"series\":\"sea\",\"int:year\":2026}",
                "{\"version\":{\"text\":\"first edition\"}}",
                null,
                null);
        same(uploaded.getTotal(), 5L);
        var first = uploaded.getItems().get(0);
        same(first.getName(), "sea 0.png");
        same(first.getUserMetadata(), Map.of("series", "sea", "int:year", 2026));
        same(first.getDynamicMetadata().getVersion().getText(), "first edition");

        for (var item : uploaded.getItems().subList(1, 5)) {
            images.mergeUserMetadata(ORGANIZATION, item.getHash(), Map.of("series", "sea"), null);
        }
        var hash = uploaded.getItems().get(1).getHash();
        images.putUserMetadataField(ORGANIZATION, hash, "array:labels", List.of("blue", "wide"), null);
        same(images.getUserMetadataField(ORGANIZATION, hash, "array:labels"), List.of("blue", "wide"));
        images.renameSourceImage(ORGANIZATION, hash, "a \"new\" näme.png", null);
        var hidden = images.protectSourceImage(ORGANIZATION, hash, true, true, null);
        same(hidden.getProtected(), true);
        var cropped = images.putDynamicMetadata(
                ORGANIZATION,
                hidden.getHash(),
                "crop_area",
                Map.of("x", 0, "y", 0, "width", 2, "height", 2),
                true,
                null,
                null);
        same(cropped.getDynamicMetadata().getCropArea().getWidth(), 2);
        same(images.getSourceImage(ORGANIZATION, cropped.getHash(), null).getName(), "a \"new\" näme.png");

        same(all("png").size(), 5);
        same(all("jpg").size(), 0);

        var bytes = Files.readAllBytes(images.downloadSourceImage(ORGANIZATION, cropped.getHash(), null, null, null, null)
                .toPath());
        same(Arrays.equals(bytes, pictures.get(1)), true);
        var part = images.downloadSourceImage(ORGANIZATION, first.getHash(), "bytes=1-3", null, null, null);
        same(Files.readString(part.toPath()), "PNG");

        images.deleteSourceImage(ORGANIZATION, cropped.getHash(), null, null);
        try {
            images.getSourceImage(ORGANIZATION, cropped.getHash(), null);
            throw new AssertionError("it is still there");
        } catch (ApiException e) {
            same(e.getCode(), 404);
        }
        same(images.restoreSourceImage(ORGANIZATION, cropped.getHash()).getDeleted(), false);
        images.deleteSourceImagesByBinaryHash(ORGANIZATION, cropped.getBinaryHash());
        same(all("png").size(), 4);
    }

    /** Every image that a search finds, page after page. */
    private List<SourceImage> all(String format) throws ApiException {
        var found = new ArrayList<SourceImage>();
        String offset = null;
        while (true) {
            var page = images.listSourceImages(
                    ORGANIZATION, 2, offset, "name", null, null, null, format, null, null, null, null, null, null, null,
                    null);
            if (page.getItems().isEmpty()) {
                return found;
            }
            found.addAll(page.getItems());
            offset = page.getCursor();
        }
    }

    /** Signature, header chunk and the head of a chunk of pixels; the pixels are noise. */
    private static byte[] png(int seed) {
        var bytes = new byte[1041];
        new Random(seed).nextBytes(bytes);
        ByteBuffer.wrap(bytes)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(10)
                .putInt(10)
                .put(new byte[] {8, 2, 0, 0, 0})
                .putInt(0)
                .putInt(1000)
                .put("IDAT".getBytes(StandardCharsets.US_ASCII));
        return bytes;
    }

    private static void same(Object is, Object shouldBe) {
        if (!Objects.equals(is, shouldBe)) {
            throw new AssertionError(is + ", not " + shouldBe);
        }
    }
}
