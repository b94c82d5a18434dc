package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.problem.StartRefused;
import io.minio.credentials.AwsEnvironmentProvider;
import io.minio.credentials.IamAwsProvider;
import io.minio.credentials.Provider;
import io.minio.credentials.StaticProvider;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** The keys to the bucket, from where the configuration says. */
final class S3Credentials {

    private S3Credentials() {}

    /** Empty where requests go out unsigned. */
    static Optional<Provider> of(BlobConfig.S3 config, OkHttpClient client) {
        return switch (config.credentials()) {
            case STATIC ->
                config.accessKey()
                        .map(key -> new StaticProvider(
                                key,
                                config.secretKey().orElseThrow(),
                                config.sessionToken().orElse(null)));
            case ENVIRONMENT -> Optional.of(required(config, new AwsEnvironmentProvider()));
            // The SDK's own provider looks for a token of the service account first, then for the container's role,
            // then
            // for the machine's.
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
                                    .replace('_', '-') + " gives no keys: " + e.getMessage() + ".",
                    e);
        }
    }
}
