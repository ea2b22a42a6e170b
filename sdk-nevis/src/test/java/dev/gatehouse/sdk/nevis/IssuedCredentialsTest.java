package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.credentials.Credential;
import dev.gatehouse.sdk.nevis.credentials.CredentialState;
import dev.gatehouse.sdk.nevis.credentials.CredentialsApi;
import dev.gatehouse.sdk.nevis.credentials.DevicePasswordPatch;
import dev.gatehouse.sdk.nevis.credentials.IssuedCredential;
import dev.gatehouse.sdk.nevis.credentials.NewContextPassword;
import dev.gatehouse.sdk.nevis.credentials.NewCredential;
import dev.gatehouse.sdk.nevis.credentials.NewDevicePassword;
import dev.gatehouse.sdk.nevis.credentials.NewOathCredential;
import dev.gatehouse.sdk.nevis.credentials.NewPassword;
import dev.gatehouse.sdk.nevis.credentials.NewTicket;
import dev.gatehouse.sdk.nevis.credentials.NewUrlTicket;
import dev.gatehouse.sdk.nevis.credentials.VascoToken;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in responses: read whatever the shape of the response, returned once, and never printed. */
class IssuedCredentialsTest {

    private static final Secret PASSWORD = Secret.of("long-password");

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;
    private CredentialsApi credentials;

