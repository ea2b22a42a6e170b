package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Error code of nevisIDM. The constants are the 162 codes that the vendor's page "Update a client" (8.2605) lists. All
 * operations share them; most of them can't occur for clients. The page does not explain them, and the groups are not
 * the vendor's. Other codes keep their value and belong to {@link Group#UNKNOWN}.
 */
public final class NevisErrorCode extends ExtensibleEnum {

    private static final Map<String, NevisErrorCode> KNOWN = new LinkedHashMap<>();

    // Records and their uniqueness.

    /** Code {@code errors.noRecord}, documented with the status 404. */
    public static final NevisErrorCode NO_RECORD = known(Group.RECORD, "errors.noRecord", 404);

    /** Code {@code errors.recordDeleted}. */
    public static final NevisErrorCode RECORD_DELETED = known(Group.RECORD, "errors.recordDeleted");

    /** Code {@code errors.duplicateName}. */
    public static final NevisErrorCode DUPLICATE_NAME = known(Group.RECORD, "errors.duplicateName");

    /** Code {@code errors.duplicateValue}. */
    public static final NevisErrorCode DUPLICATE_VALUE = known(Group.RECORD, "errors.duplicateValue");

    /** Code {@code errors.duplicateEmail}. */
    public static final NevisErrorCode DUPLICATE_EMAIL = known(Group.RECORD, "errors.duplicateEmail");

    /** Code {@code errors.duplicateMobile}. */
    public static final NevisErrorCode DUPLICATE_MOBILE = known(Group.RECORD, "errors.duplicateMobile");

    /** Code {@code errors.undeletedDependencies}. */
    public static final NevisErrorCode UNDELETED_DEPENDENCIES = known(Group.RECORD, "errors.undeletedDependencies");

    /** Code {@code errors.deleteDefaultEntityFailure}. */
    public static final NevisErrorCode DELETE_DEFAULT_ENTITY_FAILURE =
            known(Group.RECORD, "errors.deleteDefaultEntityFailure");

    /** Code {@code errors.defaultCollectionDelete}. */
    public static final NevisErrorCode DEFAULT_COLLECTION_DELETE =
            known(Group.RECORD, "errors.defaultCollectionDelete");

    /** Code {@code errors.modifyReadonlyData}. */
    public static final NevisErrorCode MODIFY_READONLY_DATA = known(Group.RECORD, "errors.modifyReadonlyData");

    /** Code {@code errors.modifyExtId}. */
    public static final NevisErrorCode MODIFY_EXT_ID = known(Group.RECORD, "errors.modifyExtId");

    /** Code {@code errors.missingReferenceData}. */
    public static final NevisErrorCode MISSING_REFERENCE_DATA = known(Group.RECORD, "errors.missingReferenceData");

    /** Code {@code errors.propertyUniquenessViolated}. */
    public static final NevisErrorCode PROPERTY_UNIQUENESS_VIOLATED =
            known(Group.RECORD, "errors.propertyUniquenessViolated");

    /** Code {@code errors.noClientFound}. */
    public static final NevisErrorCode NO_CLIENT_FOUND = known(Group.RECORD, "errors.noClientFound");

    /** Code {@code errors.inconsistentClientAssignment}. */
    public static final NevisErrorCode INCONSISTENT_CLIENT_ASSIGNMENT =
            known(Group.RECORD, "errors.inconsistentClientAssignment");

    /** Code {@code errors.noDefaultUnitInClient}. */
    public static final NevisErrorCode NO_DEFAULT_UNIT_IN_CLIENT = known(Group.RECORD, "errors.noDefaultUnitInClient");

    /** Code {@code errors.inconsistentData}. */
    public static final NevisErrorCode INCONSISTENT_DATA = known(Group.RECORD, "errors.inconsistentData");

    /** Code {@code errors.history.norecord}. */
    public static final NevisErrorCode HISTORY_NORECORD = known(Group.RECORD, "errors.history.norecord");

    // Concurrent modifications. 409 is documented for optimistic locking.

    /** Code {@code errors.optimisticLockingFailure}, documented with the status 409. */
    public static final NevisErrorCode OPTIMISTIC_LOCKING_FAILURE =
            known(Group.CONCURRENCY, "errors.optimisticLockingFailure", 409);

    /** Code {@code errors.pessimisticLockingFailure}. */
    public static final NevisErrorCode PESSIMISTIC_LOCKING_FAILURE =
            known(Group.CONCURRENCY, "errors.pessimisticLockingFailure");

    // Rights and data rooms. Status 403.

