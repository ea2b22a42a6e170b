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

/** Plants secrets wherever one can stand, lets calls fail in every way, and looks for them in all that is said. */
class SecrecyTest {

    private static final String PLANTED = "pl4nted";
    private static final String IN_HEX = HexFormat.of().formatHex(PLANTED.getBytes(StandardCharsets.US_ASCII));

    static Stream<ByteServer.Script> servers() {
        String echo = "{\"code\":\"E\",\"message\":\"pl4nted-echo\",\"id\":{\"pl4nted-body\":1}}";
        return Stream.of(
                ByteServer.always(ByteServer.json(200, "{\"id\":\"pl4nted-answer\"}")),
                ByteServer.always(ByteServer.json(200, echo)),
                ByteServer.always(ByteServer.json(200, "pl4nted no JSON")),
                ByteServer.always(ByteServer.json(400, echo)),
                ByteServer.always(ByteServer.json(401, echo)),
                ByteServer.always(ByteServer.json(429, echo)),
                ByteServer.always(ByteServer.json(500, echo)),
                ByteServer.always("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 7\r\n\r\npl4nted"),
                ByteServer.always(
                        "HTTP/1.1 302 Go\r\nLocation: /pl4nted\r\nSet-Cookie: s=pl4nted\r\nContent-Length: 0\r\n\r\n"),
                ByteServer.always("pl4nted garbage\r\n\r\n"),
                cut("HTTP/1.1 200 OK\r\nSet-Cookie: s=pl4nted-cookie"),
                cut("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\npl4nted"),
                cut("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npl4nted"),
                ByteServer.always(ByteServer.json(400, "{\"code\":\"pl4nted code\"}")),
                (request, number, connection) -> false);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void nothingThatIsSaid_holdsASecret(ByteServer.Script script) {
        List<String> said = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void onAttempt(CallEvent event) {
                said.add(event.toString());
            }

            @Override
            public void onCall(CallEvent event) {
                said.add(event.toString());
            }
        };
        TestTime time = new TestTime();
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = ByteServer.start(script)) {
            SdkConfig config = SdkConfig.builder(server.url())
                    .addListener(listener)
                    .time(time)
                    .build();
            BearerAuth auth = BearerAuth.of(deadline -> AccessToken.nonExpiring(Secret.of("pl4nted-token")), time);
            ApiCaller caller = TestVendor.caller(config)
                    .authorizedBy(auth)
                    .with(CallOptions.builder()
                            .putHeader("X-Token", "pl4nted-header")
                            .build());
            List<ApiRequest.Builder> requests = List.of(
                    TestVendor.GET.request().path("id", "pl4nted-id").query("q", "pl4nted-query"),
                    TestVendor.POST.request().body(Map.of("password", Secret.of("pl4nted-password"))));
            for (ApiRequest.Builder request : requests) {
                Throwable thrown = catchThrowable(() -> caller.call(request, Item.class));
                if (thrown != null) {
                    said.add(CapturedLogs.print(thrown));
                }
                said.add(text(request));
            }
            Stream.of(config, caller, auth).map(SecrecyTest::text).forEach(said::add);
            caller.close();
            said.addAll(logs.lines());
            assertThat(logs.lines()).as("the log is on").isNotEmpty();
        }
        assertThat(said).noneMatch(text -> text.contains(PLANTED) || text.contains(IN_HEX));
    }

    private static ByteServer.Script cut(String answer) {
        return (request, number, connection) -> {
            ByteServer.write(connection, answer);
            return false;
        };
    }

    /** As a careless log line would show it. */
    private static String text(Object any) {
        return String.valueOf(any);
    }
}
