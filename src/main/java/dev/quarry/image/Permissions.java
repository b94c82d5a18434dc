package dev.quarry.image;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What not every caller that is let in may do with images. Whoever is let in today is an admin (root, or try mode's
 * user), so that nothing is refused; roles have their one place here.
 */
@ApplicationScoped
public class Permissions {

    /** To end an image before its retention is over. */
    public void requireAdmin() {}

    /** To lock and unlock images: {@code sourceimages:unlock}. */
    public void requireUnlock() {}

    /** To get the bytes of a protected image, or a link to them: {@code sourceimages:download:protected}. */
    public void requireDownload(SourceImage image) {}
}
