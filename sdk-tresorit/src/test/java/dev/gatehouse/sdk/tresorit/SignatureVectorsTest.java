package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Seven test vectors, as the client sends them. The eighth is in SignatureChecksTest. */
class SignatureVectorsTest {

    private static final Secret KEY = Secret.of("00112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    private static final Instant DATE = Instant.parse("2017-05-09T10:11:12.999Z");
    private static final String TRESOR = "0000q2w3e4r5t6y7u8i9o0p1";
    private static final String SHORT = "UserId,TresoritDate,HMACHeaders";
    private static final String LONG = "UserId,TresoritDate,Content-Type,Content-SHA256,HMACHeaders";
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(
            200, "{\"UserId\":\"u\",\"RegSessionId\":\"s\",\"RegSessionVerifier\":\"v\",\"Members\":[]}")));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void v1_get() {
        ReceivedRequest request = sent("", client -> client.tresors().listMembers(TRESOR));
        assertThat(request.target()).isEqualTo("/api/v4/admin/tresor/list-members?tresorid=" + TRESOR);
        assertThat(request.header("Content-Type")).isEmpty();
        assertThat(request.header("Content-SHA256")).isEmpty();
        assertSigned(request, SHORT, "yQtdBdwn40Ma3n2RLSzPQHW4+GNH+87zvsCTkC5799U=");
    }

    @Test
    void v2_postJson() {
        ReceivedRequest request = sent("", client -> client.shares().approve("op-20170509-0001"));
        assertThat(request.text()).isEqualTo("{\"OperationId\":\"op-20170509-0001\"}");
        assertBody(request, "application/json", "9088b3a82963f55bbe986fc53ad4a1944b5b68979f42bb9c86d3c8e2d351d83e");
        assertSigned(request, LONG, "pArHi4+swuoLBqm7LcKnm28ARu7oCsxWUMbWq9yWv1s=");
    }

    @Test
    void v3_postWithoutBody() {
        ReceivedRequest request = sent("", client -> client.users().initRegistration());
        assertThat(request.target()).isEqualTo("/api/v4/admin/user/init-user-registration");
        assertThat(request.body()).isEmpty();
        assertThat(request.header("Content-Length")).contains("0");
        assertBody(request, "application/json", EMPTY);
        assertSigned(request, LONG, "wBCmzA2WWxZfMD23tYGcEYfgBUnhyVJB5NNDP609px0=");
    }

    @Test
    void v4_putOfAFile() {
        byte[] css = "body { margin: 0; }\n".getBytes(StandardCharsets.UTF_8);
        ReceivedRequest request = sent(
                "",
                client -> client.customContents()
                        .upload(NewCustomContent.of("css/login.css", css).withContentType("text/css")));
        assertThat(request.target()).isEqualTo("/api/v4/admin/tenant/upload-custom-content?fileName=css/login.css");
        assertThat(request.body()).isEqualTo(css);
        assertBody(request, "text/css", "eac0e790573fb6424e6008c9f3a1bdf262add6bb2460a001bb89549fb1ddf482");
        assertSigned(request, LONG, "mxr/29p6LbP3O6T9B4odhMfsz+eS66X/Ff0rGa30Gmg=");
    }

    @Test
    void v5_hostedForm() {
        ReceivedRequest request =
                sent("/tenant-acmetest1", client -> client.tresors().approveCreation(TRESOR));
        assertThat(request.target()).isEqualTo("/tenant-acmetest1/api/v4/admin/tresor/approve-tresor-creation");
        assertBody(request, "application/json", "19eee439a91c45657d5901de53a0af852f5697177692402f187609dbffcaf939");
        assertSigned(request, LONG, "Z0+Dj3YFUdCC06xpcojaNX45hgwrsDKFiugF8bVkFic=");
    }

    @Test
    void v6_postOfAnEmptyObject() {
        ReceivedRequest request =
                sent("", client -> client.raw().send("POST", "/api/v4/admin/user/init-user-registration", Map.of()));
        assertThat(request.text()).isEqualTo("{}");
        assertBody(request, "application/json", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertSigned(request, LONG, "TW8YATPfeaphpYGbr+bWwh6GEmFrroAcrDu6S7J5xYE=");
    }

    @Test
    void v7_delete() {
        ReceivedRequest request = sent("", client -> client.customContents().delete("css/login.css"));
        assertThat(request.target()).isEqualTo("/api/v4/admin/tenant/delete-custom-content?fileName=css/login.css");
        assertSigned(request, SHORT, "VKYsFrAyt4VJGft99DlbdFisqH/hUAi16BV9oyepoCA=");
    }

    private static void assertBody(ReceivedRequest request, String type, String digest) {
        assertThat(request.header("Content-Type")).contains(type);
        assertThat(request.header("Content-SHA256")).contains(digest);
    }

    private static void assertSigned(ReceivedRequest request, String names, String signature) {
        assertThat(request.header("UserId")).contains("admin@acmetest1.tresorit.io");
        assertThat(request.header("TresoritDate")).contains("2017-05-09T10:11:12Z");
        assertThat(request.header("HMACHeaders")).contains(names);
        assertThat(request.header("Authorization")).contains("AdminKey " + signature);
        assertThat(request.headers()).containsKeys(names.split(","));
    }

    private ReceivedRequest sent(String prefix, Consumer<TresoritClient> call) {
        SdkConfig config = SdkConfig.builder(server.url() + prefix)
                .time(new FixedTime(DATE))
                .build();
        try (TresoritClient client =
                TresoritClient.create(config, TresoritCredentials.of(KEY).withTenantId("acmetest1"))) {
            call.accept(client);
        }
        assertThat(server.received()).hasSize(1);
        return server.received().get(0);
    }
}
