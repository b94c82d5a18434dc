package dev.quarry.http.digest;

/** A header is not the structured field it should be. */
final class MalformedFieldException extends Exception {

    private final String reason;

    /** @param reason in words for the client */
    MalformedFieldException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
