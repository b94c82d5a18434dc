package dev.quarry.problem;

/** Maps a status that Quarkus REST chose to a line of the table of problems. */
final class FrameworkRefusals {

    private FrameworkRefusals() {}

    static ProblemType typeOf(int status) {
        return switch (status) {
            case 404 -> ProblemType.PATH_NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 500 ? ProblemType.INTERNAL_ERROR : ProblemType.INVALID_BODY;
        };
    }
}
