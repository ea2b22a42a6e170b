package dev.gatehouse.sdk.cte.internal;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import java.util.Optional;

/** Password and creation method belong together; the server answers 400 "Password is required". */
public final class PasswordRule {

    private PasswordRule() {}

    /**
     * Checks that both or neither are there.
     *
     * @throws IllegalArgumentException when one is missing
     */
    public static void check(Optional<PasswordCreationMethod> method, Optional<Secret> password) {
        boolean manual = method.filter(PasswordCreationMethod.MANUAL::equals).isPresent();
        if (manual != password.isPresent()) {
            throw new IllegalArgumentException(
                    "password and passwordCreationMethod MANUAL go together: use withManualPassword");
        }
    }
}
