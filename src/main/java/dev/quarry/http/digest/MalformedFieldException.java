package dev.quarry.http.digest;

/** Thrown if a header is not a valid structured field. */
final class MalformedFieldException extends Exception {

    private final String reason;

    /** @param reason description for the client */
    MalformedFieldException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
