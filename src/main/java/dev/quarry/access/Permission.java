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
 * The one table of who may do what. Every operation names its line with {@link Needs}; one without a line is refused to
 * everybody, and by the build.
 *
 * <p>{@link Role#ADMIN} opens every line of an organization, the root key every line.
 */
public enum Permission {
    /** Needs no key at all: what is asked for carries its own leave. */
    OPEN(Door.ANYONE),
    /** A key is looked at where one is sent; {@code quarry.access.sign-up} decides. */
    SIGN_UP(Door.ANYONE_WITH_OR_WITHOUT_KEY),
    /** Anybody's own account. */
    OWN_ACCOUNT(Door.ANY_KEY),
    /** Root, and with {@code quarry.access.sign-up=open} every user. */
    CREATE_ORGANIZATION(Door.ANY_KEY),
    /** To end an organization, or to set its limits. */
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
    /** The bytes of a protected image, or a link to them. */
    DOWNLOAD_PROTECTED(Door.MEMBER, WRITE, SOURCEIMAGES_DOWNLOAD_PROTECTED),
    /** To lock images, and to unlock them. */
    UNLOCK_IMAGES(Door.MEMBER, SOURCEIMAGES_UNLOCK),
    /** To end an image before its retention is over. */
    PURGE_IMAGES(Door.MEMBER);

    /** Who is looked for at all. */
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

    /** Tells whether one of these roles opens it. */
    public boolean isOpenTo(Set<Role> held) {
        return held.contains(Role.ADMIN) || held.stream().anyMatch(roles::contains);
    }

    /** The roles that open it, for a message to a client. */
    String words() {
        return roles.isEmpty()
                ? Role.ADMIN.word()
                : roles.stream().map(Role::word).sorted().collect(Collectors.joining(", ")) + " or admin";
    }
}
