package dev.gatehouse.sdk.tresorit.error;

import static dev.gatehouse.sdk.core.error.ErrorKind.CONFLICT;
import static dev.gatehouse.sdk.core.error.ErrorKind.INVALID_REQUEST;
import static dev.gatehouse.sdk.core.error.ErrorKind.NOT_FOUND;
import static dev.gatehouse.sdk.core.error.ErrorKind.UNAUTHENTICATED;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ErrorCode} of an error response: the 115 codes of the table "Error codes" in the vendor's API reference,
 * each with its documented status and message, and any other value that a server sends. Many codes belong to other
 * ZeroKit services.
 */
public final class TresoritErrorCode extends ExtensibleEnum {

    private static final Map<String, TresoritErrorCode> DOCUMENTED = new LinkedHashMap<>();

    /** 403: Requested agree certificate doesn't exist. */
    public static final TresoritErrorCode AGREE_CERT_DOES_NOT_EXIST =
            known("AgreeCertDoesNotExist", 403, "Requested agree certificate doesn't exist.", NOT_FOUND);

    /** 403: Authorization is required for non-anonymous invite links. */
    public static final TresoritErrorCode AUTHORIZATION_REQUIRED_FOR_NON_ANONYMOUS_INVITE_LINKS = known(
            "AuthorizationRequiredForNonAnonymousInviteLinks",
            403,
            "Authorization is required for non-anonymous invite links.");

    /** 400: Input validation failed. */
    public static final TresoritErrorCode BAD_INPUT = known("BadInput", 400, "Input validation failed.");

    /** 400: The caller user and the target user of the call must not be the same! */
    public static final TresoritErrorCode CALLER_AND_TARGET_USER_IS_THE_SAME = known(
            "CallerAndTargetUserIsTheSame",
            400,
            "The caller user and the target user of the call must not be the same!");

    /** 400: The caller user has already access to the tresor. */
    public static final TresoritErrorCode CALLER_USER_ALREADY_TRESOR_MEMBER =
            known("CallerUserAlreadyTresorMember", 400, "The caller user has already access to the tresor.", CONFLICT);

    /** 403: Caller user has no permission for this tresor */
    public static final TresoritErrorCode CALLER_USER_IS_NOT_MEMBER_OF_TRESOR =
            known("CallerUserIsNotMemberOfTresor", 403, "Caller user has no permission for this tresor", CONFLICT);

    /** 403: General certificate related error. */
    public static final TresoritErrorCode CERTIFICATE = known("Certificate", 403, "General certificate related error.");

    /** 409: Certificate data collide during insert batch. */
    public static final TresoritErrorCode CERTIFICATE_DATA_COLLISION =
            known("CertificateDataCollision", 409, "Certificate data collide during insert batch.");

    /** 403: Certificate signing error. */
    public static final TresoritErrorCode CERTIFICATE_ISSUING_FAILED =
            known("CertificateIssuingFailed", 403, "Certificate signing error.");

    /** 403: Error occurred while parsing certificate. */
    public static final TresoritErrorCode CERTIFICATE_PARSING =
            known("CertificateParsing", 403, "Error occurred while parsing certificate.");

    /** 403: Certificate signing error. */
    public static final TresoritErrorCode CERTIFICATE_SIGNING =
            known("CertificateSigning", 403, "Certificate signing error.");

    /** 400: The certificate to revocate does not exist. */
    public static final TresoritErrorCode CERT_TO_REVOCATE_NOT_FOUND =
            known("CertToRevocateNotFound", 400, "The certificate to revocate does not exist.", NOT_FOUND);

    /** 500: The client is disconnected. */
    public static final TresoritErrorCode CLIENT_DISCONNECTED =
            known("ClientDisconnected", 500, "The client is disconnected.");

    /** 500: The configuration of the tenant contains one or more errors. */
    public static final TresoritErrorCode CONFIGURATION_ERROR =
            known("ConfigurationError", 500, "The configuration of the tenant contains one or more errors.");

    /** 403: General cryptography related error. */
    public static final TresoritErrorCode CRYPTO = known("Crypto", 403, "General cryptography related error.");

    /** 500: Azure DBA block format conflicts with the block format of the Azure library! (Probably ... */
    public static final TresoritErrorCode DBA_UPLOAD_CONFLICT = known(
            "DbaUploadConflict",
            500,
            "Azure DBA block format conflicts with the block format of the Azure library! (Probably overlapped DBA and normal upload)");

