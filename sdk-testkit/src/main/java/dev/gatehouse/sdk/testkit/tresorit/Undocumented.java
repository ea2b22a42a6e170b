package dev.gatehouse.sdk.testkit.tresorit;

/**
 * The cases for which the vendor documents no error code. Each has a likely one, which a test may exchange by
 * {@link FakeTresoritServer#answer(Undocumented, String)}.
 */
public enum Undocumented {
    /** An approval after another operation on the same tresor was approved: {@code LatestGkfNotKnownByClient}. */
    LOST_RACE("LatestGkfNotKnownByClient"),
    /** An operation id that was never given out, or belongs to another kind of operation: {@code BadInput}. */
    UNKNOWN_OPERATION("BadInput"),
    /** An operation that is approved or rejected already: {@code BadInput}. */
    DECIDED_OPERATION("BadInput"),
    /** A tresor whose creation was rejected: {@code TresorNotExists}. */
    REJECTED_TRESOR("TresorNotExists"),
    /** A page size of the tresor list that is no number from 1 to 100: {@code BadInput}. */
    PAGE_SIZE("BadInput"),
    /** A {@code TresoritDate} more than 15 minutes away from the server's clock: {@code InvalidAuthorization}. */
    DATE_OUT_OF_RANGE("InvalidAuthorization"),
    /** The validation of a user whose client has not registered yet: {@code UserNotExists}. */
    EARLY_VALIDATION("UserNotExists"),
    /** The validation of a user who is validated already: {@code UserInWrongState}. */
    ALREADY_VALIDATED("UserInWrongState"),
    /** A hosted address that names another tenant: {@code TenantDoesNotExist}. */
    OTHER_TENANT("TenantDoesNotExist"),
    /** A known path with another method: {@code TheseArentTheDroidsYouAreLookingFor}. */
    WRONG_METHOD("TheseArentTheDroidsYouAreLookingFor");

    final String likelyCode;

    Undocumented(String likelyCode) {
        this.likelyCode = likelyCode;
    }
}
