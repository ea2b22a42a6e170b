/** Typed client for CipherTrust Transparent Encryption (CTE), a part of the Thales CipherTrust Manager API. */
@SuppressWarnings("module") // Jackson 3 is a dependency of applications only
module dev.gatehouse.sdk.cte {
    requires transitive dev.gatehouse.sdk.core;
    requires com.fasterxml.jackson.databind;
    requires static org.immutables.value;

    exports dev.gatehouse.sdk.cte;
    exports dev.gatehouse.sdk.cte.common;
    exports dev.gatehouse.sdk.cte.error;
    exports dev.gatehouse.sdk.cte.clientgroups;
    exports dev.gatehouse.sdk.cte.clients;
    exports dev.gatehouse.sdk.cte.guardpoints;
    exports dev.gatehouse.sdk.cte.policies;
    exports dev.gatehouse.sdk.cte.policyelements;
    exports dev.gatehouse.sdk.cte.profiles;

    opens dev.gatehouse.sdk.cte to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.cte.clientgroups to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.cte.clients to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.cte.guardpoints to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.cte.internal to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.cte.policies to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.cte.policyelements to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.cte.profiles to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.cte.error to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.cte.common to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