    /** 404: The requested deployment environment does not exist */
    public static final TresoritErrorCode DEPLOYMENT_ENVIRONMENT_DOES_NOT_EXIST =
            known("DeploymentEnvironmentDoesNotExist", 404, "The requested deployment environment does not exist");

    /** 403: Device certificate is already registered. */
    public static final TresoritErrorCode DEVICE_CERT_ALREADY_REGISTERED =
            known("DeviceCertAlreadyRegistered", 403, "Device certificate is already registered.", CONFLICT);

    /** 403: Device cert/profile fragment not exists for this certificate. */
    public static final TresoritErrorCode DEVICE_CERT_FRAGMENT_NOT_FOUND = known(
            "DeviceCertFragmentNotFound",
            403,
            "Device cert/profile fragment not exists for this certificate.",
            NOT_FOUND);

    /** 403: Device certificate missing */
    public static final TresoritErrorCode DEVICE_CERTIFICATE_MISSING =
            known("DeviceCertificateMissing", 403, "Device certificate missing");

    /** 400: The device certificate is revoked. */
    public static final TresoritErrorCode DEVICE_CERTIFICATE_REVOKED =
            known("DeviceCertificateRevoked", 400, "The device certificate is revoked.");

    /** 403: Device Certificate Signing Requests not consistent. */
    public static final TresoritErrorCode DEVICE_CERTIFICATE_SIGNING_REQUESTS_CONSISTENCY = known(
            "DeviceCertificateSigningRequestsConsistency", 403, "Device Certificate Signing Requests not consistent.");

    /** 404: The requested domain does not exists */
    public static final TresoritErrorCode DOMAIN_DOES_NOT_EXIST =
            known("DomainDoesNotExist", 404, "The requested domain does not exists");

    /** 403: Email Address is blocked. */
    public static final TresoritErrorCode EMAIL_ADDRESS_BLOCKED =
            known("EmailAddressBlocked", 403, "Email Address is blocked.");

    /** 403: Entity expired but not removed from MasterFragment */
    public static final TresoritErrorCode ENTITY_EXPIRED_BUT_NOT_REMOVED_FROM_MASTER_FRAGMENT = known(
            "EntityExpiredButNotRemovedFromMasterFragment", 403, "Entity expired but not removed from MasterFragment");

    /** 403: Entity revoked but not removed from MasterFragment */
    public static final TresoritErrorCode ENTITY_REVOKED_BUT_NOT_REMOVED_FROM_MASTER_FRAGMENT = known(
            "EntityRevokedButNotRemovedFromMasterFragment", 403, "Entity revoked but not removed from MasterFragment");

    /** 403: Entity valid but removed from MasterFragment */
    public static final TresoritErrorCode ENTITY_VALID_BUT_REMOVED_FROM_MASTER_FRAGMENT =
            known("EntityValidButRemovedFromMasterFragment", 403, "Entity valid but removed from MasterFragment");

    /** 412: Etag mismatch. */
    public static final TresoritErrorCode ETAG_NOT_MATCH = known("EtagNotMatch", 412, "Etag mismatch.");

    /** 403: Get Device Certificate call not consistent. */
    public static final TresoritErrorCode GET_DEVICE_CERTIFICATE_CALL_CONSISTENCY =
            known("GetDeviceCertificateCallConsistency", 403, "Get Device Certificate call not consistent.");

    /** 500: Gkf upload conflicted during uploading gkf file to the blob. */
    public static final TresoritErrorCode GKF_BLOB_CONFLICT =
            known("GkfBlobConflict", 500, "Gkf upload conflicted during uploading gkf file to the blob.");

    /** 403: Integrity check of Group Key File failed. */
    public static final TresoritErrorCode GKF_INTEGRITY =
            known("GkfIntegrity", 403, "Integrity check of Group Key File failed.");

    /** 400: The requested host already exist */
    public static final TresoritErrorCode HOST_ALREADY_EXISTS =
            known("HostAlreadyExists", 400, "The requested host already exist", CONFLICT);

    /** 404: The requested host does not exist */
    public static final TresoritErrorCode HOST_DOES_NOT_EXIST =
            known("HostDoesNotExist", 404, "The requested host does not exist");

    /** 400: User claim value injection is invalid. */
    public static final TresoritErrorCode ILLEGAL_CLAIM_VALUE_INJECTION =
            known("IllegalClaimValueInjection", 400, "User claim value injection is invalid.");