    /** Code {@code errors.insufficientRightsFunction}, documented with the status 403. */
    public static final NevisErrorCode INSUFFICIENT_RIGHTS_FUNCTION =
            known(Group.AUTHORISATION, "errors.insufficientRightsFunction", 403);

    /** Code {@code errors.insufficientFineGrainedRights}. */
    public static final NevisErrorCode INSUFFICIENT_FINE_GRAINED_RIGHTS =
            known(Group.AUTHORISATION, "errors.insufficientFineGrainedRights");

    /** Code {@code errors.potentialPrivilegeEscalation}. */
    public static final NevisErrorCode POTENTIAL_PRIVILEGE_ESCALATION =
            known(Group.AUTHORISATION, "errors.potentialPrivilegeEscalation");

    /** Code {@code errors.applDataroomDenied}. */
    public static final NevisErrorCode APPL_DATAROOM_DENIED = known(Group.AUTHORISATION, "errors.applDataroomDenied");

    /** Code {@code errors.unitDataroomDenied}. */
    public static final NevisErrorCode UNIT_DATAROOM_DENIED = known(Group.AUTHORISATION, "errors.unitDataroomDenied");

    /** Code {@code errors.eRoleDataroomDenied}. */
    public static final NevisErrorCode E_ROLE_DATAROOM_DENIED =
            known(Group.AUTHORISATION, "errors.eRoleDataroomDenied");

    /** Code {@code errors.combinedDataroomDenied}, documented with the status 403. */
    public static final NevisErrorCode COMBINED_DATAROOM_DENIED =
            known(Group.AUTHORISATION, "errors.combinedDataroomDenied", 403);

    /** Code {@code errors.clientDataroomDenied}. */
    public static final NevisErrorCode CLIENT_DATAROOM_DENIED =
            known(Group.AUTHORISATION, "errors.clientDataroomDenied");

    /** Code {@code errors.referenceDataChangeDenied}. */
    public static final NevisErrorCode REFERENCE_DATA_CHANGE_DENIED =
            known(Group.AUTHORISATION, "errors.referenceDataChangeDenied");

    /** Code {@code errors.attrAccessForbidden}. */
    public static final NevisErrorCode ATTR_ACCESS_FORBIDDEN = known(Group.AUTHORISATION, "errors.attrAccessForbidden");

    /** Code {@code errors.archiveCredentialDenied}. */
    public static final NevisErrorCode ARCHIVE_CREDENTIAL_DENIED =
            known(Group.AUTHORISATION, "errors.archiveCredentialDenied");

    /** Code {@code errors.maxResetCount}. */
    public static final NevisErrorCode MAX_RESET_COUNT = known(Group.AUTHORISATION, "errors.maxResetCount");

    // The token for protected fields. Status 401.

    /** Code {@code errors.invalidJWTToken}. */
    public static final NevisErrorCode INVALID_JWT_TOKEN = known(Group.PROTECTED_FIELD_TOKEN, "errors.invalidJWTToken");

    /** Code {@code errors.modifyProtectedFieldInvalidJWTToken}. */
    public static final NevisErrorCode MODIFY_PROTECTED_FIELD_INVALID_JWT_TOKEN =
            known(Group.PROTECTED_FIELD_TOKEN, "errors.modifyProtectedFieldInvalidJWTToken");

    // Syntax and parameters of a request.

    /** Code {@code errors.nullRequestBody}. */
    public static final NevisErrorCode NULL_REQUEST_BODY = known(Group.REQUEST_FORM, "errors.nullRequestBody");

    /** Code {@code errors.deserialization}. */
    public static final NevisErrorCode DESERIALIZATION = known(Group.REQUEST_FORM, "errors.deserialization");

    /** Code {@code errors.jsonProcessingError}. */
    public static final NevisErrorCode JSON_PROCESSING_ERROR = known(Group.REQUEST_FORM, "errors.jsonProcessingError");

    /** Code {@code errors.unsupportedMediaType}. */
    public static final NevisErrorCode UNSUPPORTED_MEDIA_TYPE =
            known(Group.REQUEST_FORM, "errors.unsupportedMediaType");

    /** Code {@code errors.invalidUri}. */
    public static final NevisErrorCode INVALID_URI = known(Group.REQUEST_FORM, "errors.invalidUri");

    /** Code {@code errors.unsupportedOperation}. */
    public static final NevisErrorCode UNSUPPORTED_OPERATION = known(Group.REQUEST_FORM, "errors.unsupportedOperation");

    /** Code {@code errors.nullParameter}. */
    public static final NevisErrorCode NULL_PARAMETER = known(Group.REQUEST_FORM, "errors.nullParameter");

