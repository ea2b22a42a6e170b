package app;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// @start region="spring"
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Gatehouse.Properties.class)
class Gatehouse {

    @ConfigurationProperties("gatehouse")
    record Properties(Cte cte, Nevis nevis) {
        record Cte(String url, String username, Secret password) {}

        record Nevis(String url, String user, String key, Secret secret) {}
    }

    @Bean
    CteClient cteClient(Properties properties) {
        Properties.Cte cte = properties.cte();
        return CteClient.create(SdkConfig.of(cte.url()), CteCredentials.password(cte.username(), cte.password()));
    }

    @Bean
    NevisClient nevisClient(Properties properties) {
        Properties.Nevis nevis = properties.nevis();
        return NevisClient.create(
                SdkConfig.of(nevis.url()), NevisCredentials.apiKey(nevis.user(), nevis.key(), nevis.secret()));
    }
}
// @end
