package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads responses that may contain a secret. None is lost if the response has another shape than documented. */
final class IssuedResponse {

    /** The fields with secrets whose names are known. The last one is inferred from the vendor's sister product. */
    private static final List<String> SECRETS = List.of("passwordFragment", "tempStrongPassword", "personifiedLink");

    private static final Credential NOTHING = Credential.builder().build();

    private IssuedResponse() {}

    static IssuedCredential decode(ApiResponse response, JsonCodec codec, Optional<String> extId)
            throws UnreadableJsonException {
        IssuedCredential.Builder issued = IssuedCredential.builder().extId(extId);
        if (response.body().length == 0) {
            return issued.build();
        }
        issued.body(Secret.of(new String(response.body(), StandardCharsets.UTF_8)));
        if (isOtherText(response)) {
            return issued.secret(Secret.of(new String(response.body(), StandardCharsets.UTF_8)))
                    .build();
        }
        Object json = codec.decodeExactly(response.body(), TypeRef.of(Object.class));
        Optional<Credential> all = response.as(Credential.class);
        Map<String, Secret> values = new LinkedHashMap<>();
        add(values, "", all.<Object>map(Credential::additionalProperties).orElse(json));
        Optional<Credential> credential =
                all.map(read -> read.withAdditionalProperties(Map.of())).filter(read -> !read.equals(NOTHING));
        return issued.values(values)
                .secret(secret(values))
                .credential(credential)
                .extId(extId.or(() -> credential.flatMap(Credential::extId)))
                .build();
    }

    private static boolean isOtherText(ApiResponse response) {
        String type = response.header("Content-Type").orElse("json").toLowerCase(Locale.ROOT);
        return !type.contains("json");
    }

    /** Returns the value of a known field, or an otpauth URI, or the only value of a response that is a text. */
    private static Optional<Secret> secret(Map<String, Secret> values) {
        return SECRETS.stream()
                .flatMap(name -> Optional.ofNullable(values.get(name)).stream())
                .findFirst()
                .or(() -> values.values().stream()
                        .filter(value -> OtpauthUris.isOne(value.reveal()))
                        .findFirst())
                .or(() -> Optional.ofNullable(values.get("")));
    }

    /** Adds the texts and numbers in a value by path. */
    private static void add(Map<String, Secret> values, String path, @Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            object.forEach((name, value) -> add(values, path.isEmpty() ? "" + name : path + "." + name, value));
        } else if (json instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(values, path + "[" + i + "]", list.get(i));
            }
        } else if (json instanceof Secret secret) {
            values.put(path, secret);
        } else if (json != null && !json.toString().isEmpty()) {
            values.put(path, Secret.of(json.toString()));
        }
    }
}