    /** Code {@code errors.invalidParameter}. */
    public static final NevisErrorCode INVALID_PARAMETER = known(Group.REQUEST_FORM, "errors.invalidParameter");

    /** Code {@code errors.mandatoryParameterMissing}. */
    public static final NevisErrorCode MANDATORY_PARAMETER_MISSING =
            known(Group.REQUEST_FORM, "errors.mandatoryParameterMissing");

    /** Code {@code errors.invalidSyntax}. */
    public static final NevisErrorCode INVALID_SYNTAX = known(Group.REQUEST_FORM, "errors.invalidSyntax");

    /** Code {@code errors.invalidData}. */
    public static final NevisErrorCode INVALID_DATA = known(Group.REQUEST_FORM, "errors.invalidData");

    /** Code {@code errors.invalidDate}. */
    public static final NevisErrorCode INVALID_DATE = known(Group.REQUEST_FORM, "errors.invalidDate");

    /** Code {@code errors.invalidDateOrDateTime}. */
    public static final NevisErrorCode INVALID_DATE_OR_DATE_TIME =
            known(Group.REQUEST_FORM, "errors.invalidDateOrDateTime");

    /** Code {@code errors.invalidDateInterval}. */
    public static final NevisErrorCode INVALID_DATE_INTERVAL = known(Group.REQUEST_FORM, "errors.invalidDateInterval");

    /** Code {@code errors.invalidTimeInterval}. */
    public static final NevisErrorCode INVALID_TIME_INTERVAL = known(Group.REQUEST_FORM, "errors.invalidTimeInterval");

    // Policy violations. 422 is documented for the naming policy.

    /** Code {@code errors.policyViolation}. */
    public static final NevisErrorCode POLICY_VIOLATION = known(Group.POLICY, "errors.policyViolation");

    /** Code {@code errors.identifierPolicyViolated}, documented with the status 422. */
    public static final NevisErrorCode IDENTIFIER_POLICY_VIOLATED =
            known(Group.POLICY, "errors.identifierPolicyViolated", 422);

    /** Code {@code errors.pwdPolicyViolated}. */
    public static final NevisErrorCode PWD_POLICY_VIOLATED = known(Group.POLICY, "errors.pwdPolicyViolated");

    /** Code {@code errors.certificatePolicyViolated}. */
    public static final NevisErrorCode CERTIFICATE_POLICY_VIOLATED =
            known(Group.POLICY, "errors.certificatePolicyViolated");

    /** Code {@code errors.emailPolicyViolated}. */
    public static final NevisErrorCode EMAIL_POLICY_VIOLATED = known(Group.POLICY, "errors.emailPolicyViolated");

    /** Code {@code errors.policyInconsistency}. */
    public static final NevisErrorCode POLICY_INCONSISTENCY = known(Group.POLICY, "errors.policyInconsistency");

    /** Code {@code errors.CredTypeUnitPolicyViolated}. */
    public static final NevisErrorCode CRED_TYPE_UNIT_POLICY_VIOLATED =
            known(Group.POLICY, "errors.CredTypeUnitPolicyViolated");

    /** Code {@code errors.CredTypeClientPolicyViolated}. */
    public static final NevisErrorCode CRED_TYPE_CLIENT_POLICY_VIOLATED =
            known(Group.POLICY, "errors.CredTypeClientPolicyViolated");

    /** Code {@code errors.deleteDefaultUnitCredPolicyFailure}. */
    public static final NevisErrorCode DELETE_DEFAULT_UNIT_CRED_POLICY_FAILURE =
            known(Group.POLICY, "errors.deleteDefaultUnitCredPolicyFailure");

    /** Code {@code errors.otherGenderPolicyDisabled}. */
    public static final NevisErrorCode OTHER_GENDER_POLICY_DISABLED =
            known(Group.POLICY, "errors.otherGenderPolicyDisabled");

    // Configuration of policies.

    /** Code {@code errors.pcyconf.invalidParamValue}. */
    public static final NevisErrorCode PCYCONF_INVALID_PARAM_VALUE =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.invalidParamValue");

    /** Code {@code errors.pcyconf.missingParam}. */
    public static final NevisErrorCode PCYCONF_MISSING_PARAM =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.missingParam");

    /** Code {@code errors.pcyconf.missingProfilePolicy}. */
    public static final NevisErrorCode PCYCONF_MISSING_PROFILE_POLICY =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.missingProfilePolicy");

    /** Code {@code errors.pcyconf.multipleClientPolicy}. */
    public static final NevisErrorCode PCYCONF_MULTIPLE_CLIENT_POLICY =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.multipleClientPolicy");

