/** Typed client for the S3 Vault part of the Commvault REST API. */
@SuppressWarnings("module") // Jackson 3 is a dependency of applications only
module dev.gatehouse.sdk.commvault {
    requires transitive dev.gatehouse.sdk.core;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static org.immutables.value;

    exports dev.gatehouse.sdk.commvault;
    exports dev.gatehouse.sdk.commvault.error;
    exports dev.gatehouse.sdk.commvault.commserve;
    exports dev.gatehouse.sdk.commvault.common;
    exports dev.gatehouse.sdk.commvault.storage;
    exports dev.gatehouse.sdk.commvault.mediaagents;
    exports dev.gatehouse.sdk.commvault.rights;
    exports dev.gatehouse.sdk.commvault.accesstokens;
    exports dev.gatehouse.sdk.commvault.alerts;
    exports dev.gatehouse.sdk.commvault.storedcredentials;
    exports dev.gatehouse.sdk.commvault.companies;
    exports dev.gatehouse.sdk.commvault.clients;
    exports dev.gatehouse.sdk.commvault.jobs;
    exports dev.gatehouse.sdk.commvault.keys;
    exports dev.gatehouse.sdk.commvault.plans;
    exports dev.gatehouse.sdk.commvault.users;
    exports dev.gatehouse.sdk.commvault.vaults;

    opens dev.gatehouse.sdk.commvault.clients to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.commserve to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.common to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.storage to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.mediaagents to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.rights to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.accesstokens to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.alerts to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.storedcredentials to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.companies to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.internal to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.jobs to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.keys to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.plans to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.users to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.vaults to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault.error to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.commvault to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
