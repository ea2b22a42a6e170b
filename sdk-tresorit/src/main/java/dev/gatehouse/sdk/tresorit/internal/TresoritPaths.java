package dev.gatehouse.sdk.tresorit.internal;

/** Paths of the operations, below the base URL. The client fills in the version of the API. */
public final class TresoritPaths {

    private static final String ADMIN = "/api/{version}/admin";

    /** Operations on users. */
    public static final String USER = ADMIN + "/user";

    /** Operations on tresors, shares, kicks and invitation links. */
    public static final String TRESOR = ADMIN + "/tresor";

    /** Operations on the files of the tenant. */
    public static final String TENANT = ADMIN + "/tenant";

    private TresoritPaths() {}
}
