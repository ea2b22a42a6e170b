/** A user's module. */
module app {
    requires transitive dev.gatehouse.sdk.commvault;
    requires transitive dev.gatehouse.sdk.cte;
    requires transitive dev.gatehouse.sdk.nevis;
    requires transitive dev.gatehouse.sdk.sps;
    requires transitive dev.gatehouse.sdk.tresorit;

    requires jdk.httpserver;

    exports app;
}
