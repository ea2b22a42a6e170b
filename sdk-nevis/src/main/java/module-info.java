/** Typed client for the REST API of Nevis nevisIDM. */
@SuppressWarnings("module") // Jackson 3 is a dependency of applications only
module dev.gatehouse.sdk.nevis {
    requires transitive dev.gatehouse.sdk.core;
    requires com.fasterxml.jackson.databind;
    requires static org.immutables.value;

    exports dev.gatehouse.sdk.nevis;
    exports dev.gatehouse.sdk.nevis.common;
    exports dev.gatehouse.sdk.nevis.error;
    exports dev.gatehouse.sdk.nevis.applications;
    exports dev.gatehouse.sdk.nevis.clients;
    exports dev.gatehouse.sdk.nevis.credentials;
    exports dev.gatehouse.sdk.nevis.principal;
    exports dev.gatehouse.sdk.nevis.profiles;
    exports dev.gatehouse.sdk.nevis.search;
    exports dev.gatehouse.sdk.nevis.units;
    exports dev.gatehouse.sdk.nevis.users;

    opens dev.gatehouse.sdk.nevis to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.applications to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.clients to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.credentials to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.internal to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.principal to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.profiles to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.search to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.units to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.users to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.error to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.nevis.common to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