    /** Code {@code errors.pcyconf.invalidParamName}. */
    public static final NevisErrorCode PCYCONF_INVALID_PARAM_NAME =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.invalidParamName");

    // Custom properties.

    /** Code {@code errors.property.stringmaxlen}. */
    public static final NevisErrorCode PROPERTY_STRINGMAXLEN = known(Group.PROPERTY, "errors.property.stringmaxlen");

    /** Code {@code errors.property.stringregex}. */
    public static final NevisErrorCode PROPERTY_STRINGREGEX = known(Group.PROPERTY, "errors.property.stringregex");

    /** Code {@code errors.property.regexinv}. */
    public static final NevisErrorCode PROPERTY_REGEXINV = known(Group.PROPERTY, "errors.property.regexinv");

    // Fields of a user.

    /** Code {@code errors.userLoginIdNull}. */
    public static final NevisErrorCode USER_LOGIN_ID_NULL = known(Group.USER, "errors.userLoginIdNull");

    /** Code {@code errors.userNameNull}. */
    public static final NevisErrorCode USER_NAME_NULL = known(Group.USER, "errors.userNameNull");

    /** Code {@code errors.userFirstNameNull}. */
    public static final NevisErrorCode USER_FIRST_NAME_NULL = known(Group.USER, "errors.userFirstNameNull");

    /** Code {@code errors.userSexNull}. */
    public static final NevisErrorCode USER_SEX_NULL = known(Group.USER, "errors.userSexNull");

    /** Code {@code errors.userCountryNull}. */
    public static final NevisErrorCode USER_COUNTRY_NULL = known(Group.USER, "errors.userCountryNull");

    /** Code {@code errors.userEmailNull}. */
    public static final NevisErrorCode USER_EMAIL_NULL = known(Group.USER, "errors.userEmailNull");

    /** Code {@code errors.userMobileNull}. */
    public static final NevisErrorCode USER_MOBILE_NULL = known(Group.USER, "errors.userMobileNull");

    /** Code {@code errors.userPhoneFormat}. */
    public static final NevisErrorCode USER_PHONE_FORMAT = known(Group.USER, "errors.userPhoneFormat");

    /** Code {@code errors.userEmailFormat}. */
    public static final NevisErrorCode USER_EMAIL_FORMAT = known(Group.USER, "errors.userEmailFormat");

    /** Code {@code errors.msisdnFormat}. */
    public static final NevisErrorCode MSISDN_FORMAT = known(Group.USER, "errors.msisdnFormat");

    /** Code {@code errors.invalidMobile}. */
    public static final NevisErrorCode INVALID_MOBILE = known(Group.USER, "errors.invalidMobile");

    /** Code {@code errors.mobileCannotBeDeleted}. */
    public static final NevisErrorCode MOBILE_CANNOT_BE_DELETED = known(Group.USER, "errors.mobileCannotBeDeleted");

    /** Code {@code errors.mobileMissing}. */
    public static final NevisErrorCode MOBILE_MISSING = known(Group.USER, "errors.mobileMissing");

    /** Code {@code errors.mtanFormatViolated}. */
    public static final NevisErrorCode MTAN_FORMAT_VIOLATED = known(Group.USER, "errors.mtanFormatViolated");

    /** Code {@code errors.mtanFormatE164Violated}. */
    public static final NevisErrorCode MTAN_FORMAT_E164_VIOLATED = known(Group.USER, "errors.mtanFormatE164Violated");

    /** Code {@code errors.samlAttributeFormat}. */
    public static final NevisErrorCode SAML_ATTRIBUTE_FORMAT = known(Group.USER, "errors.samlAttributeFormat");

    /** Code {@code errors.loginIdGeneratorFailed}. */
    public static final NevisErrorCode LOGIN_ID_GENERATOR_FAILED = known(Group.USER, "errors.loginIdGeneratorFailed");

    /** Code {@code errors.modifyArchivedUser}. */
    public static final NevisErrorCode MODIFY_ARCHIVED_USER = known(Group.USER, "errors.modifyArchivedUser");

    /** Code {@code errors.techUser.oneProfile}. */
    public static final NevisErrorCode TECH_USER_ONE_PROFILE = known(Group.USER, "errors.techUser.oneProfile");

    // Login with a password.

    /** Code {@code errors.userLoginFailed}. */
    public static final NevisErrorCode USER_LOGIN_FAILED = known(Group.LOGIN, "errors.userLoginFailed");

    /** Code {@code errors.passwordChangeDeadlineExceeded}. */
    public static final NevisErrorCode PASSWORD_CHANGE_DEADLINE_EXCEEDED =
            known(Group.LOGIN, "errors.passwordChangeDeadlineExceeded");

