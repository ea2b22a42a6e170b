package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.databind.util.StdConverter;
import org.jspecify.annotations.Nullable;

/** Jackson converters for the union types of this package. Jackson ignores factory methods in interfaces. */
final class Readers {

    private Readers() {}

    static final class OfHost extends StdConverter<@Nullable Object, Host> {
        @Override
        public Host convert(@Nullable Object json) {
            return Host.fromJson(json);
        }
    }

    static final class OfSmtpAuth extends StdConverter<@Nullable Object, SmtpAuth> {
        @Override
        public SmtpAuth convert(@Nullable Object json) {
            return SmtpAuth.fromJson(json);
        }
    }

    static final class OfSmtpEncryption extends StdConverter<@Nullable Object, SmtpEncryption> {
        @Override
        public SmtpEncryption convert(@Nullable Object json) {
            return SmtpEncryption.fromJson(json);
        }
    }

    static final class OfSnmpVersion extends StdConverter<@Nullable Object, SnmpVersion> {
        @Override
        public SnmpVersion convert(@Nullable Object json) {
            return SnmpVersion.fromJson(json);
        }
    }
}
