package dev.gatehouse.sdk.testkit.tresorit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The table "Error codes" of the API reference: code, HTTP status and message. One row has neither status nor message
 * in the reference either.
 */
final class ErrorTable {

    private static final String TEXT = """
            AgreeCertDoesNotExist 403 Requested agree certificate doesn't exist.
            AuthorizationRequiredForNonAnonymousInviteLinks 403 Authorization is required for non-anonymous invite links.
            BadInput 400 Input validation failed.
            CallerAndTargetUserIsTheSame 400 The caller user and the target user of the call must not be the same!
            CallerUserAlreadyTresorMember 400 The caller user has already access to the tresor.
            CallerUserIsNotMemberOfTresor 403 Caller user has no permission for this tresor
            Certificate 403 General certificate related error.
            CertificateDataCollision 409 Certificate data collide during insert batch.
            CertificateIssuingFailed 403 Certificate signing error.
            CertificateParsing 403 Error occurred while parsing certificate.
            CertificateSigning 403 Certificate signing error.
            CertToRevocateNotFound 400 The certificate to revocate does not exist.
            ClientDisconnected 500 The client is disconnected.
            ConfigurationError 500 The configuration of the tenant contains one or more errors.
            Crypto 403 General cryptography related error.
            DbaUploadConflict 500 Azure DBA block format conflicts with the block format of the Azure library! (Probably overlapped DBA and normal upload)
            DeploymentEnvironmentDoesNotExist 404 The requested deployment environment does not exist
            DeviceCertAlreadyRegistered 403 Device certificate is already registered.
            DeviceCertFragmentNotFound 403 Device cert/profile fragment not exists for this certificate.
            DeviceCertificateMissing 403 Device certificate missing
            DeviceCertificateRevoked 400 The device certificate is revoked.
            DeviceCertificateSigningRequestsConsistency 403 Device Certificate Signing Requests not consistent.
            DomainDoesNotExist 404 The requested domain does not exists
            EmailAddressBlocked 403 Email Address is blocked.
            EntityExpiredButNotRemovedFromMasterFragment 403 Entity expired but not removed from MasterFragment
            EntityRevokedButNotRemovedFromMasterFragment 403 Entity revoked but not removed from MasterFragment
            EntityValidButRemovedFromMasterFragment 403 Entity valid but removed from MasterFragment
            EtagNotMatch 412 Etag mismatch.
            GetDeviceCertificateCallConsistency 403 Get Device Certificate call not consistent.
            GkfBlobConflict 500 Gkf upload conflicted during uploading gkf file to the blob.
            GkfIntegrity 403 Integrity check of Group Key File failed.
            HostAlreadyExists 400 The requested host already exist
            HostDoesNotExist 404 The requested host does not exist
            IllegalClaimValueInjection 400 User claim value injection is invalid.
            IllegalTestValueInjection 403 Test value injection is strictly forbidden in release builds and for non-test users.
            InvalidActivationId 403 The provided activation ID is invalid.
            InvalidAuthorization 403 Authentication failed for user
            InvalidAuthSession 403 AuthSession not found or invalid.
            InvalidCertificate 403 Certificate contains invalid values.
            InvalidHostState 400 The requested change is invalid in the current state of the host
            InvalidHostStateTransition 400 The requested change in the state of the host or its installation is invalid.
            InvalidInvitationLink 403 Invitation link is not found or invalid.
            InvalidMasterFragmentChange 403 InvalidMasterFragmentChange
            InvalidRegistrationSessionVerifier 403 The provided registration session verifier is invalid for the registration session
            InvalidRegistrationValidationVerifier 403 The provided registration validation verifier is invalid for the registration session
            InvalidSession 403 Session not found or invalid.
            InvalidTenantStateTransition 400 The requested change in the state of the tenant or its installation is invalid.
            InvalidTenantType 400 Invalid tenant type
            InvalidToken 403 Login token is invalid.
            InvitationLinkAlreadyExists 400 Invitation link already exists.
            InvitationLinkBadPasswordTryLimitExceeded 403 Invitation link's password try limit is exceeded.
            IpAddressBlocked 403 IP Address is blocked.
            LatestAgreeCertNotKnownByClient 412 Latest agree certificate is unknown by the client.
            LatestGkfNotKnownByClient 412 Latest group key file is unknown by the client.
            MasterFragmentEntityKeyTypeViolation 403 MasterFragment entity key type violation
            MasterFragmentEntityKeyViolation 403 MasterFragment entity key violation
            MasterFragmentEntityUniqueIdViolation 403 MasterFragment entity unique Id violation
            MasterFragmentKeyNotFound 400 Master fragment key not found.
            MasterFragmentNotFound 404 Master fragment not found.
            MasterFragmentUserIdMismatch 400 MasterFragment user Id mismatch
            MasterFragmentValidationDataMismatch 403 MasterFragment validation data mismatch
            MasterFragmentValidationDataMissing 400 MasterFragment validation data missing
            MasterFragmentVersionMismatch 400 The given version is not the latest version of the master fragment.
            MembershipRecordAlreadyExistsForCallerUser 400 The caller user's permission record already exists.
            MembershipRecordAlreadyExistsForTargetUser 400 The target user's permission record already exists.
            MembershipRecordNotFoundForCallerUser 400 The caller user's permission record was not found.
            MembershipRecordNotFoundForTargetUser 400 The target user's permission record was not found.
            NotModified 304 Not modified.
            OnlyForTestUser 403 Not a test user.
            PermissionChangeLogVersionNotExists 404 The requested permission changelog version was not found.
            PolicyEntityNotExists 404 Policy not exists.
            ProfileCertEntityNotFound 400 The profile cert entity does not exist.
            ProfileCertificateMissing 403 Profile certificate missing
            ProfileSchemaMismatch 400 Profile schema mismatch.
            PublicKeysNotDifferent 400 The public keys are not different.
            PublicKeysNotEqual 400 Public keys are not equal
            RegistrationSessionIdMismatch 400 The provided registration session id is valid, but belongs to another user is then the given one.
            RegistrationSessionNotExists 400 The provided registration session id does not belong to an existing registration session.
            RequiredClaimNotGranted 403 Required claim is not granted for the user.
            StandardHttpErrorWrapping -
            StorageConflict 409 An unexpected, conflicting storage error happened.
            StorageNetwork 500 An unexpected, network related storage error happened.
            SubscriptionDoesNotExist 404 The requested subscription does not exists
            SubscriptionTenantLimitReached 400 The tenant limit of the subscription has already been reached.
            TargetUserAlreadyTresorMember 400 The target user has already access to the tresor.
            TargetUserIsNotMemberOfTresor 403 Target user has no permission for this tresor
            TenantAlreadyExist 400 The tenant is already exists or the tenant id is taken
            TenantConfigurationFailed 500 The configuration of the tenant contains failed.
            TenantDisabled 503 Tenant is disabled, therefor the request is unsatisfiable.
            TenantDoesNotExist 404 The requested tenant does not exists
            TenantInstallationAlreadyExists 400 Could not create teh requested tenant installation because its already exists
            ThereIsNoAvailableTenant 503 Currently there is no available tenant to reserve. Try again later.
            TheseArentTheDroidsYouAreLookingFor 404 These aren't the droids you're looking for. (How could this happened to you?! Possibly you typed in an invalid url, so the server could not handle your request. Check your code, and try again. May the force be with you!)
            TresorAlreadyDeleted 400 Tresor has been deleted.
            TresorAlreadyExists 400 Tresor already exists.
            TresorCreationForbidden 403 Tresor creation is forbidden by policy.
            TresorIsAlreadyApproved 400 Tresor is exists, and already approved by the administrator.
            TresorIsNotApproved 400 Tresor is exists, but not approved by the administrator yet.
            TresorNotExists 404 Tresor head not found.
            TresorSharingForbidden 403 Tresor sharing is forbidden by policy.
            UnauthorizedAccess 403 Unauthorized access
            UnexpectedError 500 An unexpected, internal server error has happened.
            UnexpectedMasterFragmentIntegrityError 400 Unexpected error occurred during MasterFragment integrity check.
            UnexpectedStorage 500 An unexpected, internal server error has happened.
            UnknownMasterFragmentEntityType 403 MasterFragment entity unique Id violation
            UserAlreadyRegistered 403 User already registered.
            UserCertFragmentAlreadySet 403 UserCertFragment has been already set.
            UserDeviceEntityNotFound 400 The device entity does not exist.
            UserDoesNotHaveAgreeCert 403 User does not have agree certificate yet.
            UserInWrongState 403 User is in wrong state.
            UserIsDisabledByPolicy 403 User is disabled by policy.
            UserIsNotDomainMember 403 The user is not member of the domain
            UserNotExists 403 User not exists.
            UserUnderDeletion 403 The user's account is under deletion and the worker did not fully finish the process yet.
            WrongDeviceCertOrigin 403 The device certificate was not issued by the current infrastructure.
            """;

    static final List<ErrorRow> ROWS = TEXT.lines().map(ErrorTable::row).toList();

    private static final Map<String, ErrorRow> BY_CODE = new LinkedHashMap<>();

    static {
        ROWS.forEach(row -> BY_CODE.put(row.code(), row));
    }

    private ErrorTable() {}

    static ErrorRow find(String code) {
        @Nullable ErrorRow row = BY_CODE.get(code);
        if (row == null) {
            throw new IllegalArgumentException("not in the vendor's table: " + code);
        }
        return row;
    }

    private static ErrorRow row(String line) {
        String[] columns = line.split(" ", 3);
        return columns[1].equals("-")
                ? new ErrorRow(columns[0], OptionalInt.empty(), "")
                : new ErrorRow(columns[0], OptionalInt.of(Integer.parseInt(columns[1])), columns[2]);
    }
}