    // Credentials that exist already, or exceed a limit.

    /** Code {@code errors.passwordExists}. */
    public static final NevisErrorCode PASSWORD_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.passwordExists");

    /** Code {@code errors.tempStrongPasswordExists}. */
    public static final NevisErrorCode TEMP_STRONG_PASSWORD_EXISTS =
            known(Group.CREDENTIAL_PRESENT, "errors.tempStrongPasswordExists");

    /** Code {@code errors.safewordExists}. */
    public static final NevisErrorCode SAFEWORD_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.safewordExists");

    /** Code {@code errors.securidExists}. */
    public static final NevisErrorCode SECURID_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.securidExists");

    /** Code {@code errors.ticketExists}. */
    public static final NevisErrorCode TICKET_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.ticketExists");

    /** Code {@code errors.kerberosExists}. */
    public static final NevisErrorCode KERBEROS_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.kerberosExists");

    /** Code {@code errors.certificateExists}. */
    public static final NevisErrorCode CERTIFICATE_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.certificateExists");

    /** Code {@code errors.vascoExists}. */
    public static final NevisErrorCode VASCO_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.vascoExists");

    /** Code {@code errors.PUKExists}. */
    public static final NevisErrorCode PUK_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.PUKExists");

    /** Code {@code errors.URLTicketExists}. */
    public static final NevisErrorCode URL_TICKET_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.URLTicketExists");

    /** Code {@code errors.mobileSignatureExists}. */
    public static final NevisErrorCode MOBILE_SIGNATURE_EXISTS =
            known(Group.CREDENTIAL_PRESENT, "errors.mobileSignatureExists");

    /** Code {@code errors.securityQuestionsExists}. */
    public static final NevisErrorCode SECURITY_QUESTIONS_EXISTS =
            known(Group.CREDENTIAL_PRESENT, "errors.securityQuestionsExists");

    /** Code {@code errors.recoveryCodeExists}. */
    public static final NevisErrorCode RECOVERY_CODE_EXISTS =
            known(Group.CREDENTIAL_PRESENT, "errors.recoveryCodeExists");

    /** Code {@code errors.securityQuestionsMaxReached}. */
    public static final NevisErrorCode SECURITY_QUESTIONS_MAX_REACHED =
            known(Group.CREDENTIAL_PRESENT, "errors.securityQuestionsMaxReached");

    /** Code {@code errors.tooManyOTPCards}. */
    public static final NevisErrorCode TOO_MANY_OTP_CARDS = known(Group.CREDENTIAL_PRESENT, "errors.tooManyOTPCards");

    /** Code {@code errors.oathSecretIsShared}. */
    public static final NevisErrorCode OATH_SECRET_IS_SHARED =
            known(Group.CREDENTIAL_PRESENT, "errors.oathSecretIsShared");

    // Other errors of credentials.

    /** Code {@code errors.nocertcred}. */
    public static final NevisErrorCode NOCERTCRED = known(Group.CREDENTIAL, "errors.nocertcred");

    /** Code {@code errors.credentialNotActive}. */
    public static final NevisErrorCode CREDENTIAL_NOT_ACTIVE = known(Group.CREDENTIAL, "errors.credentialNotActive");

    /** Code {@code errors.modifyArchivedCredential}. */
    public static final NevisErrorCode MODIFY_ARCHIVED_CREDENTIAL =
            known(Group.CREDENTIAL, "errors.modifyArchivedCredential");

    /** Code {@code errors.urlTicketMissingURLPrefix}. */
    public static final NevisErrorCode URL_TICKET_MISSING_URL_PREFIX =
            known(Group.CREDENTIAL, "errors.urlTicketMissingURLPrefix");

    /** Code {@code errors.urlTicket.invalidFormat}. */
    public static final NevisErrorCode URL_TICKET_INVALID_FORMAT =
            known(Group.CREDENTIAL, "errors.urlTicket.invalidFormat");

    /** Code {@code errors.qrCodeGenerationFailed}. */
    public static final NevisErrorCode QR_CODE_GENERATION_FAILED =
            known(Group.CREDENTIAL, "errors.qrCodeGenerationFailed");

    /** Code {@code errors.unsupportedCredentialTypeToCreate}. */
    public static final NevisErrorCode UNSUPPORTED_CREDENTIAL_TYPE_TO_CREATE =
            known(Group.CREDENTIAL, "errors.unsupportedCredentialTypeToCreate");

    /** Code {@code errors.unsupportedCredentialTypeToDelete}. */
    public static final NevisErrorCode UNSUPPORTED_CREDENTIAL_TYPE_TO_DELETE =
            known(Group.CREDENTIAL, "errors.unsupportedCredentialTypeToDelete");

