package dev.quarry.bench;

import java.net.URI;
import java.net.http.HttpRequest;

/** The process of {@link BareSelectMain}. */
final class BareSelect implements AutoCloseable {

    private final BareProgram program;

    BareSelect(String database) throws Exception {
        program = new BareProgram(BareSelectMain.class, database);
    }

    /** For an organization's hundred newest images, by their primary keys. */
    HttpRequest page(String organization) {
        return HttpRequest.newBuilder(program.address("/sourceimages/" + organization))
                .build();
    }

    /** For the same image as Quarry's address names. */
    HttpRequest request(URI image) {
        return HttpRequest.newBuilder(program.address(image.getPath())).build();
    }

    int port() {
        return program.address("/").getPort();
    }

    long pid() {
        return program.pid();
    }

    @Override
    public void close() throws Exception {
        program.close();
    }
}
