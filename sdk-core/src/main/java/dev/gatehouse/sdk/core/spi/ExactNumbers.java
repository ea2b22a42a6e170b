package dev.gatehouse.sdk.core.spi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rejects numbers that a field can't represent: fractions and overflows of whole numbers, infinite floating-point
 * numbers, and times that {@link Instant} can't represent. Jackson reads 1.5 as 1, and 1e400 as infinity or 1970.
 * A whole number may be written with a fraction of zero.
 */
final class ExactNumbers extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private static final BigDecimal LATEST = BigDecimal.valueOf(Instant.MAX.getEpochSecond());
    private static final BigDecimal EARLIEST = BigDecimal.valueOf(Instant.MIN.getEpochSecond());

    private static final String LEAP_SECOND = "23:59:60";
    private static final int NANO_DIGITS = 9;

    /** As for numbers that are not in a text: parsing takes quadratic time. */
    private static final int MAX_LENGTH = 1_000;

    private static final Map<Class<?>, Function<BigDecimal, ?>> WHOLE = Map.of(
            int.class, BigDecimal::intValueExact,
            Integer.class, BigDecimal::intValueExact,
            OptionalInt.class, number -> OptionalInt.of(number.intValueExact()),
            long.class, BigDecimal::longValueExact,
            Long.class, BigDecimal::longValueExact,
            OptionalLong.class, number -> OptionalLong.of(number.longValueExact()));

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        return exact(description.getBeanClass(), deserializer);
    }

    /** Jackson's module for Java 8 declares {@code OptionalInt} and the like as references. */
    @Override
    public JsonDeserializer<?> modifyReferenceDeserializer(
            DeserializationConfig config,
            ReferenceType type,
            BeanDescription description,
            JsonDeserializer<?> deserializer) {
        return exact(type.getRawClass(), deserializer);
    }

    private static JsonDeserializer<?> exact(Class<?> type, JsonDeserializer<?> deserializer) {
        Function<BigDecimal, ?> whole = WHOLE.get(type);
        return whole != null
                        || type == double.class
                        || type == Double.class
                        || type == OptionalDouble.class
                        || type == Instant.class
                ? new Exact(deserializer, whole)
                : deserializer;
    }

    private static final class Exact extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable Function<BigDecimal, ?> whole;

        Exact(JsonDeserializer<?> deserializer, @Nullable Function<BigDecimal, ?> whole) {
            super(deserializer);
            this.whole = whole;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> other) {
            return new Exact(other, whole);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                if (whole != null && in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                    return whole.apply(in.getDecimalValue());
                }
                if (handledType() == Instant.class) {
                    Instant time = in.hasToken(JsonToken.VALUE_STRING) ? UtcTime.parse(in.getText()) : null;
                    if (time != null) {
                        return time;
                    }
                    requireInstant(in);
                }
                Object value = super.deserialize(in, context);
                requireFinite(value);
                return value;
            } catch (ArithmeticException e) {
                throw context.weirdNumberException(0, handledType(), "out of range");
            }
        }

        private static void requireFinite(@Nullable Object value) {
            boolean infinite = value instanceof OptionalDouble optional
                    ? Double.isInfinite(optional.orElse(0))
                    : value instanceof Double number && number.isInfinite();
            if (infinite) {
                throw new ArithmeticException("infinite");
            }
        }

        /**
         * A time may be a number of seconds, also as text. Jackson truncates larger and finer ones, and reads a leap second
         * as the second before.
         */
        private static void requireInstant(JsonParser in) throws IOException {
            BigDecimal seconds = null;
            if (in.currentToken().isNumeric()) {
                seconds = in.getDecimalValue();
            } else if (in.hasToken(JsonToken.VALUE_STRING)) {
                String text = in.getText().strip();
                if (text.contains(LEAP_SECOND)) {
                    throw new ArithmeticException("a leap second");
                }
                seconds = number(text);
            }
            if (seconds == null) {
                return;
            }
            boolean tooLarge = seconds.compareTo(LATEST) > 0 || seconds.compareTo(EARLIEST) < 0;
            if (tooLarge || seconds.stripTrailingZeros().scale() > NANO_DIGITS) {
                throw new ArithmeticException("not an Instant");
            }
        }

        /** Returns null for a date. */
        private static @Nullable BigDecimal number(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean sign = i == 0 && (c == '+' || c == '-');
                if (!sign && c != '.' && (c < '0' || c > '9')) {
                    return null;
                }
            }
            if (text.length() > MAX_LENGTH) {
                throw new ArithmeticException("too long");
            }
            return text.isEmpty() ? null : new BigDecimal(text);
        }
    }
}