    /** Code {@code errors.credentialTypeWithoutProperties}. */
    public static final NevisErrorCode CREDENTIAL_TYPE_WITHOUT_PROPERTIES =
            known(Group.CREDENTIAL, "errors.credentialTypeWithoutProperties");

    /** Code {@code errors.msspIdentifierMissing}. */
    public static final NevisErrorCode MSSP_IDENTIFIER_MISSING =
            known(Group.CREDENTIAL, "errors.msspIdentifierMissing");

    /** Code {@code errors.credentialFidoUaf.invalidAuthVersionFormat}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_INVALID_AUTH_VERSION_FORMAT =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.invalidAuthVersionFormat");

    /** Code {@code errors.credentialFidoUaf.invalidPublicKeyAlgorithm}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_INVALID_PUBLIC_KEY_ALGORITHM =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.invalidPublicKeyAlgorithm");

    /** Code {@code errors.credentialFidoUaf.invalidKeyIdFormat}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_INVALID_KEY_ID_FORMAT =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.invalidKeyIdFormat");

    /** Code {@code errors.credentialFidoUaf.invalidAaidFormat}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_INVALID_AAID_FORMAT =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.invalidAaidFormat");

    /** Code {@code errors.credentialFidoUaf.emptyAppId}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_EMPTY_APP_ID =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.emptyAppId");

    /** Code {@code errors.credentialFidoUaf.notUnique}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_NOT_UNIQUE =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.notUnique");

    // Profiles, units, roles and applications.

    /** Code {@code errors.modifyArchivedProfile}. */
    public static final NevisErrorCode MODIFY_ARCHIVED_PROFILE =
            known(Group.ORGANISATION, "errors.modifyArchivedProfile");

    /** Code {@code errors.assignDisabledUnit}. */
    public static final NevisErrorCode ASSIGN_DISABLED_UNIT = known(Group.ORGANISATION, "errors.assignDisabledUnit");

    /** Code {@code errors.assignProfilelessUnit}. */
    public static final NevisErrorCode ASSIGN_PROFILELESS_UNIT =
            known(Group.ORGANISATION, "errors.assignProfilelessUnit");

    /** Code {@code errors.profilelessFlagCannotBeSet}. */
    public static final NevisErrorCode PROFILELESS_FLAG_CANNOT_BE_SET =
            known(Group.ORGANISATION, "errors.profilelessFlagCannotBeSet");

    /** Code {@code errors.assignSubunitAsParent}. */
    public static final NevisErrorCode ASSIGN_SUBUNIT_AS_PARENT =
            known(Group.ORGANISATION, "errors.assignSubunitAsParent");

    /** Code {@code errors.unitInvalidValidityPeriodParent}. */
    public static final NevisErrorCode UNIT_INVALID_VALIDITY_PERIOD_PARENT =
            known(Group.ORGANISATION, "errors.unitInvalidValidityPeriodParent");

    /** Code {@code errors.unitInvalidValidFromParameterParent}. */
    public static final NevisErrorCode UNIT_INVALID_VALID_FROM_PARAMETER_PARENT =
            known(Group.ORGANISATION, "errors.unitInvalidValidFromParameterParent");

    /** Code {@code errors.unitInvalidValidUntilParameterParent}. */
    public static final NevisErrorCode UNIT_INVALID_VALID_UNTIL_PARAMETER_PARENT =
            known(Group.ORGANISATION, "errors.unitInvalidValidUntilParameterParent");

    /** Code {@code errors.unitInvalidValidityPeriodChild}. */
    public static final NevisErrorCode UNIT_INVALID_VALIDITY_PERIOD_CHILD =
            known(Group.ORGANISATION, "errors.unitInvalidValidityPeriodChild");

    /** Code {@code errors.unitInvalidValidFromParameterChild}. */
    public static final NevisErrorCode UNIT_INVALID_VALID_FROM_PARAMETER_CHILD =
            known(Group.ORGANISATION, "errors.unitInvalidValidFromParameterChild");

    /** Code {@code errors.unitInvalidValidUntilParameterChild}. */
    public static final NevisErrorCode UNIT_INVALID_VALID_UNTIL_PARAMETER_CHILD =
            known(Group.ORGANISATION, "errors.unitInvalidValidUntilParameterChild");

    /** Code {@code errors.applicationNameNull}. */
    public static final NevisErrorCode APPLICATION_NAME_NULL = known(Group.ORGANISATION, "errors.applicationNameNull");

