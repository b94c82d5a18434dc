package dev.quarry.problem;

/** Observer of error responses. Implementations must not throw or block. */
public interface RefusalListener {

    /** @param detail message that the client received */
    void refused(ProblemType type, String detail, String method, String path);
}