    /** 403: Test value injection is strictly forbidden in release builds and for non-test users. */
    public static final TresoritErrorCode ILLEGAL_TEST_VALUE_INJECTION = known(
            "IllegalTestValueInjection",
            403,
            "Test value injection is strictly forbidden in release builds and for non-test users.");

    /** 403: The provided activation ID is invalid. */
    public static final TresoritErrorCode INVALID_ACTIVATION_ID =
            known("InvalidActivationId", 403, "The provided activation ID is invalid.");

    /** 403: Authentication failed for user */
    public static final TresoritErrorCode INVALID_AUTHORIZATION =
            known("InvalidAuthorization", 403, "Authentication failed for user", UNAUTHENTICATED);

    /** 403: AuthSession not found or invalid. */
    public static final TresoritErrorCode INVALID_AUTH_SESSION =
            known("InvalidAuthSession", 403, "AuthSession not found or invalid.", UNAUTHENTICATED);

    /** 403: Certificate contains invalid values. */
    public static final TresoritErrorCode INVALID_CERTIFICATE =
            known("InvalidCertificate", 403, "Certificate contains invalid values.");

    /** 400: The requested change is invalid in the current state of the host */
    public static final TresoritErrorCode INVALID_HOST_STATE = known(
            "InvalidHostState", 400, "The requested change is invalid in the current state of the host", CONFLICT);

    /** 400: The requested change in the state of the host or its installation is invalid. */
    public static final TresoritErrorCode INVALID_HOST_STATE_TRANSITION = known(
            "InvalidHostStateTransition",
            400,
            "The requested change in the state of the host or its installation is invalid.",
            CONFLICT);

    /** 403: Invitation link is not found or invalid. */
    public static final TresoritErrorCode INVALID_INVITATION_LINK =
            known("InvalidInvitationLink", 403, "Invitation link is not found or invalid.", NOT_FOUND);

    /** 403: InvalidMasterFragmentChange */
    public static final TresoritErrorCode INVALID_MASTER_FRAGMENT_CHANGE =
            known("InvalidMasterFragmentChange", 403, "InvalidMasterFragmentChange");

    /** 403: The provided registration session verifier is invalid for the registration session */
    public static final TresoritErrorCode INVALID_REGISTRATION_SESSION_VERIFIER = known(
            "InvalidRegistrationSessionVerifier",
            403,
            "The provided registration session verifier is invalid for the registration session",
            INVALID_REQUEST);

    /** 403: The provided registration validation verifier is invalid for the registration session */
    public static final TresoritErrorCode INVALID_REGISTRATION_VALIDATION_VERIFIER = known(
            "InvalidRegistrationValidationVerifier",
            403,
            "The provided registration validation verifier is invalid for the registration session",
            INVALID_REQUEST);

    /** 403: Session not found or invalid. */
    public static final TresoritErrorCode INVALID_SESSION =
            known("InvalidSession", 403, "Session not found or invalid.", UNAUTHENTICATED);

    /** 400: The requested change in the state of the tenant or its installation is invalid. */
    public static final TresoritErrorCode INVALID_TENANT_STATE_TRANSITION = known(
            "InvalidTenantStateTransition",
            400,
            "The requested change in the state of the tenant or its installation is invalid.",
            CONFLICT);

    /** 400: Invalid tenant type */
    public static final TresoritErrorCode INVALID_TENANT_TYPE = known("InvalidTenantType", 400, "Invalid tenant type");

    /** 403: Login token is invalid. */
    public static final TresoritErrorCode INVALID_TOKEN =
            known("InvalidToken", 403, "Login token is invalid.", UNAUTHENTICATED);

    /** 400: Invitation link already exists. */
    public static final TresoritErrorCode INVITATION_LINK_ALREADY_EXISTS =
            known("InvitationLinkAlreadyExists", 400, "Invitation link already exists.", CONFLICT);

    /** 403: Invitation link's password try limit is exceeded. */
    public static final TresoritErrorCode INVITATION_LINK_BAD_PASSWORD_TRY_LIMIT_EXCEEDED = known(
            "InvitationLinkBadPasswordTryLimitExceeded", 403, "Invitation link's password try limit is exceeded.");

