package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.problem.StartRefused;
import io.minio.credentials.AwsEnvironmentProvider;
import io.minio.credentials.IamAwsProvider;
import io.minio.credentials.Provider;
import io.minio.credentials.StaticProvider;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** Credentials for the bucket, from the configured source. */
final class S3Credentials {

    private S3Credentials() {}

    /** Returns the provider of the credentials; empty if requests are not signed. */
    static Optional<Provider> of(BlobConfig.S3 config, OkHttpClient client) {
        return switch (config.credentials()) {
            case STATIC ->
                config.accessKey()
                        .map(key -> new StaticProvider(
                                key,
                                config.secretKey().orElseThrow(),
                                config.sessionToken().orElse(null)));
            case ENVIRONMENT -> Optional.of(required(config, new AwsEnvironmentProvider()));
            // IamAwsProvider uses the first that it finds: web identity token, role of the container, role of the
            // machine.
            case WEB_IDENTITY, INSTANCE ->
                Optional.of(required(config, new RenewedCredentials(() -> new IamAwsProvider(null, client).fetch())));
        };
    }

    private static Provider required(BlobConfig.S3 config, Provider provider) {
        try {
            var unused = provider.fetch();
            return provider;
        } catch (RuntimeException e) {
            throw new StartRefused(
                    "quarry.blob.s3.credentials="
                            + config.credentials()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-') + " provides no credentials: " + e.getMessage() + ".",
                    e);
        }
    }
}
