package dev.gatehouse.sdk.cte.keys;

import java.util.List;

/** The permissions that the vendor's examples grant to agents. */
final class KeyPermissions {

    static final List<String> OF_AGENTS = List.of(
            "DecryptWithKey",
            "EncryptWithKey",
            "ExportKey",
            "MACVerifyWithKey",
            "MACWithKey",
            "ReadKey",
            "SignVerifyWithKey",
            "SignWithKey",
            "UseKey");

    private KeyPermissions() {}
}
