package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.upload.UploadConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemoteConfigTest {

    @Test
    void stands_beside_the_other_keys_of_an_upload() {
        var config = config(Map.of("quarry.upload.max-size", "1M", "quarry.upload.remote.max-redirects", "1"));
        assertThat(config.getConfigMapping(UploadConfig.class).maxSize().asLongValue())
                .isEqualTo(1024 * 1024);
        assertThat(config.getConfigMapping(RemoteConfig.class).maxRedirects()).isEqualTo(1);
    }

    @Test
    void reads_a_list_of_hosts() {
        var config = config(Map.of("quarry.upload.remote.allowed-hosts", "Example.org, *.cdn.test"));
        assertThat(config.getConfigMapping(RemoteConfig.class).allowedHosts().orElseThrow())
                .containsExactly(new HostPattern("example.org", false), new HostPattern("cdn.test", true));
    }

    @Test
    void refuses_a_host_that_is_none_and_a_key_that_does_not_exist() {
        assertThatThrownBy(() -> config(Map.of("quarry.upload.remote.allowed-hosts", "https://example.org/")))
                .hasMessageContaining("Use `example.org` or `*.example.org`");
        assertThatThrownBy(() -> config(Map.of("quarry.upload.remote.allow-all", "true")))
                .hasMessageContaining("quarry.upload.remote.allow-all");
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(UploadConfig.class)
                .withMapping(RemoteConfig.class);
        values.forEach(builder::withDefaultValue);
        return builder.build();
    }
}
