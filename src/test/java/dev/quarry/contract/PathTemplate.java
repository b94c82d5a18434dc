package dev.quarry.contract;

import java.util.Arrays;
import java.util.List;

/** A path of the API document, such as {@code /sourceimages/{organization}/{hash}}. */
public record PathTemplate(String text) {

    boolean fits(String path) {
        var wanted = segments(text);
        var there = segments(path);
        if (wanted.size() != there.size()) {
            return false;
        }
        for (var i = 0; i < wanted.size(); i++) {
            if (!isVariable(wanted.get(i)) && !wanted.get(i).equals(there.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells, of two templates that fit the same path, whether this one has a word where the other has a variable. */
    boolean isMoreConcreteThan(PathTemplate other) {
        var ours = segments(text);
        var theirs = segments(other.text);
        for (var i = 0; i < ours.size(); i++) {
            if (isVariable(ours.get(i)) != isVariable(theirs.get(i))) {
                return isVariable(theirs.get(i));
            }
        }
        return false;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /** Empty ones do not count: a client whose host ends in a slash sends two. */
    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
