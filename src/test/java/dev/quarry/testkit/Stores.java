package dev.quarry.testkit;

import java.util.List;
import java.util.Map;

/** The two stores of the application under test in this JVM. */
public final class Stores {

    private static StorePair pair = new StorePair("", "");

    private Stores() {}

    static void use(String database, String bucket) {
        pair = new StorePair(database, bucket);
    }

    public static StorePair pair() {
        return pair;
    }

    public static String bucket() {
        return pair.bucket();
    }

    public static Map<String, List<String>> snapshot() {
        return pair.snapshot();
    }

    public static List<String> objects(String organization) {
        return pair.objects(organization);
    }

    public static List<String> column(String query, Object... parameters) {
        return pair.column(query, parameters);
    }

    public static int update(String statement, Object... parameters) {
        return pair.update(statement, parameters);
    }

    public static void assertConsistent() {
        pair.assertConsistent();
    }
}
