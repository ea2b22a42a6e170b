package dev.gatehouse.sdk.commvault.vaults;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import org.immutables.value.Value;

/** A vault in the list. All but its name is not documented. */
@SdkStyle
@Value.Immutable
public interface ListedVault extends WithListedVault {

    /** Name. */
    String name();

    /** Everything that the server sent of it, the name included, as plain Java values. */
    Map<String, Object> fields();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableListedVault.Builder {
        Builder() {}
    }
}
