module dev.gatehouse.sdk.core {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires okhttp3;
    requires org.slf4j;
    requires static org.immutables.value;
    requires static org.jspecify;
    exports dev.gatehouse.sdk.core.json;
}
