package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.core.Secret;

/** Secrets as this API expects them in bodies: in Base64. */
public final class EncodedSecret {

    private EncodedSecret() {}

    /** Returns the secret in Base64 of its UTF-8 bytes. */
    public static Secret base64(Secret secret) {
        return Secret.of(java.util.Base64.getEncoder()
                .encodeToString(secret.reveal().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
