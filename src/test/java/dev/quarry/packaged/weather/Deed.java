package dev.quarry.packaged.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;

/** What a client was doing, and how it ended. */
enum Deed {
    SMALL_UPLOAD,
    LARGE_UPLOAD,
    DOWNLOAD,
    GET,
    LIST;

    /** Instead of a status: the connection ended in the middle of the answer. */
    static final int BROKEN_OFF = 0;

    /**
     * One request that came to its end.
     *
     * @param status of the answer, or {@link #BROKEN_OFF}
     */
    record Done(Deed deed, int status, Duration took) {}

    boolean isUpload() {
        return this == SMALL_UPLOAD || this == LARGE_UPLOAD;
    }

    /** Whether an answer of this status is an honest one in bad weather. */
    void assertHonest(int status, String body) {
        if (this == DOWNLOAD) {
            // The head is out before the store fails: then the only honest end is a visible one.
            assertThat(status).as("%s: %s", this, body).isIn(200, 503, BROKEN_OFF);
        } else {
            assertThat(status).as("%s: %s", this, body).isIn(200, 503);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
