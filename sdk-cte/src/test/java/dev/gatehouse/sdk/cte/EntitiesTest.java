package dev.gatehouse.sdk.cte;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.ClientHealth;
import dev.gatehouse.sdk.cte.clients.ClientType;
import dev.gatehouse.sdk.cte.clients.OsType;
import dev.gatehouse.sdk.cte.clients.ProtectionMode;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.guardpoints.GuardPoint;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointState;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.policies.IdtKeyRule;
import dev.gatehouse.sdk.cte.policies.KeyRule;
import dev.gatehouse.sdk.cte.policies.LdtKeyRule;
import dev.gatehouse.sdk.cte.policies.Policy;
import dev.gatehouse.sdk.cte.policies.PolicyType;
import dev.gatehouse.sdk.cte.policies.SecurityRule;
import dev.gatehouse.sdk.cte.policies.SignatureRule;
import dev.gatehouse.sdk.cte.policyelements.ProcessSet;
import dev.gatehouse.sdk.cte.policyelements.ResourceSet;
import dev.gatehouse.sdk.cte.policyelements.Signature;
import dev.gatehouse.sdk.cte.policyelements.SignatureSet;
import dev.gatehouse.sdk.cte.policyelements.UserSet;
import dev.gatehouse.sdk.cte.profiles.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decoding of entities. The fixtures have every field that a source describes, with invented values. */
class EntitiesTest {

    private static final JsonCodec CODEC = JsonCodec.snakeCase();

    private static <T> T read(String json, Class<T> type) {
        try {
            return Objects.requireNonNull(CODEC.decode(json.replace('\'', '"').getBytes(UTF_8), TypeRef.of(type)));
        } catch (UnreadableJsonException e) {
            throw new AssertionError(e);
        }
    }

    private static String fixture(String name) {
        try (InputStream in = EntitiesTest.class.getResourceAsStream("/cte/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Class<?>> entities() {
        return Stream.of(
                Client.class,
                ClientGroup.class,
                GuardPoint.class,
                Profile.class,
                Policy.class,
                SecurityRule.class,
                KeyRule.class,
                LdtKeyRule.class,
                IdtKeyRule.class,
                SignatureRule.class,
                UserSet.class,
                ProcessSet.class,
                ResourceSet.class,
                SignatureSet.class,
                Signature.class);
    }

    /** No field is missing or misspelled. */
    @ParameterizedTest
    @MethodSource("entities")
    void everyFieldOfTheFixture_isRead(Class<?> type) throws UnreadableJsonException {
        String json = fixture(type.getSimpleName());
        Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(CODEC.toTree(read(json, Map.class)));

        assertThat(CODEC.toTree(read(json, type))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void idAlone_isEnough_nullsAreIgnored_unknownFieldsAreAdditional(Class<?> type) {
        Map<?, ?> full = read(fixture(type.getSimpleName()), Map.class);
        StringBuilder nulls = new StringBuilder("{'id':'1','new_in_3_0':{'a':[1]}");
        for (Iterator<?> names = full.keySet().iterator(); names.hasNext(); ) {
            Object name = names.next();
            nulls.append(name.equals("id") ? "" : ",'" + name + "':null");
        }

        assertThat(read(nulls.append('}').toString(), type)).isEqualTo(read("{'id':'1','new_in_3_0':{'a':[1]}}", type));
    }

    @Test
    void timesAndDevAccount_areReadInBothSpellings() {
        String camel = "{'id':'1','createdAt':'2026-01-02T03:04:05.123456789Z','updatedAt':'2026-01-02T03:04:06Z',"
                + "'devAccount':'d'}";
        String snake = camel.replace("createdAt", "created_at")
                .replace("updatedAt", "updated_at")
                .replace("devAccount", "dev_account");
        assertThat(read(camel, Client.class)).isEqualTo(read(snake, Client.class));
        assertThat(read(camel, Client.class).createdAt()).contains(Instant.parse("2026-01-02T03:04:05.123456789Z"));
        assertThat(read(camel, ClientGroup.class)).isEqualTo(read(snake, ClientGroup.class));
        assertThat(read(camel, GuardPoint.class)).isEqualTo(read(snake, GuardPoint.class));
    }

    @Test
    void clientVersion_isReadFromANumber() {
        assertThat(read("{'id':'1','client_version':7}", Client.class).clientVersion())
                .contains("7");
    }

    @Test
    void errorsAndWarnings_areReadFromTextAndList() {
        assertThat(read("{'id':'1','errors':'a','warnings':['b','',null,7],'client_errors':''}", Client.class))
                .satisfies(client -> {
                    assertThat(client.errors()).containsExactly("a");
                    assertThat(client.warnings()).containsExactly("b", "7");
                    assertThat(client.clientErrors()).isEmpty();
                    assertThat(client.clientWarnings()).isEmpty();
                });
    }

    @Test
    void enumValues_areConstantsOrKept() {
        Client client = read(
                "{'id':'1','client_health_status':'Healthy','client_type':'CTE-U','os_type':'AIX',"
                        + "'protection_mode':'CTE RWP','password_creation_method':'MANUAL'}",
                Client.class);
        assertThat(client.clientHealthStatus()).contains(ClientHealth.HEALTHY);
        assertThat(client.clientType()).contains(ClientType.CTE_U);
        assertThat(client.osType()).contains(OsType.of("AIX"));
        assertThat(client.protectionMode()).contains(ProtectionMode.CTE_RWP);
        assertThat(client.passwordCreationMethod()).contains(PasswordCreationMethod.MANUAL);
        assertThat(read("{'id':'1','cluster_type':'HDLM'}", ClientGroup.class).clusterType())
                .contains(ClusterType.of("HDLM"));
        assertThat(read(
                        "{'id':'1','guard_point_state':'active','guard_point_type':'rawdevice_auto'}",
                        GuardPoint.class))
                .satisfies(point -> {
                    assertThat(point.guardPointState()).contains(GuardPointState.ACTIVE);
                    assertThat(point.guardPointType()).contains(GuardPointType.RAWDEVICE_AUTO);
                });
        assertThat(read("{'id':'1','policy_type':'Standard'}", Policy.class).policyType())
                .contains(PolicyType.STANDARD);
    }

    @Test
    void syslogSettings_areHiddenInToString() {
        Profile profile = read("{'id':'1','syslog_settings':{'servers':[{'privateKey':'seeded'}]}}", Profile.class);

        assertThat(profile.toString()).doesNotContain("seeded");
        assertThat(profile.syslogSettings()).contains(Map.of("servers", List.of(Map.of("privateKey", "seeded"))));
    }
}
