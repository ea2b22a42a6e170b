package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An admin key of the tenant, which signs requests. No method returns the key. */
public final class TresoritAdminKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private TresoritAdminKey(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Returns a key from the text that the management portal displays.
     *
     * @throws IllegalArgumentException if the text is not 64 hexadecimal digits; the message does not contain it
     */
    public static TresoritAdminKey of(Secret hex) {
        if (!hex.reveal().matches("[0-9A-Fa-f]{64}")) {
            throw new IllegalArgumentException("an admin key must be 64 hexadecimal digits, without white space");
        }
        return new TresoritAdminKey(new SecretKeySpec(HexFormat.of().parseHex(hex.reveal()), ALGORITHM));
    }

    /** Returns the HMAC-SHA-256 of a text in UTF-8, encoded as Base64. */
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
