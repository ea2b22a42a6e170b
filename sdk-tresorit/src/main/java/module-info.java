/** Typed client for the administrative API of Tresorit ZeroKit. */
@SuppressWarnings("module") // Jackson 3 is a dependency of applications only
module dev.gatehouse.sdk.tresorit {
    requires transitive dev.gatehouse.sdk.core;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static org.immutables.value;

    exports dev.gatehouse.sdk.tresorit;
    exports dev.gatehouse.sdk.tresorit.common;
    exports dev.gatehouse.sdk.tresorit.error;
    exports dev.gatehouse.sdk.tresorit.customcontents;
    exports dev.gatehouse.sdk.tresorit.invitationlinks;
    exports dev.gatehouse.sdk.tresorit.kicks;
    exports dev.gatehouse.sdk.tresorit.shares;
    exports dev.gatehouse.sdk.tresorit.tresors;
    exports dev.gatehouse.sdk.tresorit.users;

    opens dev.gatehouse.sdk.tresorit to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.tresorit.customcontents to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.tresorit.internal to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.tresorit.invitationlinks to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.tresorit.kicks to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.tresorit.shares to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.tresorit.tresors to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.tresorit.users to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.tresorit.error to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.gatehouse.sdk.tresorit.common to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
