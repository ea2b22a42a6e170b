package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts secrets in all parts of requests and responses, and searches for them in exceptions, events,
 * log lines and {@code toString} results.
 */
class SecrecyTest {

    private static final String SECRET = "s3cret";
    private static final String IN_HEX = HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.US_ASCII));

    static Stream<ByteServer.Script> servers() {
        String echo = "{\"code\":\"E\",\"message\":\"s3cret-echo\",\"id\":{\"s3cret-body\":1}}";
        return Stream.of(
                ByteServer.always(ByteServer.json(200, "{\"id\":\"s3cret-response\"}")),
                ByteServer.always(ByteServer.json(200, echo)),
                ByteServer.always(ByteServer.json(200, "s3cret no JSON")),
                ByteServer.always(ByteServer.json(400, echo)),
                ByteServer.always(ByteServer.json(401, echo)),
                ByteServer.always(ByteServer.json(429, echo)),
                ByteServer.always(ByteServer.json(500, echo)),
                ByteServer.always("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\ns3cret"),
                ByteServer.always(
                        "HTTP/1.1 302 Go\r\nLocation: /s3cret\r\nSet-Cookie: s=s3cret\r\nContent-Length: 0\r\n\r\n"),
                ByteServer.always("s3cret noise\r\n\r\n"),
                thenClose("HTTP/1.1 200 OK\r\nSet-Cookie: s=s3cret-cookie"),
                thenClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ns3cret"),
                thenClose("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ns3cret"),
                ByteServer.always(ByteServer.json(400, "{\"code\":\"s3cret code\"}")),
                (request, number, connection) -> false);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void noText_containsASecret(ByteServer.Script script) {
        List<String> texts = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void onAttempt(CallEvent event) {
                texts.add(event.toString());
            }

            @Override
            public void onCall(CallEvent event) {
                texts.add(event.toString());
            }
        };
        TestTime time = new TestTime();
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = ByteServer.start(script)) {
            SdkConfig config = SdkConfig.builder(server.url())
                    .addListener(listener)
                    .time(time)
                    .build();
            BearerAuth auth = BearerAuth.of(deadline -> AccessToken.nonExpiring(Secret.of("s3cret-token")), time);
            ApiCaller caller = TestVendor.caller(config)
                    .authorizedBy(auth)
                    .with(CallOptions.builder()
                            .putHeader("X-Token", "s3cret-header")
                            .build());
            List<ApiRequest.Builder> requests = List.of(
                    TestVendor.GET.request().path("id", "s3cret-id").query("q", "s3cret-query"),
                    TestVendor.POST.request().body(Map.of("password", Secret.of("s3cret-password"))));
            for (ApiRequest.Builder request : requests) {
                Throwable thrown = catchThrowable(() -> caller.call(request, Item.class));
                if (thrown != null) {
                    texts.add(CapturedLogs.print(thrown));
                }
                texts.add(text(request));
            }
            Stream.of(config, caller, auth).map(SecrecyTest::text).forEach(texts::add);
            caller.close();
            texts.addAll(logs.lines());
            assertThat(logs.lines()).as("logging is on").isNotEmpty();
        }
        assertThat(texts).noneMatch(text -> text.contains(SECRET) || text.contains(IN_HEX));
    }

    private static ByteServer.Script thenClose(String response) {
        return (request, number, connection) -> {
            ByteServer.write(connection, response);
            return false;
        };
    }

    /** Returns the text that a log line with this object would contain. */
    private static String text(Object any) {
        return String.valueOf(any);
    }
}
