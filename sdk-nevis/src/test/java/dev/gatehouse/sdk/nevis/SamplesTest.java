package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.nevis.clients.IdmClient;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.error.ErrorIdentifier;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.PolicyViolation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JSON examples of "Update a client" (8.2605). The page contains the example of the schema four times, the others
 * once.
 */
class SamplesTest {

    private final JsonCodec codec = JsonCodec.camelCase();

    @ParameterizedTest
    @ValueSource(
            strings = {"permission-denied", "dataroom-denied", "not-found", "conflict", "naming-policy", "error-schema"
            })
    void error_keepsEveryField(String sample) throws Exception {
        assertKeepsEveryField("update-client/" + sample + ".json", NevisError.class);
    }

    @Test
    void client_keepsEveryField() throws Exception {
        assertKeepsEveryField("update-client/client.json", IdmClient.class);
    }

    @Test
    void client_withNumericExtId_isRead() throws Exception {
        IdmClient client = decode(Fixtures.bytes("update-client/client.json"), IdmClient.class);
        assertThat(client.extId()).contains("1000");
        assertThat(client.version()).contains(1);
        assertThat(client.created()).contains(Instant.parse("2023-08-18T12:34:56Z"));
        assertThat(client.displayName()).containsOnlyKeys(Language.EN, Language.DE, Language.FR, Language.IT);
    }

    @Test
    void errorSchema_hasBothFormsOfViolations() throws Exception {
        NevisError error = decode(Fixtures.bytes("update-client/error-schema.json"), NevisError.class);
        assertThat(error.codes()).containsExactly(NevisErrorCode.FATAL_ERROR);
        assertThat(error.violations()).hasSize(2);
        PolicyViolation listed = error.violations().get(0);
        assertThat(listed.suppliedValue()).contains("4");
        assertThat(listed.limitValue()).contains("3");
        assertThat(listed.actualValue()).contains("5");
        PolicyViolation thrown = error.violations().get(1);
        assertThat(thrown.displayName()).contains("string");
        assertThat(thrown.limitValue()).contains("0");
        assertThat(thrown.actualValue()).contains("string");
        assertThat(error.toString()).doesNotContain("suppliedValue=4", "classLoaderName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'actualValue':5", "'actualvalue':'5'", "'actualValue':'5'", "'actualvalue':5.0"})
    void actualValue_isReadInBothSpellings_asTextOrNumber(String field) throws Exception {
        String json = "{'errors':[],'policyViolations':[{" + field + "}],'policyViolation':{" + field + "}}";
        NevisError error = decode(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), NevisError.class);
        assertThat(error.violations())
                .hasSize(2)
                .allSatisfy(violation ->
                        assertThat(violation.actualValue().orElseThrow()).startsWith("5"));
    }

    @Test
    void identifier_hasTwoForms() throws Exception {
        NevisError error = decode(
                ("{'errors':[{'identifier':{'clientExtId':'100','userExtId':'u','credentialExtId':7},"
                                + "'code':'errors.noRecord','message':'m'},"
                                + "{'identifier':{'keyId':'k','aaid':'a'},'code':'errors.noRecord'}]}")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8),
                NevisError.class);
        ErrorIdentifier credential = error.errors().get(0).identifier().orElseThrow();
        assertThat(credential.isFidoUaf()).isFalse();
        assertThat(credential.credentialExtId()).contains("7");
        ErrorIdentifier fido = error.errors().get(1).identifier().orElseThrow();
        assertThat(fido.isFidoUaf()).isTrue();
        assertThat(fido.aaid()).contains("a");
    }

    private <T> void assertKeepsEveryField(String sample, Class<T> type) throws Exception {
        Object original = codec.decode(Fixtures.bytes(sample), TypeRef.of(Object.class));
        Object again = codec.toTree(decode(Fixtures.bytes(sample), type));
        assertThat(texts(again)).isEqualTo(texts(original));
    }

    private <T> T decode(byte[] json, Class<T> type) throws UnreadableJsonException {
        return Objects.requireNonNull(codec.decode(json, TypeRef.of(type)));
    }

    /** Returns scalars as strings, because servers send numbers as strings. Omits empty lists, which the SDK adds. */
    private static Object texts(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            Map<String, Object> texts = new LinkedHashMap<>();
            map.forEach((name, value) -> {
                if (!(value instanceof List<?> list && list.isEmpty())) {
                    texts.put(String.valueOf(name), texts(value));
                }
            });
            return texts;
        }
        return json instanceof List<?> list
                ? list.stream().map(SamplesTest::texts).toList()
                : String.valueOf(json);
    }
}
