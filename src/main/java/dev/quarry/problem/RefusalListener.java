package dev.quarry.problem;

/** Is told of every problem that is answered; it must neither fail nor wait. */
public interface RefusalListener {

    /** @param detail what the client reads */
    void refused(ProblemType type, String detail, String method, String path);
}