    /** 403: IP Address is blocked. */
    public static final TresoritErrorCode IP_ADDRESS_BLOCKED = known("IpAddressBlocked", 403, "IP Address is blocked.");

    /** 412: Latest agree certificate is unknown by the client. */
    public static final TresoritErrorCode LATEST_AGREE_CERT_NOT_KNOWN_BY_CLIENT =
            known("LatestAgreeCertNotKnownByClient", 412, "Latest agree certificate is unknown by the client.");

    /** 412: Latest group key file is unknown by the client. */
    public static final TresoritErrorCode LATEST_GKF_NOT_KNOWN_BY_CLIENT =
            known("LatestGkfNotKnownByClient", 412, "Latest group key file is unknown by the client.");

    /** 403: MasterFragment entity key type violation */
    public static final TresoritErrorCode MASTER_FRAGMENT_ENTITY_KEY_TYPE_VIOLATION =
            known("MasterFragmentEntityKeyTypeViolation", 403, "MasterFragment entity key type violation");

    /** 403: MasterFragment entity key violation */
    public static final TresoritErrorCode MASTER_FRAGMENT_ENTITY_KEY_VIOLATION =
            known("MasterFragmentEntityKeyViolation", 403, "MasterFragment entity key violation");

    /** 403: MasterFragment entity unique Id violation */
    public static final TresoritErrorCode MASTER_FRAGMENT_ENTITY_UNIQUE_ID_VIOLATION =
            known("MasterFragmentEntityUniqueIdViolation", 403, "MasterFragment entity unique Id violation");

    /** 400: Master fragment key not found. */
    public static final TresoritErrorCode MASTER_FRAGMENT_KEY_NOT_FOUND =
            known("MasterFragmentKeyNotFound", 400, "Master fragment key not found.", NOT_FOUND);

    /** 404: Master fragment not found. */
    public static final TresoritErrorCode MASTER_FRAGMENT_NOT_FOUND =
            known("MasterFragmentNotFound", 404, "Master fragment not found.");

    /** 400: MasterFragment user Id mismatch */
    public static final TresoritErrorCode MASTER_FRAGMENT_USER_ID_MISMATCH =
            known("MasterFragmentUserIdMismatch", 400, "MasterFragment user Id mismatch");

    /** 403: MasterFragment validation data mismatch */
    public static final TresoritErrorCode MASTER_FRAGMENT_VALIDATION_DATA_MISMATCH =
            known("MasterFragmentValidationDataMismatch", 403, "MasterFragment validation data mismatch");

    /** 400: MasterFragment validation data missing */
    public static final TresoritErrorCode MASTER_FRAGMENT_VALIDATION_DATA_MISSING =
            known("MasterFragmentValidationDataMissing", 400, "MasterFragment validation data missing");

    /** 400: The given version is not the latest version of the master fragment. */
    public static final TresoritErrorCode MASTER_FRAGMENT_VERSION_MISMATCH = known(
            "MasterFragmentVersionMismatch",
            400,
            "The given version is not the latest version of the master fragment.",
            CONFLICT);

    /** 400: The caller user's permission record already exists. */
    public static final TresoritErrorCode MEMBERSHIP_RECORD_ALREADY_EXISTS_FOR_CALLER_USER = known(
            "MembershipRecordAlreadyExistsForCallerUser",
            400,
            "The caller user's permission record already exists.",
            CONFLICT);

    /** 400: The target user's permission record already exists. */
    public static final TresoritErrorCode MEMBERSHIP_RECORD_ALREADY_EXISTS_FOR_TARGET_USER = known(
            "MembershipRecordAlreadyExistsForTargetUser",
            400,
            "The target user's permission record already exists.",
            CONFLICT);

    /** 400: The caller user's permission record was not found. */
    public static final TresoritErrorCode MEMBERSHIP_RECORD_NOT_FOUND_FOR_CALLER_USER = known(
            "MembershipRecordNotFoundForCallerUser",
            400,
            "The caller user's permission record was not found.",
            NOT_FOUND);

    /** 400: The target user's permission record was not found. */
    public static final TresoritErrorCode MEMBERSHIP_RECORD_NOT_FOUND_FOR_TARGET_USER = known(
            "MembershipRecordNotFoundForTargetUser",
            400,
            "The target user's permission record was not found.",
            NOT_FOUND);

    /** 304: Not modified. */
    public static final TresoritErrorCode NOT_MODIFIED = known("NotModified", 304, "Not modified.");

