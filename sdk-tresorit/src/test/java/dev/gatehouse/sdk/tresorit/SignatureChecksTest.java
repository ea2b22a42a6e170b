package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.internal.TresoritErrorMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the signature scheme rejects and accepts. The fake server computes the string to sign itself. */
class SignatureChecksTest {

    private static final Operation LIST = Operation.get("test.list", "/api/v4/admin/user/list-users");
    private static final Operation UPLOAD = Operation.put("test.upload", "/api/v4/admin/tenant/upload-custom-content");

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> server = new FakeServerExtension<>(FakeTresoritServer::start);

    @Test
    void unmodifiedRequest_isAccepted() {
        send(UnaryOperator.identity(), LIST.request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserId", "TresoritDate", "HMACHeaders", "Authorization"})
    void modifiedSignedHeader_isRejected(String name) {
        assertRejected(request ->
                request.withHeader(name, changeOne(request.header(name).orElseThrow())));
    }

    @Test
    void bodyModifiedAfterSigning_isRejected() {
        AtomicInteger reading = new AtomicInteger();
        BodySource body = new BodySource() {
            @Override
            public InputStream open() {
                String text = reading.incrementAndGet() == 1 ? "0" : "1";
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public long length() {
                return 1;
            }
        };
        assertThatThrownBy(() -> send(
                        UnaryOperator.identity(),
                        UPLOAD.request().query("fileName", "a").body(body, "text/plain")))
                .isInstanceOfSatisfying(
                        UnauthenticatedException.class,
                        e -> assertThat(e.correctiveAction().orElseThrow()).contains("changed while it was sent"));
        assertThat(server.server().customContent("a")).isEmpty();
    }

    @Test
    void namesReorderedAfterSigning_isRejected() {
        assertRejected(request -> request.withHeader("HMACHeaders", reversed(request)));
    }

    @Test
    void namesReorderedBeforeSigning_isAccepted() {
        send(request -> sign(request.withHeader("HMACHeaders", reversed(request))), LIST.request());
    }

    @Test
    void digestInUpperCase_isAccepted() {
        send(
                request -> sign(request.withHeader(
                        "Content-SHA256",
                        request.header("Content-SHA256").orElseThrow().toUpperCase(Locale.ROOT))),
                UPLOAD.request().query("fileName", "a").body(BodySource.of(new byte[] {1}), "text/plain"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-16, 16})
    void clockShiftedBy16Minutes_isRejected(int minutes) {
        server.server().clock().advance(Duration.ofMinutes(minutes));
        assertRejected(UnaryOperator.identity());
    }

    @ParameterizedTest
    @ValueSource(ints = {-14, 14})
    void clockShiftedBy14Minutes_isAccepted(int minutes) {
        server.server().clock().advance(Duration.ofMinutes(minutes));
        send(UnaryOperator.identity(), LIST.request());
    }

    @Test
    void anotherKey_isRejected_andNotRetried() {
        server.server().primaryKey("f".repeat(64));
        assertRejected(UnaryOperator.identity());
        assertThat(server.server().received()).hasSize(1);
    }

    @Test
    void escapedQuery_isSignedAsSent() {
        Operation details = Operation.get("test.details", "/api/v4/admin/tresor/list-members");
        assertThatThrownBy(() ->
                        send(UnaryOperator.identity(), details.request().query("tresorid", "a b+c&d=e/f?g%h\u00e9~@")))
                .hasMessageContaining("TresorNotExists");
        assertThat(server.server().received().get(0).target())
                .endsWith("?tresorid=a%20b%2Bc%26d%3De/f%3Fg%25h%C3%A9~%40");
    }

    /** The eighth test vector: a GET with type and digest, as the published PHP client sends it. The SDK never does. */
    @Test
    void v8_getWithFiveHeaders() {
        AtomicReference<String> signed = new AtomicReference<>("");
        Operation list = Operation.get("test.tresors", "/api/v4/admin/tresor/list-tresors");
        assertThatThrownBy(() -> send(
                        request -> {
                            ApiRequest five = request.withHeader("UserId", "admin@acmetest1.tresorit.io")
                                    .withHeader("TresoritDate", "2017-05-09T10:11:12Z")
                                    .withHeader("Content-Type", "application/json")
                                    .withHeader(
                                            "Content-SHA256",
                                            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                                    .withHeader(
                                            "HMACHeaders",
                                            "UserId,TresoritDate,Content-Type,Content-SHA256,HMACHeaders");
                            assertThat(TresoritSignature.stringToSign(five)).hasSize(338);
                            signed.set(sign(five).header("Authorization").orElseThrow());
                            return sign(five);
                        },
                        list.request().query("pagesize", 100).query("continuefrom", "0000q2w3e4r5t6y7u8i9o0p1")))
                .as("a date in 2017")
                .isInstanceOf(UnauthenticatedException.class);
        assertThat(signed.get()).isEqualTo("AdminKey r9jbF4j3tFrQB78mYfycLmHCMIPIA04lRoYnMrhpd7g=");
    }

    private void assertRejected(UnaryOperator<ApiRequest> tamper) {
        assertThatThrownBy(() -> send(tamper, LIST.request()))
                .isInstanceOfSatisfying(UnauthenticatedException.class, e -> {
                    assertThat(e.code()).contains("InvalidAuthorization");
                    assertThat(e.status()).isEqualTo(403);
                });
    }

    private void send(UnaryOperator<ApiRequest> tamper, ApiRequest.Builder request) {
        Authenticator signature = new TresoritSignature(server.server().adminUserId(), this::key, TimeSource.system());
        try (ApiCaller caller = ApiCaller.open(
                SdkConfig.of(server.server().url()), JsonCodec.pascalCase(), new TresoritErrorMapper())) {
            caller.authorizedBy((unsigned, deadline) -> tamper.apply(signature.apply(unsigned, deadline)))
                    .send(request);
        }
    }

    private TresoritAdminKey key() {
        return TresoritAdminKey.of(Secret.of("00112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0"));
    }

    private ApiRequest sign(ApiRequest request) {
        return request.withHeader("Authorization", "AdminKey " + key().sign(TresoritSignature.stringToSign(request)));
    }

    private static String reversed(ApiRequest request) {
        List<String> names = new ArrayList<>(
                List.of(request.header("HMACHeaders").orElseThrow().split(",")));
        Collections.reverse(names);
        return String.join(",", names);
    }

    /** Changes a character other than the last one, which is the padding of Base64. */
    private static String changeOne(String value) {
        int at = value.length() - 3;
        char other = value.charAt(at) == 'a' ? 'b' : 'a';
        return value.substring(0, at) + other + value.substring(at + 1);
    }
}
