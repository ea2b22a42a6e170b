package dev.gatehouse.sdk.core.json;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Equal to the values that are not written as JSON: null, empty optional values and absent fields of an update. */
final class AbsentValueFilter {

    private AbsentValueFilter() {}

    @Override
    @SuppressWarnings("EqualsUnsafeCast") // Jackson asks a filter by this method
    public boolean equals(@Nullable Object value) {
        return value == null
                || (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof PatchField<?> field && field.isAbsent())
                || (value instanceof OptionalInt number && number.isEmpty())
                || (value instanceof OptionalLong number && number.isEmpty())
                || (value instanceof OptionalDouble number && number.isEmpty());
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
