package dev.gatehouse.sdk.tresorit.internal;

/** The request of the three operations that decide on a tresor. */
public record TresorBody(String tresorId) {

    /** Refuses a blank id. */
    public TresorBody {
        Given.id("tresorId", tresorId);
    }
}
