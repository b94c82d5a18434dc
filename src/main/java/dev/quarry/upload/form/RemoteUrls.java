package dev.quarry.upload.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** The files that a request names by their url instead of sending them: {@code url[0]}. */
public final class RemoteUrls {

    private final IntSupplier nextIndex;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A file to fetch.
     *
     * @param index its place among all files of the request
     */
    public record Entry(int index, String url) {}

    /** @param nextIndex gives the place of the next file, wherever its bytes come from */
    public RemoteUrls(IntSupplier nextIndex) {
        this.nextIndex = nextIndex;
    }

    void take(String url) {
        entries.add(new Entry(nextIndex.getAsInt(), url.strip()));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
