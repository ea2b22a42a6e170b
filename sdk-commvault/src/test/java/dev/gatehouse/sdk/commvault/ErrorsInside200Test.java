package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures with HTTP status 200 are read alike by typed operations and by raw(), in every place that a source shows. */
class ErrorsInside200Test {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private CommvaultClient client;

    @BeforeEach
    void createInventory() {
        server = commvault.server();
        client = new Inventory(server).client();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":5,\"errorMessage\":\" text \"}",
                "{\"errorCode\":\"5\",\"errorString\":\"text\"}",
                "{\"errorCode\":5,\"errorMsg\":\"text\"}",
                "{\"errorCode\":5,\"warningCode\":0,\"errLogMessage\":\"\\ntext\\t\"}",
                "{\"error\":{\"errorCode\":5,\"errorMessage\":\"text\"}}",
                "{\"error\":{\"errList\":[{\"errorCode\":5,\"errLogMessage\":\"text \"}]}}",
                "{\"errors\":[{\"errorCode\":0},{\"errorCode\":5,\"errorMessage\":\"text\"}]}",
                "{\"errors\":[{\"errList\":[{\"errorCode\":5,\"errLogMessage\":\" text \"}]}]}",
                "{\"response\":{\"errorCode\":5,\"errorString\":\"text\"}}",
                "{\"response\":[{\"errorCode\":0},{\"errorCode\":5,\"errorString\":\"text\"}]}",
                "{\"resp\":{\"errorCode\":5,\"errorMessage\":\"text\"}}",
                "{\"errorCode\":0,\"errList\":[{\"errorCode\":5,\"message\":\"text\"}]}",
                "<TMMsg_GenericResp errorCode=\"5\" errorMessage=\"text\"/>",
                "<?xml version='1.0'?><CVGui_GenericResp errorMessage=' text ' errorCode='5'/>",
                "<Resp errorCode=\"0\"><errList errorCode=\"5\" errLogMessage=\"text\"/></Resp>"
            })
    void failure_isThrownByTypedOperationsAndByRaw(String body) {
        String type = body.startsWith("<") ? "application/xml" : "application/json";
        for (ThrowingCallable call : calls()) {
            server.failNext(Fault.response(FakeResponse.text(200, type, body)));
            ApiException e = catchThrowableOfType(ApiException.class, call);
            assertThat(e).as(body).isNotNull();
            assertThat(e.status()).isEqualTo(200);
            assertThat(e.code()).contains("5");
            assertThat(e.vendorMessage()).contains("text");
        }
    }

    private ThrowingCallable[] calls() {
        return new ThrowingCallable[] {
            () -> client.plans().summaries(),
            () -> client.keys().rotateOwn(),
            () -> client.raw().get("/Anything"),
            () -> client.raw().send("POST", "/JobDetails", Map.of("jobId", 7))
        };
    }

    /** Reports name the parts that failed, and have no code. */
    @Test
    void failuresOfAReport_areThrown() {
        server.failNext(Fault.response(FakeResponse.text(
                200, "application/json", "{\"failures\":{\"disk\":[],\"tape\":[\" offline \"]},\"records\":[]}")));
        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.raw().get("/cr/reportsplusengine/datasets"));
        assertThat(e.kind()).isEqualTo(ErrorKind.SERVER_ERROR);
        assertThat(e.code()).isEmpty();
        assertThat(e.vendorMessage()).contains("offline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":0,\"errorMessage\":\"Success\"}",
                "{\"resp\":{\"errorCode\":0}}",
                "{\"error\":{}}",
                "{\"error\":{\"errorCode\":0,\"errList\":[]}}",
                "{\"error\":{\"errLogMessage\":\"\"}}",
                "{\"errList\":[]}",
                "{\"failures\":{}}",
                "{\"failures\":{\"disk\":[]}}",
                "{\"failures\":3}",
                "{\"message\":\"done\"}",
                "{\"job\":{\"errorCode\":5}}"
            })
    void success_isReturned(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        assertThat(client.raw().get("/Anything")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Resp><job errorCode=\"5\"/></Resp>",
                "<Resp errorCode=\"0\" errorMessage=\"Success\"/>",
                "<Resp jobSubmitErrorCode=\"5\"/>"
            })
    void successInXml_isReturned(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/xml", body)));
        assertThatCode(() -> client.raw()
                        .request("GET", "/Anything")
                        .accept("application/xml")
                        .text())
                .doesNotThrowAnyException();
    }

    /** The page of a web server or a proxy is no error of the API, but its title says what happened. */
    @ParameterizedTest
    @CsvSource({
        "text/html, <html><head><TITLE>~ 503  Service &amp; more </TITLE></head></html>, 503 Service & more",
        "text/plain, <!DOCTYPE html><title>Bad Gateway</title>, Bad Gateway",
        "application/json, '  <html><title>Bad Gateway</title>', Bad Gateway"
    })
    void titleOfAPage_isTheVendorMessage(String type, String page, String message) {
        server.failNext(Fault.response(FakeResponse.text(404, type, page.replace('~', '\n'))));
        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.users().get(7));
        assertThat(e.vendorMessage()).contains(message);
        assertThat(e.code()).isEmpty();
        assertThat(e.getMessage()).doesNotContain(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>x</body></html>", "<html><title> </title></html>", "<html><title>cut"})
    void pageWithoutATitle_hasNoVendorMessage(String page) {
        server.failNext(Fault.response(FakeResponse.text(404, "text/html", page)));
        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.users().get(7));
        assertThat(e.vendorMessage()).isEmpty();
    }
}
