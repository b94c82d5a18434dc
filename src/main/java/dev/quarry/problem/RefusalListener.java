package dev.quarry.problem;

/** Is told of every refusal that is answered in an organization; it must neither fail nor wait. */
public interface RefusalListener {

    /** @param detail what the client reads */
    void refused(ProblemType type, String detail, String method, String path, String organization);
}
