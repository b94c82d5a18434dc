package dev.quarry.image.link;

import dev.quarry.access.Caller;
import dev.quarry.image.SourceImage;
import dev.quarry.image.SourceImages;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Creates and verifies links. Nothing is stored: a link is valid until it expires or its key or image is removed. */
@ApplicationScoped
class Links {

    private final LinkKeys keys;
    private final SourceImages images;
    private final Clock clock = Clock.systemUTC();

    Links(LinkKeys keys, SourceImages images) {
        this.keys = keys;
        this.images = images;
    }

    /**
     * Creates a link. Fails as {@link SourceImages#get} does, and with {@link ProblemType#PERMISSION_DENIED} if the image is
     * protected and the caller lacks the role.
     */
    Uni<Link> make(String organization, String hash, Duration lifetime, boolean inline, Caller caller) {
        return images.get(organization, hash)
                .invoke(image -> image.requireBytesFor(caller))
                .map(image -> new Link(
                        organization,
                        image.hash(),
                        clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS),
                        inline));
    }

    /** Returns the path and query of a link, with its signature. */
    String address(Link link) {
        var key = keys.first();
        var signature = keys.find(key).orElseThrow().signature(link.signed());
        return "/links/" + link.organization() + "/" + link.hash() + "?expires="
                + link.expires().getEpochSecond() + "&disposition=" + link.disposition() + "&key=" + key
                + "&signature=" + signature;
    }

    /**
     * Verifies a link and finds its image. Fails as {@link SourceImages#get} does.
     *
     * @throws Problem {@link ProblemType#LINK_INVALID} if the signature is wrong or the link has expired
     */
    Uni<SourceImage.Stored> open(Link link, MultiMap query) {
        var isGood = Optional.ofNullable(query.get("key"))
                .flatMap(keys::find)
                .map(key -> key.matches(link.signed(), String.valueOf(query.get("signature"))))
                .orElse(false);
        if (!isGood || !clock.instant().isBefore(link.expires())) {
            throw new Problem(ProblemType.LINK_INVALID);
        }
        return images.getStored(link.organization(), link.hash());
    }

    /** Parses a link without verifying it; empty if a parameter is missing or malformed. */
    static Optional<Link> read(String organization, String hash, MultiMap query) {
        var disposition = String.valueOf(query.get("disposition"));
        if (!disposition.equals(Link.INLINE) && !disposition.equals(Link.ATTACHMENT)) {
            return Optional.empty();
        }
        try {
            var expires = Instant.ofEpochSecond(Long.parseLong(String.valueOf(query.get("expires"))));
            return Optional.of(new Link(organization, hash, expires, disposition.equals(Link.INLINE)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
