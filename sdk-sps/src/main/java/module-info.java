/** Typed client for the REST API of One Identity Safeguard for Privileged Sessions (SPS). */
@SuppressWarnings("module") // Jackson 3 is a dependency of applications only
module dev.gatehouse.sdk.sps {
    requires transitive dev.gatehouse.sdk.core;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static org.immutables.value;

    exports dev.gatehouse.sdk.sps;
    exports dev.gatehouse.sdk.sps.configuration;
    exports dev.gatehouse.sdk.sps.connections;
    exports dev.gatehouse.sdk.sps.error;
    exports dev.gatehouse.sdk.sps.management;
    exports dev.gatehouse.sdk.sps.policies;
    exports dev.gatehouse.sdk.sps.status;
    exports dev.gatehouse.sdk.sps.stored;
    exports dev.gatehouse.sdk.sps.system;
    exports dev.gatehouse.sdk.sps.transaction;
    exports dev.gatehouse.sdk.sps.users;

    opens dev.gatehouse.sdk.sps.configuration to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.connections to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.error to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.internal to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.management to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.policies to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.session to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.status to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.stored to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.system to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.transaction to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.sps.users to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
