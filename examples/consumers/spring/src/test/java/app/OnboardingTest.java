package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

// @start region="spring-test"
@SpringBootTest(
        properties = {
            "gatehouse.cte.username=" + FakeCteServer.USER,
            "gatehouse.cte.password=" + FakeCteServer.PASSWORD,
            "gatehouse.nevis.url=https://nevis.invalid",
            "gatehouse.nevis.user=1054",
            "gatehouse.nevis.key=1024",
            "gatehouse.nevis.secret=not-used"
        })
class OnboardingTest {

    private static final FakeCteServer CIPHERTRUST = FakeCteServer.start();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("gatehouse.cte.url", CIPHERTRUST::url);
    }

    @AfterAll
    static void close() {
        CIPHERTRUST.close();
    }

    @Autowired
    private CteClient cte;

    @Test
    void client_isFound() {
        CIPHERTRUST.addClient("host-1");
        assertThat(cte.clients().get("host-1").name()).contains("host-1");
    }
}
// @end
