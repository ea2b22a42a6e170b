package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A created or reset credential. The response may contain its secret, which the server returns only once. Depending on
 * the policy, the response has no body.
 *
 * <p>The vendor's pages do not show the names of all fields. No secret is lost because of that: {@link #values()} has
 * the texts of fields that the SDK does not model, and {@link #body()} the whole response.
 */
@SdkStyle
@Value.Immutable
public interface IssuedCredential extends WithIssuedCredential {

    /** External ID; empty if neither the request nor the response contains it. */
    Optional<String> extId();

    /**
     * The secret: the password or a fragment of it, the temporary strong password, the personified link of a URL ticket,
     * the {@code otpauth} URI of an OATH credential, or a response that is only a text. Empty if the response does not
     * contain one of these.
     */
    Optional<Secret> secret();

    /**
     * The texts and numbers of the response that the SDK does not model, by path, such as {@code codes[0].code}. Each of
     * them may be secret. {@code toString()} does not contain the paths either: a response may have a secret as the name
     * of a field.
     */
    @Value.Redacted
    Map<String, Secret> values();

    /** The credential, without fields that the SDK does not model; empty if the response does not contain it. */
    Optional<Credential> credential();

    /** The body of the response, unchanged; empty if it has none. */
    Optional<Secret> body();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link IssuedCredential}, for example in tests of an application. */
    final class Builder extends ImmutableIssuedCredential.Builder {
        Builder() {}
    }
}
