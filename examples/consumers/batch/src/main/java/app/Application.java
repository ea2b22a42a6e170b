package app;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** A worker. Start as many processes as needed, and a killed one again, all with the same input and database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    @ConfigurationProperties("gatehouse.cte")
    record Cte(String url, String username, Secret password) {}

    /** Runs until no partition is left. The exit code is 1 after a failure. */
    public static void main(String[] arguments) {
        System.exit(SpringApplication.exit(SpringApplication.run(Application.class, arguments)));
    }

    @Bean
    CteClient cteClient(Cte cte) {
        return CteClient.create(SdkConfig.of(cte.url()), CteCredentials.password(cte.username(), cte.password()));
    }
}