    /** Code {@code errors.addIdmToApplDataroom}. */
    public static final NevisErrorCode ADD_IDM_TO_APPL_DATAROOM =
            known(Group.ORGANISATION, "errors.addIdmToApplDataroom");

    /** Code {@code errors.applicationLimitsDataroomUnitsMaxExceeded}. */
    public static final NevisErrorCode APPLICATION_LIMITS_DATAROOM_UNITS_MAX_EXCEEDED =
            known(Group.ORGANISATION, "errors.applicationLimitsDataroomUnitsMaxExceeded");

    /** Code {@code errors.invalidAssignIdmroleToErole}. */
    public static final NevisErrorCode INVALID_ASSIGN_IDMROLE_TO_EROLE =
            known(Group.ORGANISATION, "errors.invalidAssignIdmroleToErole");

    /** Code {@code errors.enterpriseRolesDisabled}. */
    public static final NevisErrorCode ENTERPRISE_ROLES_DISABLED =
            known(Group.ORGANISATION, "errors.enterpriseRolesDisabled");

    // Templates, files, documents and email.

    /** Code {@code errors.noTemplate}. */
    public static final NevisErrorCode NO_TEMPLATE = known(Group.DOCUMENT, "errors.noTemplate");

    /** Code {@code errors.pdfPrintingFailure}. */
    public static final NevisErrorCode PDF_PRINTING_FAILURE = known(Group.DOCUMENT, "errors.pdfPrintingFailure");

    /** Code {@code errors.missingMandatoryPlaceholder}. */
    public static final NevisErrorCode MISSING_MANDATORY_PLACEHOLDER =
            known(Group.DOCUMENT, "errors.missingMandatoryPlaceholder");

    /** Code {@code errors.docTypeNotModifiable}. */
    public static final NevisErrorCode DOC_TYPE_NOT_MODIFIABLE = known(Group.DOCUMENT, "errors.docTypeNotModifiable");

    /** Code {@code errors.dimensionNotMatch}. */
    public static final NevisErrorCode DIMENSION_NOT_MATCH = known(Group.DOCUMENT, "errors.dimensionNotMatch");

    /** Code {@code errors.tableTypeMismatch}. */
    public static final NevisErrorCode TABLE_TYPE_MISMATCH = known(Group.DOCUMENT, "errors.tableTypeMismatch");

    /** Code {@code errors.filesystemIO}. */
    public static final NevisErrorCode FILESYSTEM_IO = known(Group.DOCUMENT, "errors.filesystemIO");

    /** Code {@code errors.fileupload.vasco}. */
    public static final NevisErrorCode FILEUPLOAD_VASCO = known(Group.DOCUMENT, "errors.fileupload.vasco");

    /** Code {@code errors.userImport.fileupload.invalidTemplate}. */
    public static final NevisErrorCode USER_IMPORT_FILEUPLOAD_INVALID_TEMPLATE =
            known(Group.DOCUMENT, "errors.userImport.fileupload.invalidTemplate");

    /** Code {@code errors.emailChannel}. */
    public static final NevisErrorCode EMAIL_CHANNEL = known(Group.DOCUMENT, "errors.emailChannel");

    /** Code {@code errors.noSmtpConnection}. */
    public static final NevisErrorCode NO_SMTP_CONNECTION = known(Group.DOCUMENT, "errors.noSmtpConnection");

    /** Code {@code errors.SmtpNotConfigured}. */
    public static final NevisErrorCode SMTP_NOT_CONFIGURED = known(Group.DOCUMENT, "errors.SmtpNotConfigured");

    // Search.

    /** Code {@code errors.tooManySearchResults}. */
    public static final NevisErrorCode TOO_MANY_SEARCH_RESULTS = known(Group.SEARCH, "errors.tooManySearchResults");

    /** Code {@code errors.queryServiceDisabled}. */
    public static final NevisErrorCode QUERY_SERVICE_DISABLED = known(Group.SEARCH, "errors.queryServiceDisabled");

    /** Code {@code errors.fieldIsNotIndexed}. */
    public static final NevisErrorCode FIELD_IS_NOT_INDEXED = known(Group.SEARCH, "errors.fieldIsNotIndexed");

    /** Code {@code errors.fieldIsNotDirectlyIndexed}. */
    public static final NevisErrorCode FIELD_IS_NOT_DIRECTLY_INDEXED =
            known(Group.SEARCH, "errors.fieldIsNotDirectlyIndexed");

    /** Code {@code errors.unsuccessfulQuery}. */
    public static final NevisErrorCode UNSUCCESSFUL_QUERY = known(Group.SEARCH, "errors.unsuccessfulQuery");

