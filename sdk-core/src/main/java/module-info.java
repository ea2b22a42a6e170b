/**
 * HTTP calls, authentication, retries, errors and JSON for the vendor modules. Contains nothing
 * that is specific to a vendor.
 */
@SuppressWarnings("module") // Jackson 3 is a dependency of applications only
module dev.gatehouse.sdk.core {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires transitive okhttp3;
    requires okio;
    requires static transitive java.compiler;
    requires org.slf4j;
    requires static org.immutables.value;
    requires static transitive org.jspecify;

    exports dev.gatehouse.sdk.core;
    exports dev.gatehouse.sdk.core.bulk;
    exports dev.gatehouse.sdk.core.client;
    exports dev.gatehouse.sdk.core.check;
    exports dev.gatehouse.sdk.core.auth;
    exports dev.gatehouse.sdk.core.error;
    exports dev.gatehouse.sdk.core.json;
    exports dev.gatehouse.sdk.core.observe;
    exports dev.gatehouse.sdk.core.page;
    exports dev.gatehouse.sdk.core.spi;

    opens dev.gatehouse.sdk.core to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.core.json to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
