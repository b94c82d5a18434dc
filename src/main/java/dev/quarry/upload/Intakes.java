package dev.quarry.upload;

import dev.quarry.access.Organization;
import dev.quarry.access.OrganizationOption;
import dev.quarry.blob.BlobStore;
import dev.quarry.exif.ExifReader;
import dev.quarry.format.ImageScanner;
import dev.quarry.image.ImageCatalog;
import dev.quarry.journal.Journal;
import dev.quarry.journal.Leases;
import jakarta.enterprise.context.ApplicationScoped;

/** Factory for {@link FileIntake}. */
@ApplicationScoped
class Intakes {

    private final ImageCatalog catalog;
    private final BlobStore store;
    private final Journal journal;
    private final Leases leases;
    private final ExifReader exif;
    private final long maxSize;
    private final ImageRules rules;

    Intakes(
            ImageCatalog catalog,
            BlobStore store,
            Journal journal,
            Leases leases,
            ExifReader exif,
            UploadConfig config) {
        this.catalog = catalog;
        this.store = store;
        this.journal = journal;
        this.leases = leases;
        this.exif = exif;
        this.maxSize = config.maxSize().asLongValue();
        this.rules = ImageRules.of(config);
    }

    /** @param onProgress called when a part has been stored or has failed */
    FileIntake begin(Organization organization, FileLabel label, FileMemory memory, Runnable onProgress) {
        var scanner = new ImageScanner(organization.has(OrganizationOption.EXTRACT_EXIF));
        var target = new AnnouncedWrite(
                store,
                journal,
                leases,
                organization.name(),
                () -> scanner.format().mediaType());
        var feed = new PartFeed(store.partSize(), memory.isWithinTwo(), target::append, memory::takeSecond, onProgress);
        var reading = new FileReading(scanner, rules, exif);
        return new FileIntake(organization.name(), label, maxSize, catalog, reading, target, feed);
    }
}