    /** Code {@code errors.queryHasTimedOut}. */
    public static final NevisErrorCode QUERY_HAS_TIMED_OUT = known(Group.SEARCH, "errors.queryHasTimedOut");

    // Errors of the server itself.

    /** Code {@code errors.fatalError}. */
    public static final NevisErrorCode FATAL_ERROR = known(Group.SERVER, "errors.fatalError");

    /** Code {@code errors.unknownReason}. */
    public static final NevisErrorCode UNKNOWN_REASON = known(Group.SERVER, "errors.unknownReason");

    /** Code {@code errors.invalidConfig}. */
    public static final NevisErrorCode INVALID_CONFIG = known(Group.SERVER, "errors.invalidConfig");

    /** Code {@code errors.serviceDisabled}. */
    public static final NevisErrorCode SERVICE_DISABLED = known(Group.SERVER, "errors.serviceDisabled");

    /** Code {@code errors.entityManagerNotOpen}. */
    public static final NevisErrorCode ENTITY_MANAGER_NOT_OPEN = known(Group.SERVER, "errors.entityManagerNotOpen");

    /** Code {@code errors.reporting.tooManyRequests}. */
    public static final NevisErrorCode REPORTING_TOO_MANY_REQUESTS =
            known(Group.SERVER, "errors.reporting.tooManyRequests");

    // The two codes with the prefix "error." instead of "errors.".

    /** Code {@code error.login.userState}. */
    public static final NevisErrorCode LOGIN_USER_STATE = known(Group.OTHER_PREFIX, "error.login.userState");

    /** Code {@code error.job.execution.failure}. */
    public static final NevisErrorCode JOB_EXECUTION_FAILURE = known(Group.OTHER_PREFIX, "error.job.execution.failure");

    private final Group group;
    private final OptionalInt documentedStatus;

    private NevisErrorCode(Group group, String value, OptionalInt documentedStatus) {
        super(value);
        this.group = group;
        this.documentedStatus = documentedStatus;
    }

    private static NevisErrorCode known(Group group, String value) {
        return known(new NevisErrorCode(group, value, OptionalInt.empty()));
    }

    private static NevisErrorCode known(Group group, String value, int documentedStatus) {
        return known(new NevisErrorCode(group, value, OptionalInt.of(documentedStatus)));
    }

    private static NevisErrorCode known(NevisErrorCode code) {
        KNOWN.put(code.value(), code);
        return code;
    }

    /** Returns the code with the given value, prefix included. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NevisErrorCode of(String value) {
        NevisErrorCode code = KNOWN.get(value);
        return code == null ? new NevisErrorCode(Group.UNKNOWN, value, OptionalInt.empty()) : code;
    }

    /** Returns the documented codes. */
    public static List<NevisErrorCode> documented() {
        return List.copyOf(KNOWN.values());
    }

    /** Returns the group of the code. */
    public Group group() {
        return group;
    }

    /** Returns the HTTP status of the code in "Update a client" (8.2605). Empty for all but five codes. */
    public OptionalInt documentedStatus() {
        return documentedStatus;
    }

    /** Returns whether the exception has this code. An exception may have several. */
    public boolean isIn(ApiException e) {
        return e.details(NevisError.class)
                .filter(error -> error.codes().contains(this))
                .isPresent();
    }

    /** Groups of codes by subject. */
    public enum Group {
        /** Records and their uniqueness. */
        RECORD,
        /** Concurrent modifications. 409 is documented for optimistic locking. */
        CONCURRENCY,
        /** Rights and data rooms. Status 403. */
        AUTHORISATION,
        /** The token for protected fields. Status 401. */
        PROTECTED_FIELD_TOKEN,
        /** Syntax and parameters of a request. */
        REQUEST_FORM,
        /** Policy violations. 422 is documented for the naming policy. */
        POLICY,
        /** Configuration of policies. */
        POLICY_CONFIGURATION,
        /** Custom properties. */
        PROPERTY,
        /** Fields of a user. */
        USER,
        /** Login with a password. */
        LOGIN,
        /** Credentials that exist already, or exceed a limit. */
        CREDENTIAL_PRESENT,
        /** Other errors of credentials. */
        CREDENTIAL,
        /** Profiles, units, roles and applications. */
        ORGANISATION,
        /** Templates, files, documents and email. */
        DOCUMENT,
        /** Search. */
        SEARCH,
        /** Errors of the server itself. */
        SERVER,
        /** The two codes with the prefix {@code error.} instead of {@code errors.}. */
        OTHER_PREFIX,
        /** Codes that the page does not list. */
        UNKNOWN
    }
}
