package dev.quarry.access;

import java.util.Optional;

/**
 * One method of one resource.
 *
 * @param method as it is sent
 * @param template a path with names in braces
 * @param needs what it says it needs; empty if it says nothing
 */
record Operation(String method, String template, Optional<Permission> needs) {

    /** A path in an organization where nothing else that it names exists. */
    String path(String organization) {
        return template.replaceAll("//+", "/")
                .replace("{organization}", organization)
                .replace("{owner}", organization)
                .replace("{user}", "00000000-0000-4000-8000-000000000000")
                .replace("{id}", "00000000-0000-4000-8000-000000000000")
                .replaceAll("\\{(hash|binaryHash)[^}]*}", "498fed612f01199cd6702f5effe5fa7bb67e44f4")
                .replaceAll("\\{[^}]+}", "nothing");
    }

    boolean isOfOrganization() {
        return template.contains("{organization}");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
