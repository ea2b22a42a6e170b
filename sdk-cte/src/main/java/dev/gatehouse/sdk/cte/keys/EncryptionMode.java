package dev.gatehouse.sdk.cte.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Encryption mode of a key for CTE. */
public final class EncryptionMode extends ExtensibleEnum {

    /** AES-CBC. */
    public static final EncryptionMode CBC = of("CBC");

    /** AES-CBC with ciphertext stealing. */
    public static final EncryptionMode CBC_CS1 = of("CBC_CS1");

    /** AES-XTS. For devices and in-place data transformation (IDT). */
    public static final EncryptionMode XTS = of("XTS");

    private EncryptionMode(String value) {
        super(value);
    }

    /** Returns the constant or another value with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EncryptionMode of(String value) {
        return new EncryptionMode(value);
    }
}
