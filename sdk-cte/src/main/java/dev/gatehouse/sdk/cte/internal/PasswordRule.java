package dev.gatehouse.sdk.cte.internal;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.Optional;

/** Checks that a password is set for the creation method MANUAL only. Otherwise the server responds with 400. */
public final class PasswordRule {

    private PasswordRule() {}

    /**
     * Checks that both or neither are set.
     *
     * @throws IllegalArgumentException if one of them is missing
     */
    public static void check(Optional<? extends ExtensibleEnum> method, Optional<Secret> password) {
        boolean manual =
                method.map(ExtensibleEnum::value).filter("MANUAL"::equals).isPresent();
        if (manual != password.isPresent()) {
            throw new IllegalArgumentException(
                    "password and passwordCreationMethod MANUAL must be set together:" + " use withManualPassword");
        }
    }
}