    /** 403: Not a test user. */
    public static final TresoritErrorCode ONLY_FOR_TEST_USER = known("OnlyForTestUser", 403, "Not a test user.");

    /** 404: The requested permission changelog version was not found. */
    public static final TresoritErrorCode PERMISSION_CHANGE_LOG_VERSION_NOT_EXISTS = known(
            "PermissionChangeLogVersionNotExists", 404, "The requested permission changelog version was not found.");

    /** 404: Policy not exists. */
    public static final TresoritErrorCode POLICY_ENTITY_NOT_EXISTS =
            known("PolicyEntityNotExists", 404, "Policy not exists.");

    /** 400: The profile cert entity does not exist. */
    public static final TresoritErrorCode PROFILE_CERT_ENTITY_NOT_FOUND =
            known("ProfileCertEntityNotFound", 400, "The profile cert entity does not exist.", NOT_FOUND);

    /** 403: Profile certificate missing */
    public static final TresoritErrorCode PROFILE_CERTIFICATE_MISSING =
            known("ProfileCertificateMissing", 403, "Profile certificate missing");

    /** 400: Profile schema mismatch. */
    public static final TresoritErrorCode PROFILE_SCHEMA_MISMATCH =
            known("ProfileSchemaMismatch", 400, "Profile schema mismatch.");

    /** 400: The public keys are not different. */
    public static final TresoritErrorCode PUBLIC_KEYS_NOT_DIFFERENT =
            known("PublicKeysNotDifferent", 400, "The public keys are not different.");

    /** 400: Public keys are not equal */
    public static final TresoritErrorCode PUBLIC_KEYS_NOT_EQUAL =
            known("PublicKeysNotEqual", 400, "Public keys are not equal");

    /** 400: The provided registration session id is valid, but belongs to another user is then the given ... */
    public static final TresoritErrorCode REGISTRATION_SESSION_ID_MISMATCH = known(
            "RegistrationSessionIdMismatch",
            400,
            "The provided registration session id is valid, but belongs to another user is then the given one.");

    /** 400: The provided registration session id does not belong to an existing registration session. */
    public static final TresoritErrorCode REGISTRATION_SESSION_NOT_EXISTS = known(
            "RegistrationSessionNotExists",
            400,
            "The provided registration session id does not belong to an existing registration session.",
            NOT_FOUND);

    /** 403: Required claim is not granted for the user. */
    public static final TresoritErrorCode REQUIRED_CLAIM_NOT_GRANTED =
            known("RequiredClaimNotGranted", 403, "Required claim is not granted for the user.");

    /** An HTTP error. Status and message are not documented; the status of the response determines the kind. */
    public static final TresoritErrorCode STANDARD_HTTP_ERROR_WRAPPING =
            register(new TresoritErrorCode("StandardHttpErrorWrapping", null, null, null));

    /** 409: An unexpected, conflicting storage error happened. */
    public static final TresoritErrorCode STORAGE_CONFLICT =
            known("StorageConflict", 409, "An unexpected, conflicting storage error happened.");

    /** 500: An unexpected, network related storage error happened. */
    public static final TresoritErrorCode STORAGE_NETWORK =
            known("StorageNetwork", 500, "An unexpected, network related storage error happened.");

    /** 404: The requested subscription does not exists */
    public static final TresoritErrorCode SUBSCRIPTION_DOES_NOT_EXIST =
            known("SubscriptionDoesNotExist", 404, "The requested subscription does not exists");

    /** 400: The tenant limit of the subscription has already been reached. */
    public static final TresoritErrorCode SUBSCRIPTION_TENANT_LIMIT_REACHED = known(
            "SubscriptionTenantLimitReached", 400, "The tenant limit of the subscription has already been reached.");

    /** 400: The target user has already access to the tresor. */
    public static final TresoritErrorCode TARGET_USER_ALREADY_TRESOR_MEMBER =
            known("TargetUserAlreadyTresorMember", 400, "The target user has already access to the tresor.", CONFLICT);

    /** 403: Target user has no permission for this tresor */
    public static final TresoritErrorCode TARGET_USER_IS_NOT_MEMBER_OF_TRESOR =
            known("TargetUserIsNotMemberOfTresor", 403, "Target user has no permission for this tresor", CONFLICT);

