package dev.quarry.access;

import static dev.quarry.access.Role.READ;
import static dev.quarry.access.Role.SOURCEIMAGES_DOWNLOAD_PROTECTED;
import static dev.quarry.access.Role.SOURCEIMAGES_READ;
import static dev.quarry.access.Role.SOURCEIMAGES_UNLOCK;
import static dev.quarry.access.Role.SOURCEIMAGES_WRITE;
import static dev.quarry.access.Role.UPLOAD;
import static dev.quarry.access.Role.WRITE;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The permissions and the roles that grant them. Every operation declares its permission with {@link Needs}; an
 * operation without one requires the root key, and fails a test.
 *
 * <p>{@link Role#ADMIN} grants every permission in its organization. The root key grants every permission.
 */
public enum Permission {
    /** No key required: the URL itself carries a signature. */
    OPEN(Door.ANYONE),
    /** A key is optional but checked if present; {@code quarry.access.sign-up} decides who is accepted. */
    SIGN_UP(Door.ANYONE_WITH_OR_WITHOUT_KEY),
    /** Access to the caller's own account. */
    OWN_ACCOUNT(Door.ANY_KEY),
    /** The root key; with {@code quarry.access.sign-up=open}, every user. */
    CREATE_ORGANIZATION(Door.ANY_KEY),
    /** Deleting an organization or setting its quota. */
    GOVERN(Door.ROOT),

    READ_ORGANIZATION(Door.MEMBER, Role.values()),
    CHANGE_ORGANIZATION(Door.MEMBER),
    READ_MEMBERSHIPS(Door.MEMBER),
    CHANGE_MEMBERSHIPS(Door.MEMBER),
    READ_STATISTICS(Door.MEMBER, READ, WRITE),
    READ_AUDIT(Door.MEMBER),

    READ_IMAGES(Door.MEMBER, READ, WRITE, SOURCEIMAGES_READ, SOURCEIMAGES_WRITE),
    UPLOAD_IMAGES(Door.MEMBER, UPLOAD, WRITE, SOURCEIMAGES_WRITE),
    CHANGE_IMAGES(Door.MEMBER, WRITE, SOURCEIMAGES_WRITE),
    /** Downloading a protected image, or creating a link to it. */
    DOWNLOAD_PROTECTED(Door.MEMBER, WRITE, SOURCEIMAGES_DOWNLOAD_PROTECTED),
    /** Locking and unlocking images. */
    UNLOCK_IMAGES(Door.MEMBER, SOURCEIMAGES_UNLOCK),
    /** Purging an image before its retention expires. */
    PURGE_IMAGES(Door.MEMBER);

    /** The kind of caller that a permission requires, before roles are checked. */
    public enum Door {
        ANYONE,
        ANYONE_WITH_OR_WITHOUT_KEY,
        ANY_KEY,
        MEMBER,
        ROOT
    }

    private final Door door;
    private final Set<Role> roles;

    Permission(Door door, Role... roles) {
        this.door = door;
        this.roles = Set.of(roles);
    }

    public Door door() {
        return door;
    }

    /** Returns whether one of the roles grants this permission. */
    public boolean isOpenTo(Set<Role> held) {
        return held.contains(Role.ADMIN) || held.stream().anyMatch(roles::contains);
    }

    /** Returns the roles that grant this permission as a comma-separated list, for error details. */
    String words() {
        return roles.isEmpty()
                ? Role.ADMIN.word()
                : roles.stream().map(Role::word).sorted().collect(Collectors.joining(", ")) + ", admin";
    }
}
