package dev.gatehouse.sdk.commvault.error;

import dev.gatehouse.sdk.core.error.SdkException;

/** The server does not have the operation yet. Update the server. */
public final class ServerTooOldException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final long servicePack;

    /** Created by the area whose operations the server does not have. */
    public ServerTooOldException(String operation, long servicePack, long required) {
        super(
                operation,
                0,
                false,
                "the server is version 11." + servicePack + ", but 11." + required
                        + " or later is required; update the server",
                null);
        this.servicePack = servicePack;
    }

    /** Returns the service pack of the server: 36 for 11.36. */
    public long servicePack() {
        return servicePack;
    }
}