    /** 400: The tenant is already exists or the tenant id is taken */
    public static final TresoritErrorCode TENANT_ALREADY_EXIST =
            known("TenantAlreadyExist", 400, "The tenant is already exists or the tenant id is taken", CONFLICT);

    /** 500: The configuration of the tenant contains failed. */
    public static final TresoritErrorCode TENANT_CONFIGURATION_FAILED =
            known("TenantConfigurationFailed", 500, "The configuration of the tenant contains failed.");

    /** 503: Tenant is disabled, therefor the request is unsatisfiable. */
    public static final TresoritErrorCode TENANT_DISABLED =
            known("TenantDisabled", 503, "Tenant is disabled, therefor the request is unsatisfiable.");

    /** 404: The requested tenant does not exists */
    public static final TresoritErrorCode TENANT_DOES_NOT_EXIST =
            known("TenantDoesNotExist", 404, "The requested tenant does not exists");

    /** 400: Could not create teh requested tenant installation because its already exists */
    public static final TresoritErrorCode TENANT_INSTALLATION_ALREADY_EXISTS = known(
            "TenantInstallationAlreadyExists",
            400,
            "Could not create teh requested tenant installation because its already exists",
            CONFLICT);

    /** 503: Currently there is no available tenant to reserve. Try again later. */
    public static final TresoritErrorCode THERE_IS_NO_AVAILABLE_TENANT = known(
            "ThereIsNoAvailableTenant", 503, "Currently there is no available tenant to reserve. Try again later.");

    /** 404: These aren't the droids you're looking for. (How could this happened to you?! Possibly you ... */
    public static final TresoritErrorCode THESE_ARENT_THE_DROIDS_YOU_ARE_LOOKING_FOR = known(
            "TheseArentTheDroidsYouAreLookingFor",
            404,
            "These aren't the droids you're looking for. (How could this happened to you?! Possibly you typed in an invalid url, so the server could not handle your request. Check your code, and try again. May the force be with you!)",
            INVALID_REQUEST);

    /** 400: Tresor has been deleted. */
    public static final TresoritErrorCode TRESOR_ALREADY_DELETED =
            known("TresorAlreadyDeleted", 400, "Tresor has been deleted.", CONFLICT);

    /** 400: Tresor already exists. */
    public static final TresoritErrorCode TRESOR_ALREADY_EXISTS =
            known("TresorAlreadyExists", 400, "Tresor already exists.", CONFLICT);

    /** 403: Tresor creation is forbidden by policy. */
    public static final TresoritErrorCode TRESOR_CREATION_FORBIDDEN =
            known("TresorCreationForbidden", 403, "Tresor creation is forbidden by policy.");

    /** 400: Tresor is exists, and already approved by the administrator. */
    public static final TresoritErrorCode TRESOR_IS_ALREADY_APPROVED = known(
            "TresorIsAlreadyApproved", 400, "Tresor is exists, and already approved by the administrator.", CONFLICT);

    /** 400: Tresor is exists, but not approved by the administrator yet. */
    public static final TresoritErrorCode TRESOR_IS_NOT_APPROVED =
            known("TresorIsNotApproved", 400, "Tresor is exists, but not approved by the administrator yet.", CONFLICT);

    /** 404: Tresor head not found. */
    public static final TresoritErrorCode TRESOR_NOT_EXISTS = known("TresorNotExists", 404, "Tresor head not found.");

    /** 403: Tresor sharing is forbidden by policy. */
    public static final TresoritErrorCode TRESOR_SHARING_FORBIDDEN =
            known("TresorSharingForbidden", 403, "Tresor sharing is forbidden by policy.");

    /** 403: Unauthorized access */
    public static final TresoritErrorCode UNAUTHORIZED_ACCESS =
            known("UnauthorizedAccess", 403, "Unauthorized access", UNAUTHENTICATED);

    /** 500: An unexpected, internal server error has happened. */
    public static final TresoritErrorCode UNEXPECTED_ERROR =
            known("UnexpectedError", 500, "An unexpected, internal server error has happened.");

    /** 400: Unexpected error occurred during MasterFragment integrity check. */
    public static final TresoritErrorCode UNEXPECTED_MASTER_FRAGMENT_INTEGRITY_ERROR = known(
            "UnexpectedMasterFragmentIntegrityError",
            400,
            "Unexpected error occurred during MasterFragment integrity check.");

    /** 500: An unexpected, internal server error has happened. */
    public static final TresoritErrorCode UNEXPECTED_STORAGE =
            known("UnexpectedStorage", 500, "An unexpected, internal server error has happened.");