    @BeforeEach
    void open() {
        server = extension.server().addUser("100", "u1", "jdoe");
        nevis = TestClients.root(server);
        credentials = nevis.credentials();
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    @Test
    void password_isGeneratedAndReturnedOnce_ifThePolicyPermitsIt() {
        server.options().generatedPasswords(true);
        IssuedCredential created = credentials
                .passwords()
                .create("100", "u1", NewPassword.generated().withExtId("p1"));
        assertThat(created.extId()).contains("p1");
        assertThat(created.secret().map(Secret::reveal)).contains(secretOf("p1"));

        IssuedCredential reset = credentials.passwords().reset("100", "u1");
        assertThat(reset.secret().map(Secret::reveal)).contains(secretOf("p1"));
        assertThat(reset.secret()).isNotEqualTo(created.secret());
        Credential read = credentials.passwords().get("100", "u1");
        assertThat(read.stateName()).contains(CredentialState.INITIAL);
        assertThat(read.additionalProperties()).isEmpty();
    }

    @Test
    void reset_withoutABody_returnsNoSecret() {
        IssuedCredential created = credentials.passwords().create("100", "u1", NewPassword.of(PASSWORD));
        assertThat(created.extId()).isPresent();
        assertThat(created.secret()).isEmpty();
        assertThat(created.body()).isEmpty();

        IssuedCredential reset = credentials.passwords().reset("100", "u1");
        assertThat(reset).isEqualTo(IssuedCredential.builder().build());
    }

    @Test
    void otherPasswords_areGeneratedAndReset() {
        server.options().generatedPasswords(true);
        NewDevicePassword device = NewDevicePassword.builder().extId("d1").build();
        assertThat(credentials.devicePasswords().create("100", "u1", device).secret())
                .contains(Secret.of(secretOf("d1")));
        assertThat(credentials.devicePasswords().reset("100", "u1", "d1").secret())
                .contains(Secret.of(secretOf("d1")));
        NewContextPassword context =
                NewContextPassword.builder().context("web").extId("x1").build();
        assertThat(credentials.contextPasswords().create("100", "u1", context).secret())
                .contains(Secret.of(secretOf("x1")));
        assertThat(credentials.contextPasswords().reset("100", "u1", "x1").secret())
                .contains(Secret.of(secretOf("x1")));
        NewCredential temporary = NewCredential.defaults().withExtId("t1");
        assertThat(credentials
                        .tempStrongPasswords()
                        .create("100", "u1", temporary)
                        .secret())
                .contains(Secret.of(secretOf("t1")));
        assertThat(credentials.tempStrongPasswords().reset("100", "u1").secret())
                .contains(Secret.of(secretOf("t1")));
    }

    @Test
    void devicePassword_isUpdatedWithItsExternalIdInTheBody() {
        server.options().generatedPasswords(false);
        credentials
                .devicePasswords()
                .create(
                        "100",
                        "u1",
                        NewDevicePassword.builder()
                                .extId("d1")
                                .password(PASSWORD)
                                .build());
        DevicePasswordPatch patch =
                DevicePasswordPatch.builder().password(Secret.of("another-one")).build();
        credentials.devicePasswords().update("100", "u1", "d1", patch);
        assertThat(secretOf("d1")).isEqualTo("another-one");
        assertThat(server.received())
                .last()
                .satisfies(request ->
                        assertThat(request.text()).isEqualTo("{\"password\":\"another-one\",\"extId\":\"d1\"}"));
    }

    @Test
    void oathUri_links_tickets_andRecoveryCodes_areSecrets() {
        IssuedCredential oath = credentials
                .oath()
                .create("100", "u1", NewOathCredential.of("phone").withExtId("o1"));
        assertThat(oath.secret().orElseThrow().reveal()).isEqualTo("otpauth://totp/nevis?secret=" + secretOf("o1"));
        assertThat(oath.credential().orElseThrow().userExtId()).contains("u1");
        assertThat(oath.credential().orElseThrow().additionalProperties()).isEmpty();

        IssuedCredential link = credentials.tickets().createUrlTicket("100", "u1", NewUrlTicket.defaults());
        assertThat(link.secret().orElseThrow().reveal()).startsWith("https://idm.example.com/");

        IssuedCredential ticket = credentials
                .tickets()
                .createTicket("100", "u1", NewTicket.defaults().withExtId("t1"));
        assertThat(ticket.values().get("ticketValue")).isEqualTo(Secret.of(secretOf("t1")));
        IssuedCredential again = credentials.tickets().resetTicket("100", "u1");
        assertThat(again.values().get("ticketValue")).isEqualTo(Secret.of(secretOf("t1")));
        assertThat(again.values()).isNotEqualTo(ticket.values());

        IssuedCredential codes = credentials.recoveryCodes().create("100", "u1");
        IssuedCredential read = credentials.recoveryCodes().get("100", "u1");
        assertThat(read.extId()).isEqualTo(codes.extId()).isPresent();
        assertThat(read.values().keySet())
                .filteredOn(path -> path.endsWith(".code"))
                .hasSize(16);
        assertThat(read.values().get("codes[15].code"))
                .isNotNull()
                .satisfies(code -> assertThat(code.reveal()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'passwordFragment':'s3'} | application/json | s3 | passwordFragment=s3",
                "{'tempStrongPassword':'s3','x':1} | application/json | s3 | tempStrongPassword=s3 x=1",
                "{'personifiedLink':'s3'} | application/json | s3 | personifiedLink=s3",
                "{'a':{'b':['otpauth://s3']}} | application/json | otpauth://s3 | a.b[0]=otpauth://s3",
                "{'fragment':'s3'} | application/json | none | fragment=s3",
                "{'version':'many','fragment':'s3'} | application/json | none | version=many fragment=s3",
                "{'passwordFragment':null} | application/json | none | ``",
                "{'passwordFragment':''} | application/json | none | ``",
                "[{'code':'s3'},7] | application/json | none | [0].code=s3 [1]=7",
                "{'codes':{'s3':false}} | application/json | none | codes.s3=false",
                "'s3' | application/json | s3 | =s3",
                "12.50 | application/json | 12.50 | =12.50",
                "null | application/json | none | ``",
                "s3 | text/plain | s3 | ``",
                "<pin>s3</pin> | application/xml | <pin>s3</pin> | ``"
            })
    void response_ofAnotherShape_losesNoSecret(String body, String type, String secret, String values) {
        String text = body.replace('\'', '"');
        server.failNext(Fault.response(FakeResponse.text(201, type, text)));
        IssuedCredential issued = credentials.passwords().reset("100", "u1");
        assertThat(issued.body().map(Secret::reveal)).contains(text);
        assertThat(issued.secret().map(Secret::reveal).orElse("none")).isEqualTo(secret);
        List<String> read = new ArrayList<>();
        issued.values().forEach((path, value) -> read.add(path + "=" + value.reveal()));
        assertThat(String.join(" ", read)).isEqualTo(values);
        assertThat(issued.toString()).doesNotContain("s3");
    }

    @Test
    void externalId_isThatOfTheRequest_orOfTheLocation_orOfTheBody_orUnknown() {
        String named = "{\"extId\":\"b\",\"passwordFragment\":\"s3\"}";
        assertThat(created(NewPassword.generated().withExtId("a"), named, "/x/c"))
                .contains("a");
        assertThat(created(NewPassword.generated(), named, "/x/c")).contains("c");
        assertThat(created(NewPassword.generated(), named, "/x/password")).contains("b");
        assertThat(created(NewPassword.generated(), named, "")).contains("b");
        assertThat(created(NewPassword.generated(), "{\"passwordFragment\":\"s3\"}", ""))
                .isEmpty();
    }

    private Optional<String> created(NewPassword password, String body, String location) {
        FakeResponse response = FakeResponse.text(201, "application/json", body);
        server.failNext(Fault.response(location.isEmpty() ? response : response.header("Location", location)));
        IssuedCredential issued = credentials.passwords().create("100", "u1", password);
        assertThat(issued.secret()).contains(Secret.of("s3"));
        return issued.extId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"passwordFragment\":\"s33ded\"",
                "{\"passwordFragment\":\"s33ded\"} x",
                "s33ded",
                "\u0000s33ded"
            })
    void malformedJson_isReported_withoutItsContent(String body) {
        server.failNext(Fault.response(FakeResponse.text(201, "application/json", body)));
        Throwable thrown = catchThrowable(() -> credentials.passwords().reset("100", "u1"));
        assertThat(thrown).isInstanceOfAny(ResponseFormatException.class, TransportException.class);
        assertThat(((SdkException) thrown).outcomeUnknown()).isTrue();
        assertThat(CapturedLogs.print(thrown)).doesNotContain("s33ded");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void otpauthUri_thatTheServerSharesAgain_isASecret() {
        String body = "{'extId':'o1','version':1,'uri':'otpauth://s3','more':{'all':['otpauth://s3',null,5],'x':'y'}}";
        FakeResponse one = FakeResponse.text(200, "application/json", body.replace('\'', '"'));
        server.failNext(Fault.response(one));
        Map<String, Object> read = credentials.oath().get("100", "u1", "o1").additionalProperties();
        Secret uri = Secret.of("otpauth://s3");
        assertThat(read)
                .containsEntry("uri", uri)
                .containsEntry("more", Map.of("all", Arrays.asList(uri, null, 5L), "x", "y"));
        server.failNext(
                Fault.response(FakeResponse.text(200, "application/json", "{\"items\":[{\"uri\":\"otpauth://s3\"}]}")));
        assertThat(credentials.oath().list("100", "u1", ListOptions.defaults()).stream())
                .extracting(credential -> credential.additionalProperties().get("uri"))
                .containsExactly(uri);
        server.failNext(Fault.response(one));
        IssuedCredential issued = credentials.oath().create("100", "u1", NewOathCredential.of("phone"));
        assertThat(issued.secret()).contains(uri);
        assertThat(issued.values()).containsEntry("uri", uri);
    }

    @Test
    void unreadableResponses_ofListsAndCredentials_areReported() {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", "[]")));
        assertThatThrownBy(() -> credentials.passwords().get("100", "u1")).isInstanceOf(ResponseFormatException.class);
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", "[]")));
        assertThatThrownBy(() -> TestClients.readAll(credentials.list("100", "u1", ListOptions.defaults())))
                .isInstanceOf(ResponseFormatException.class);
    }

    /** The calls whose requests or responses contain secrets, with the responses that contain them. */
    private static Map<String, Function<CredentialsApi, Object>> callsWithSecrets(Secret secret) {
        Map<String, Function<CredentialsApi, Object>> all = new LinkedHashMap<>();
        all.put(
                "list",
                api -> api.list("100", "u1", ListOptions.defaults()).stream().toList());
        all.put("password", api -> api.passwords().create("100", "u1", NewPassword.of(secret)));
        all.put("password read", api -> api.passwords().get("100", "u1"));
        all.put("password reset", api -> api.passwords().reset("100", "u1"));
        all.put("password change", api -> change(api, secret));
        all.put("device password", api -> api.devicePasswords().create("100", "u1", device(secret)));
        all.put(
                "device password update",
                api -> api.devicePasswords()
                        .update(
                                "100",
                                "u1",
                                "d",
                                DevicePasswordPatch.builder().password(secret).build()));
        all.put("device password reset", api -> api.devicePasswords().reset("100", "u1", "d"));
        all.put("context password", api -> api.contextPasswords().create("100", "u1", context(secret)));
        all.put("context password reset", api -> api.contextPasswords().reset("100", "u1", "x"));
        all.put("temporary", api -> api.tempStrongPasswords().create("100", "u1", NewCredential.defaults()));
        all.put("temporary read", api -> api.tempStrongPasswords().get("100", "u1"));
        all.put("temporary reset", api -> api.tempStrongPasswords().reset("100", "u1"));
        all.put("oath", api -> api.oath().create("100", "u1", NewOathCredential.of("l")));
        all.put("recovery codes", api -> api.recoveryCodes().create("100", "u1"));
        all.put("recovery codes read", api -> api.recoveryCodes().get("100", "u1"));
        all.put("url ticket", api -> api.tickets().createUrlTicket("100", "u1", NewUrlTicket.defaults()));
        all.put("ticket", api -> api.tickets().createTicket("100", "u1", NewTicket.defaults()));
        all.put("ticket reset", api -> api.tickets().resetTicket("100", "u1"));
        all.put("vasco", api -> api.hardwareTokens().importVasco("100", List.of(new VascoToken("RO", secret))));
        return all;
    }

    private static Object change(CredentialsApi api, Secret secret) {
        api.passwords().changeOwn("100", "u1", secret, secret);
        return secret;
    }

    private static NewDevicePassword device(Secret secret) {
        return NewDevicePassword.builder().extId("d").password(secret).build();
    }

    private static NewContextPassword context(Secret secret) {
        return NewContextPassword.builder().context("c").password(secret).build();
    }

    /** Every loggers' lines down to TRACE, exceptions, events and results are searched for the secret. */
    @ParameterizedTest
    @CsvSource({
        "201, '{\"items\":[{\"hash\":\"s33ded\"}],\"hash\":\"s33ded\",\"passwordFragment\":\"s33ded\"}'",
        "201, '{\"tempStrongPassword\":\"s33ded\",\"otp\":\"otpauth://s33ded\",\"codes\":[{\"code\":\"s33ded\"}]}'",
        "200, '{\"personifiedLink\":\"https://x/s33ded\",\"ticket\":\"s33ded\",\"stateName\":5}'",
        "201, '{\"codes\":{\"s33ded\":true}}'",
        "201, '\"s33ded\"'",
        "201, '{\"passwordFragment\":\"s33ded\"'",
        "422, '{\"errors\":[{\"code\":\"errors.pwdPolicyViolated\",\"message\":\"s33ded\"}],\"policyViolations\":[{\"suppliedValue\":\"s33ded\"}]}'",
        "401, 's33ded'",
        "500, '{\"passwordFragment\":\"s33ded\"}'"
    })
    void secret_isInNoLog_exception_event_orText(int status, String body) {
        List<String> output = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void onCall(CallEvent event) {
                output.add(event.toString() + event.failure());
            }
        };
        Secret secret = Secret.of("s33ded");
        try (CapturedLogs logs = new CapturedLogs();
                NevisClient client = NevisClient.create(
                        TestClients.config(server).withListeners(listener),
                        NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN)))) {
            CredentialsApi api = client.credentials().withProtectedFieldToken(secret);
            callsWithSecrets(secret).forEach((name, call) -> {
                server.failNext(Fault.response(FakeResponse.text(status, "application/json", body)));
                try {
                    output.add(name + String.valueOf(call.apply(api)));
                } catch (SdkException e) {
                    output.add(CapturedLogs.print(e));
                }
                server.clearRequestsAndFaults();
            });
            output.addAll(logs.lines());
        }
        assertThat(output).hasSizeGreaterThan(60).noneMatch(line -> line.contains("s33ded"));
    }

    private String secretOf(String extId) {
        return String.valueOf(server.credential("100", "u1", extId).get("secret"));
    }

    @Test
    void requests_doNotPrintTheirSecrets() {
        List<Object> requests = List.of(
                NewPassword.of(PASSWORD),
                device(PASSWORD),
                context(PASSWORD),
                DevicePasswordPatch.builder().password(PASSWORD).build(),
                new VascoToken("RO", PASSWORD));
        assertThat(requests.toString()).doesNotContain("long-password").contains("***");
        Consumer<String> none = text -> assertThat(text).doesNotContain("long-password");
        requests.forEach(request -> none.accept(request.toString()));
    }
}
