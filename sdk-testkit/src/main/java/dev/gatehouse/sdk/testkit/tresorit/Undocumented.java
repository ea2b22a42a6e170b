package dev.gatehouse.sdk.testkit.tresorit;

/**
 * Cases for which the vendor documents no error code. Each has a likely code.
 * {@link FakeTresoritServer#errorCodeFor(Undocumented, String)} sets another one.
 */
public enum Undocumented {
    /** An approval after another operation on the same tresor was approved: {@code LatestGkfNotKnownByClient}. */
    LOST_RACE("LatestGkfNotKnownByClient"),
    /** An operation id that does not exist, or that belongs to another kind of operation: {@code BadInput}. */
    UNKNOWN_OPERATION("BadInput"),
    /** An operation that was already approved or rejected: {@code BadInput}. */
    DECIDED_OPERATION("BadInput"),
    /** A tresor whose creation was rejected: {@code TresorNotExists}. */
    REJECTED_TRESOR("TresorNotExists"),
    /** A page size of the list of tresors that is not a number from 1 to 100: {@code BadInput}. */
    PAGE_SIZE("BadInput"),
    /**
     * A {@code TresoritDate} that differs from the server's clock by more than 15 minutes:
     * {@code InvalidAuthorization}.
     */
    DATE_OUT_OF_RANGE("InvalidAuthorization"),
    /** The validation of a user whose client has not registered yet: {@code UserNotExists}. */
    EARLY_VALIDATION("UserNotExists"),
    /** The validation of a user who is already validated: {@code UserInWrongState}. */
    ALREADY_VALIDATED("UserInWrongState"),
    /** A hosted URL with another tenant: {@code TenantDoesNotExist}. */
    OTHER_TENANT("TenantDoesNotExist"),
    /** A known path with another method: {@code TheseArentTheDroidsYouAreLookingFor}. */
    WRONG_METHOD("TheseArentTheDroidsYouAreLookingFor");

    final String likelyCode;

    Undocumented(String likelyCode) {
        this.likelyCode = likelyCode;
    }
}
