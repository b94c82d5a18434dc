package dev.quarry.upload.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** URLs of files to fetch instead of receiving them, from fields such as {@code url[0]}. */
public final class RemoteUrls {

    private final IntSupplier nextIndex;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * File to fetch.
     *
     * @param index its index among all files of the request
     */
    public record Entry(int index, String url) {}

    /** @param nextIndex allocates the index of the next file, whether uploaded or fetched */
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
