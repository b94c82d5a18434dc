package dev.quarry.platform;

import dev.quarry.access.OrganizationResource;
import dev.quarry.access.account.ApiKeyResource;
import dev.quarry.access.account.TokenResource;
import dev.quarry.access.account.UserResource;
import dev.quarry.access.account.UsersResource;
import dev.quarry.access.membership.MembershipResource;
import dev.quarry.access.quota.QuotaResource;
import dev.quarry.audit.AuditResource;
import dev.quarry.copy.CopyResource;
import dev.quarry.image.DownloadResource;
import dev.quarry.image.SourceImageResource;
import dev.quarry.image.alias.AliasResource;
import dev.quarry.image.change.DynamicMetadataResource;
import dev.quarry.image.change.OptionsResource;
import dev.quarry.image.change.UserMetadataResource;
import dev.quarry.image.link.LinkDownloadResource;
import dev.quarry.image.link.LinkResource;
import dev.quarry.search.SearchResource;
import dev.quarry.search.archive.ArchiveResource;
import dev.quarry.stats.StatisticsResource;
import dev.quarry.upload.UploadResource;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Registers the resources for reflection. Their permissions ({@link dev.quarry.access.Needs}) and HTTP methods are read
 * at run time, and a native executable keeps only what is registered.
 */
@RegisterForReflection(
        targets = {
            AliasResource.class,
            ApiKeyResource.class,
            ArchiveResource.class,
            AuditResource.class,
            CopyResource.class,
            DownloadResource.class,
            DynamicMetadataResource.class,
            LinkDownloadResource.class,
            LinkResource.class,
            MembershipResource.class,
            OptionsResource.class,
            OrganizationResource.class,
            QuotaResource.class,
            RootResource.class,
            SearchResource.class,
            SourceImageResource.class,
            StatisticsResource.class,
            TokenResource.class,
            UploadResource.class,
            UserMetadataResource.class,
            UserResource.class,
            UsersResource.class
        })
final class ReflectedResources {

    private ReflectedResources() {}
}
