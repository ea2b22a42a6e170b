package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.lastBody;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.sps.error.WaitTimeoutException;
import dev.gatehouse.sdk.sps.firmware.FirmwareApi;
import dev.gatehouse.sdk.sps.firmware.FirmwareSlot;
import dev.gatehouse.sdk.sps.firmware.FirmwareSlots;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirmwareTest {

    private static final String ROOT = "/api/firmware";
    private static final String UPLOAD = "/api/upload/firmware";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final TestTime time = new TestTime();
    private FakeSpsServer server;
    private SpsClient sps;

    @BeforeEach
    void start() {
        server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD);
        sps = Fixtures.client(SdkConfig.builder(server.url()).time(time).build());
    }

    @AfterEach
    void stop() {
        sps.close();
        server.close();
    }

    @Test
    void slots_areTyped_andEmptyOnesToo() {
        FirmwareSlots slots = sps.firmware().slots();
        assertThat(slots.items()).extracting(FirmwareSlot::number).containsExactly(1, 2, 3, 4, 5);
        FirmwareSlot current = slots.find("8.0.0").orElseThrow();
        assertThat(current.current()).contains(true);
        assertThat(current.afterReboot()).contains(true);
        assertThat(current.upgradeNotes()).isPresent();
        assertThat(current.upgradeNews()).isPresent();
        assertThat(slots.items().get(1).version()).isEmpty();
        assertThat(slots.currentSlot()).contains(ROOT + "/slots/1");
        assertThat(slots.slotAfterReboot()).contains(ROOT + "/slots/1");
        assertThat(slots.emptySlots()).hasValue(4);
        assertThat(slots.find("9.0.0")).isEmpty();
    }

    @Test
    void upload_sendsTheImageWithProgress() {
        byte[] image = FakeSpsServer.firmwareImage("8.0.1");
        AtomicLong sent = new AtomicLong();
        sps.firmware().upload(BodySource.of(image), (bytes, total) -> {
            assertThat(total).isEqualTo(image.length);
            sent.set(bytes);
        });
        assertThat(sent).hasValue(image.length);
        ReceivedRequest received = last("POST", UPLOAD);
        assertThat(received.body()).isEqualTo(image);
        assertThat(received.header("Content-Type")).contains("application/x-iso9660-image");
        assertThat(sps.firmware().slots().find("8.0.1").orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void upload_mayTakeOneHour_unlessALimitIsSet() {
        Duration minute = Duration.ofMinutes(1);
        Duration second = Duration.ofSeconds(1);
        BodySource image = BodySource.of(FakeSpsServer.firmwareImage("8.0.1"));
        try (SpsClient impatient = Fixtures.client(SdkConfig.builder(server.url())
                .attemptTimeout(second)
                .deadline(second)
                .build())) {
            impatient
                    .status()
                    .with(CallOptions.builder()
                            .deadline(minute)
                            .attemptTimeout(minute)
                            .build())
                    .user();
            FirmwareApi cancellable = impatient.firmware().with(CallOptions.cancelledBy(Cancellation.create()));
            for (FirmwareApi firmware : List.of(impatient.firmware(), cancellable)) {
                server.failNext(request("POST", UPLOAD), Fault.delay(Duration.ofMillis(1500)));
                firmware.upload(image);
            }
            server.failNext(request("POST", UPLOAD), Fault.delay(Duration.ofMillis(1500)));
            assertThatThrownBy(() -> impatient
                            .firmware()
                            .with(CallOptions.within(second))
                            .upload(image))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
        }
        assertThat(Fixtures.all(server, "POST", UPLOAD)).hasSize(3);
    }

    @Test
    void upload_isNotRetried() {
        server.failNext(request("POST", UPLOAD), Fault.status(503));
        assertThatThrownBy(() -> sps.firmware().upload(BodySource.ofString("x")))
                .isInstanceOf(ServerErrorException.class);
        assertThatThrownBy(() -> sps.firmware().upload(BodySource.ofString("not an image")))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(Fixtures.all(server, "POST", UPLOAD)).hasSize(2);
    }

    @Test
    void upgrade_isTested_started_andAwaited() {
        sps.firmware().upload(BodySource.of(FakeSpsServer.firmwareImage("8.0.1")));
        assertThat(sps.firmware().test(2).testSummary()).isPresent();
        assertThat(lastBody(server, "POST", ROOT + "/test")).isEqualTo("{\"slot_id\":2}");
        assertThat(sps.firmware().upgrade(2, "patch").testSummary()).isPresent();
        assertThat(lastBody(server, "POST", ROOT + "/upgrade")).isEqualTo("{\"slot_id\":2,\"message\":\"patch\"}");

        assertThat(sps.firmware().awaitVersion("8.0.1", LIMIT).firmwareVersion())
                .contains("8.0.1");
        assertThat(server.firmwareVersion()).isEqualTo("8.0.1");
        // The restart ended the session
        assertThat(Fixtures.all(server, "GET", "/api/authentication")).hasSize(2);
    }

    @Test
    void upgradeWithoutAMessage_sendsNull() {
        sps.firmware().upgrade(1);
        assertThat(lastBody(server, "POST", ROOT + "/upgrade")).isEqualTo("{\"slot_id\":1,\"message\":null}");
    }

    @Test
    void awaitVersion_pollsEvery15Seconds_untilTheLimit() {
        assertThatThrownBy(() -> sps.firmware().awaitVersion("9.0.0", Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(WaitTimeoutException.class, e -> {
                    assertThat(e.limit()).isEqualTo(Duration.ofMinutes(1));
                    assertThat(e.attempts()).isEqualTo(5);
                    assertThat(e.outcomeUnknown()).isFalse();
                    assertThat(e.getCause()).isNull();
                });
        assertThat(time.waits()).hasSize(4).containsOnly(Duration.ofSeconds(15));
        assertThat(server.received())
                .filteredOn(request("GET", "/api/info"))
                .filteredOn(received -> received.header("Cookie").isEmpty())
                .hasSize(5);
    }

    @Test
    void awaitVersion_unreachableAppliance_isPolledAgain() {
        server.failNext(request("GET", "/api/info"), Fault.status(404));
        server.failNext(request("GET", "/api/info"), Fault.response(FakeResponse.text(200, "text/html", "<html/>")));
        assertThat(sps.firmware().awaitVersion("8.0.0", LIMIT).firmwareVersion())
                .contains("8.0.0");
        assertThat(time.waits()).hasSize(2);
        server.close();
        assertThatThrownBy(() -> sps.firmware().awaitVersion("8.0.0", Duration.ofMinutes(1)))
                .isInstanceOf(WaitTimeoutException.class)
                .hasCauseInstanceOf(TransportException.class);
    }

    @Test
    void awaitVersion_rejectedLogin_endsTheWait() {
        server.failNext(request("GET", "/api/authentication"), Fault.status(401));
        assertThatThrownBy(() -> sps.firmware().awaitVersion("8.0.0", LIMIT))
                .isInstanceOf(UnauthenticatedException.class);
    }

    /** The rejected login is remembered, so that a later poll of the same client can't succeed. */
    @Test
    void awaitVersion_loginRejectedBy404_endsTheWait() {
        server.failNext(request("GET", "/api/authentication"), Fault.status(404));
        assertThatThrownBy(() -> sps.firmware().awaitVersion("8.0.0", LIMIT))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.operation()).isEqualTo("sps.login"));
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void awaitVersion_canBeCancelled() {
        Cancellation cancellation = Cancellation.create();
        cancellation.cancel();
        assertThatThrownBy(() -> sps.firmware()
                        .with(CallOptions.cancelledBy(cancellation))
                        .awaitVersion("9.0.0", LIMIT))
                .isInstanceOf(CallCancelledException.class);
    }

    @Test
    void documentedErrors() {
        assertThatThrownBy(() -> sps.firmware().test(3))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.code()).contains("ResourceNotFound"));
        assertThatThrownBy(() -> sps.firmware().upgrade(3)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sps.firmware().delete(3)).isInstanceOf(NotFoundException.class);
        server.rejectFirmware();
        assertThatThrownBy(() -> sps.firmware().test(1)).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
            assertThat(e.code()).contains("FirmwareTestFailed");
            assertThat(e.correctiveAction()).contains("Read the findings of the firmware test.");
        });
        server.failNext(
                request("POST", ROOT + "/test"),
                Fault.response(FakeResponse.json(400, Map.of("error", Map.of("type", "IncompleteRequestBodyError")))));
        assertThatThrownBy(() -> sps.firmware().test(1))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.code()).contains("IncompleteRequestBodyError"));
    }

    @Test
    void delete_emptiesTheSlot() {
        sps.firmware().upload(BodySource.of(FakeSpsServer.firmwareImage("8.0.1")));
        sps.firmware().delete(2);
        assertThat(last("DELETE", ROOT + "/slots/2").body()).isEmpty();
        assertThat(sps.firmware().slots().find("8.0.1")).isEmpty();
    }

    private ReceivedRequest last(String method, String path) {
        List<ReceivedRequest> found = Fixtures.all(server, method, path);
        return found.get(found.size() - 1);
    }
}