    /** 403: MasterFragment entity unique Id violation */
    public static final TresoritErrorCode UNKNOWN_MASTER_FRAGMENT_ENTITY_TYPE =
            known("UnknownMasterFragmentEntityType", 403, "MasterFragment entity unique Id violation");

    /** 403: User already registered. */
    public static final TresoritErrorCode USER_ALREADY_REGISTERED =
            known("UserAlreadyRegistered", 403, "User already registered.", CONFLICT);

    /** 403: UserCertFragment has been already set. */
    public static final TresoritErrorCode USER_CERT_FRAGMENT_ALREADY_SET =
            known("UserCertFragmentAlreadySet", 403, "UserCertFragment has been already set.", CONFLICT);

    /** 400: The device entity does not exist. */
    public static final TresoritErrorCode USER_DEVICE_ENTITY_NOT_FOUND =
            known("UserDeviceEntityNotFound", 400, "The device entity does not exist.", NOT_FOUND);

    /** 403: User does not have agree certificate yet. */
    public static final TresoritErrorCode USER_DOES_NOT_HAVE_AGREE_CERT =
            known("UserDoesNotHaveAgreeCert", 403, "User does not have agree certificate yet.");

    /** 403: User is in wrong state. */
    public static final TresoritErrorCode USER_IN_WRONG_STATE =
            known("UserInWrongState", 403, "User is in wrong state.", CONFLICT);

    /** 403: User is disabled by policy. */
    public static final TresoritErrorCode USER_IS_DISABLED_BY_POLICY =
            known("UserIsDisabledByPolicy", 403, "User is disabled by policy.");

    /** 403: The user is not member of the domain */
    public static final TresoritErrorCode USER_IS_NOT_DOMAIN_MEMBER =
            known("UserIsNotDomainMember", 403, "The user is not member of the domain");

    /** 403: User not exists. */
    public static final TresoritErrorCode USER_NOT_EXISTS = known("UserNotExists", 403, "User not exists.", NOT_FOUND);

    /** 403: The user's account is under deletion and the worker did not fully finish the process yet. */
    public static final TresoritErrorCode USER_UNDER_DELETION = known(
            "UserUnderDeletion",
            403,
            "The user's account is under deletion and the worker did not fully finish the process yet.",
            CONFLICT);

    /** 403: The device certificate was not issued by the current infrastructure. */
    public static final TresoritErrorCode WRONG_DEVICE_CERT_ORIGIN =
            known("WrongDeviceCertOrigin", 403, "The device certificate was not issued by the current infrastructure.");

    private final @Nullable Integer status;
    private final @Nullable String message;
    private final @Nullable ErrorKind kind;

    private TresoritErrorCode(
            String value, @Nullable Integer status, @Nullable String message, @Nullable ErrorKind kind) {
        super(value);
        this.status = status;
        this.message = message;
        this.kind = kind;
    }

    /** Returns the code with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TresoritErrorCode of(String value) {
        TresoritErrorCode documented = DOCUMENTED.get(value);
        return documented != null ? documented : new TresoritErrorCode(value, null, null, null);
    }

    /** Returns the codes of the vendor's table, in its order. */
    public static List<TresoritErrorCode> documented() {
        return List.copyOf(DOCUMENTED.values());
    }

    /** Returns the HTTP status in the vendor's table. */
    public OptionalInt documentedStatus() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * Returns the message in the vendor's table. Several codes have the same message, so it does not identify a code.
     */
    public Optional<String> documentedMessage() {
        return Optional.ofNullable(message);
    }

    /**
     * Returns the kind of this error. For codes without a known meaning the given status of the response determines it.
     */
    public ErrorKind kind(int responseStatus) {
        return kind != null ? kind : ErrorKind.ofStatus(responseStatus);
    }

    /** A code whose status determines its kind. */
    private static TresoritErrorCode known(String code, int status, String message) {
        return known(code, status, message, ErrorKind.ofStatus(status));
    }

    /** A code whose kind differs from the kind of its status. */
    private static TresoritErrorCode known(String code, int status, String message, ErrorKind kind) {
        return register(new TresoritErrorCode(code, status, message, kind));
    }

    private static TresoritErrorCode register(TresoritErrorCode code) {
        DOCUMENTED.put(code.value(), code);
        return code;
    }
}
