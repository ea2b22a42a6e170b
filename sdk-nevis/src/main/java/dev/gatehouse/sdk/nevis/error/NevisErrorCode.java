package dev.gatehouse.sdk.nevis.error;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What went wrong, in nevisIDM's words. The constants are the 162 codes of "Update a client" (8.2605), which all
 * operations share; most can't occur for clients. The page gives no explanation of any of them, the groups are ours. A
 * code that is none of them is kept as it came, in {@link Group#UNKNOWN}.
 */
public final class NevisErrorCode extends ExtensibleEnum {

    private static final Map<String, NevisErrorCode> KNOWN = new LinkedHashMap<>();

    // Records and their uniqueness.

    /** {@code errors.noRecord}, documented with 404. */
    public static final NevisErrorCode NO_RECORD = known(Group.RECORD, "errors.noRecord", 404);

    /** {@code errors.recordDeleted}. */
    public static final NevisErrorCode RECORD_DELETED = known(Group.RECORD, "errors.recordDeleted");

    /** {@code errors.duplicateName}. */
    public static final NevisErrorCode DUPLICATE_NAME = known(Group.RECORD, "errors.duplicateName");

    /** {@code errors.duplicateValue}. */
    public static final NevisErrorCode DUPLICATE_VALUE = known(Group.RECORD, "errors.duplicateValue");

    /** {@code errors.duplicateEmail}. */
    public static final NevisErrorCode DUPLICATE_EMAIL = known(Group.RECORD, "errors.duplicateEmail");

    /** {@code errors.duplicateMobile}. */
    public static final NevisErrorCode DUPLICATE_MOBILE = known(Group.RECORD, "errors.duplicateMobile");

    /** {@code errors.undeletedDependencies}. */
    public static final NevisErrorCode UNDELETED_DEPENDENCIES = known(Group.RECORD, "errors.undeletedDependencies");

    /** {@code errors.deleteDefaultEntityFailure}. */
    public static final NevisErrorCode DELETE_DEFAULT_ENTITY_FAILURE =
            known(Group.RECORD, "errors.deleteDefaultEntityFailure");

    /** {@code errors.defaultCollectionDelete}. */
    public static final NevisErrorCode DEFAULT_COLLECTION_DELETE =
            known(Group.RECORD, "errors.defaultCollectionDelete");

    /** {@code errors.modifyReadonlyData}. */
    public static final NevisErrorCode MODIFY_READONLY_DATA = known(Group.RECORD, "errors.modifyReadonlyData");

    /** {@code errors.modifyExtId}. */
    public static final NevisErrorCode MODIFY_EXT_ID = known(Group.RECORD, "errors.modifyExtId");

    /** {@code errors.missingReferenceData}. */
    public static final NevisErrorCode MISSING_REFERENCE_DATA = known(Group.RECORD, "errors.missingReferenceData");

    /** {@code errors.propertyUniquenessViolated}. */
    public static final NevisErrorCode PROPERTY_UNIQUENESS_VIOLATED =
            known(Group.RECORD, "errors.propertyUniquenessViolated");

    /** {@code errors.noClientFound}. */
    public static final NevisErrorCode NO_CLIENT_FOUND = known(Group.RECORD, "errors.noClientFound");

    /** {@code errors.inconsistentClientAssignment}. */
    public static final NevisErrorCode INCONSISTENT_CLIENT_ASSIGNMENT =
            known(Group.RECORD, "errors.inconsistentClientAssignment");

    /** {@code errors.noDefaultUnitInClient}. */
    public static final NevisErrorCode NO_DEFAULT_UNIT_IN_CLIENT = known(Group.RECORD, "errors.noDefaultUnitInClient");

    /** {@code errors.inconsistentData}. */
    public static final NevisErrorCode INCONSISTENT_DATA = known(Group.RECORD, "errors.inconsistentData");

    /** {@code errors.history.norecord}. */
    public static final NevisErrorCode HISTORY_NORECORD = known(Group.RECORD, "errors.history.norecord");

    // Changes by someone else; 409 is documented for optimistic locking.

    /** {@code errors.optimisticLockingFailure}, documented with 409. */
    public static final NevisErrorCode OPTIMISTIC_LOCKING_FAILURE =
            known(Group.CONCURRENCY, "errors.optimisticLockingFailure", 409);

    /** {@code errors.pessimisticLockingFailure}. */
    public static final NevisErrorCode PESSIMISTIC_LOCKING_FAILURE =
            known(Group.CONCURRENCY, "errors.pessimisticLockingFailure");

    // Rights and data rooms; 403.

    /** {@code errors.insufficientRightsFunction}, documented with 403. */
    public static final NevisErrorCode INSUFFICIENT_RIGHTS_FUNCTION =
            known(Group.AUTHORISATION, "errors.insufficientRightsFunction", 403);

    /** {@code errors.insufficientFineGrainedRights}. */
    public static final NevisErrorCode INSUFFICIENT_FINE_GRAINED_RIGHTS =
            known(Group.AUTHORISATION, "errors.insufficientFineGrainedRights");

    /** {@code errors.potentialPrivilegeEscalation}. */
    public static final NevisErrorCode POTENTIAL_PRIVILEGE_ESCALATION =
            known(Group.AUTHORISATION, "errors.potentialPrivilegeEscalation");

    /** {@code errors.applDataroomDenied}. */
    public static final NevisErrorCode APPL_DATAROOM_DENIED = known(Group.AUTHORISATION, "errors.applDataroomDenied");

    /** {@code errors.unitDataroomDenied}. */
    public static final NevisErrorCode UNIT_DATAROOM_DENIED = known(Group.AUTHORISATION, "errors.unitDataroomDenied");

    /** {@code errors.eRoleDataroomDenied}. */
    public static final NevisErrorCode E_ROLE_DATAROOM_DENIED =
            known(Group.AUTHORISATION, "errors.eRoleDataroomDenied");

    /** {@code errors.combinedDataroomDenied}, documented with 403. */
    public static final NevisErrorCode COMBINED_DATAROOM_DENIED =
            known(Group.AUTHORISATION, "errors.combinedDataroomDenied", 403);

    /** {@code errors.clientDataroomDenied}. */
    public static final NevisErrorCode CLIENT_DATAROOM_DENIED =
            known(Group.AUTHORISATION, "errors.clientDataroomDenied");

    /** {@code errors.referenceDataChangeDenied}. */
    public static final NevisErrorCode REFERENCE_DATA_CHANGE_DENIED =
            known(Group.AUTHORISATION, "errors.referenceDataChangeDenied");

    /** {@code errors.attrAccessForbidden}. */
    public static final NevisErrorCode ATTR_ACCESS_FORBIDDEN = known(Group.AUTHORISATION, "errors.attrAccessForbidden");

    /** {@code errors.archiveCredentialDenied}. */
    public static final NevisErrorCode ARCHIVE_CREDENTIAL_DENIED =
            known(Group.AUTHORISATION, "errors.archiveCredentialDenied");

    /** {@code errors.maxResetCount}. */
    public static final NevisErrorCode MAX_RESET_COUNT = known(Group.AUTHORISATION, "errors.maxResetCount");

    // The second proof for protected fields; 401.

    /** {@code errors.invalidJWTToken}. */
    public static final NevisErrorCode INVALID_JWT_TOKEN = known(Group.SECOND_PROOF, "errors.invalidJWTToken");

    /** {@code errors.modifyProtectedFieldInvalidJWTToken}. */
    public static final NevisErrorCode MODIFY_PROTECTED_FIELD_INVALID_JWT_TOKEN =
            known(Group.SECOND_PROOF, "errors.modifyProtectedFieldInvalidJWTToken");

    // The form of a request.

    /** {@code errors.nullRequestBody}. */
    public static final NevisErrorCode NULL_REQUEST_BODY = known(Group.REQUEST_FORM, "errors.nullRequestBody");

    /** {@code errors.deserialization}. */
    public static final NevisErrorCode DESERIALIZATION = known(Group.REQUEST_FORM, "errors.deserialization");

    /** {@code errors.jsonProcessingError}. */
    public static final NevisErrorCode JSON_PROCESSING_ERROR = known(Group.REQUEST_FORM, "errors.jsonProcessingError");

    /** {@code errors.unsupportedMediaType}. */
    public static final NevisErrorCode UNSUPPORTED_MEDIA_TYPE =
            known(Group.REQUEST_FORM, "errors.unsupportedMediaType");

    /** {@code errors.invalidUri}. */
    public static final NevisErrorCode INVALID_URI = known(Group.REQUEST_FORM, "errors.invalidUri");

    /** {@code errors.unsupportedOperation}. */
    public static final NevisErrorCode UNSUPPORTED_OPERATION = known(Group.REQUEST_FORM, "errors.unsupportedOperation");

    /** {@code errors.nullParameter}. */
    public static final NevisErrorCode NULL_PARAMETER = known(Group.REQUEST_FORM, "errors.nullParameter");

    /** {@code errors.invalidParameter}. */
    public static final NevisErrorCode INVALID_PARAMETER = known(Group.REQUEST_FORM, "errors.invalidParameter");

    /** {@code errors.mandatoryParameterMissing}. */
    public static final NevisErrorCode MANDATORY_PARAMETER_MISSING =
            known(Group.REQUEST_FORM, "errors.mandatoryParameterMissing");

    /** {@code errors.invalidSyntax}. */
    public static final NevisErrorCode INVALID_SYNTAX = known(Group.REQUEST_FORM, "errors.invalidSyntax");

    /** {@code errors.invalidData}. */
    public static final NevisErrorCode INVALID_DATA = known(Group.REQUEST_FORM, "errors.invalidData");

    /** {@code errors.invalidDate}. */
    public static final NevisErrorCode INVALID_DATE = known(Group.REQUEST_FORM, "errors.invalidDate");

    /** {@code errors.invalidDateOrDateTime}. */
    public static final NevisErrorCode INVALID_DATE_OR_DATE_TIME =
            known(Group.REQUEST_FORM, "errors.invalidDateOrDateTime");

    /** {@code errors.invalidDateInterval}. */
    public static final NevisErrorCode INVALID_DATE_INTERVAL = known(Group.REQUEST_FORM, "errors.invalidDateInterval");

    /** {@code errors.invalidTimeInterval}. */
    public static final NevisErrorCode INVALID_TIME_INTERVAL = known(Group.REQUEST_FORM, "errors.invalidTimeInterval");

    // A violated policy; 422 is documented for the naming policy.

    /** {@code errors.policyViolation}. */
    public static final NevisErrorCode POLICY_VIOLATION = known(Group.POLICY, "errors.policyViolation");

    /** {@code errors.identifierPolicyViolated}, documented with 422. */
    public static final NevisErrorCode IDENTIFIER_POLICY_VIOLATED =
            known(Group.POLICY, "errors.identifierPolicyViolated", 422);

    /** {@code errors.pwdPolicyViolated}. */
    public static final NevisErrorCode PWD_POLICY_VIOLATED = known(Group.POLICY, "errors.pwdPolicyViolated");

    /** {@code errors.certificatePolicyViolated}. */
    public static final NevisErrorCode CERTIFICATE_POLICY_VIOLATED =
            known(Group.POLICY, "errors.certificatePolicyViolated");

    /** {@code errors.emailPolicyViolated}. */
    public static final NevisErrorCode EMAIL_POLICY_VIOLATED = known(Group.POLICY, "errors.emailPolicyViolated");

    /** {@code errors.policyInconsistency}. */
    public static final NevisErrorCode POLICY_INCONSISTENCY = known(Group.POLICY, "errors.policyInconsistency");

    /** {@code errors.CredTypeUnitPolicyViolated}. */
    public static final NevisErrorCode CRED_TYPE_UNIT_POLICY_VIOLATED =
            known(Group.POLICY, "errors.CredTypeUnitPolicyViolated");

    /** {@code errors.CredTypeClientPolicyViolated}. */
    public static final NevisErrorCode CRED_TYPE_CLIENT_POLICY_VIOLATED =
            known(Group.POLICY, "errors.CredTypeClientPolicyViolated");

    /** {@code errors.deleteDefaultUnitCredPolicyFailure}. */
    public static final NevisErrorCode DELETE_DEFAULT_UNIT_CRED_POLICY_FAILURE =
            known(Group.POLICY, "errors.deleteDefaultUnitCredPolicyFailure");

    /** {@code errors.otherGenderPolicyDisabled}. */
    public static final NevisErrorCode OTHER_GENDER_POLICY_DISABLED =
            known(Group.POLICY, "errors.otherGenderPolicyDisabled");

    // The configuration of a policy.

    /** {@code errors.pcyconf.invalidParamValue}. */
    public static final NevisErrorCode PCYCONF_INVALID_PARAM_VALUE =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.invalidParamValue");

    /** {@code errors.pcyconf.missingParam}. */
    public static final NevisErrorCode PCYCONF_MISSING_PARAM =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.missingParam");

    /** {@code errors.pcyconf.missingProfilePolicy}. */
    public static final NevisErrorCode PCYCONF_MISSING_PROFILE_POLICY =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.missingProfilePolicy");

    /** {@code errors.pcyconf.multipleClientPolicy}. */
    public static final NevisErrorCode PCYCONF_MULTIPLE_CLIENT_POLICY =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.multipleClientPolicy");

    /** {@code errors.pcyconf.invalidParamName}. */
    public static final NevisErrorCode PCYCONF_INVALID_PARAM_NAME =
            known(Group.POLICY_CONFIGURATION, "errors.pcyconf.invalidParamName");

    // Custom properties.

    /** {@code errors.property.stringmaxlen}. */
    public static final NevisErrorCode PROPERTY_STRINGMAXLEN = known(Group.PROPERTY, "errors.property.stringmaxlen");

    /** {@code errors.property.stringregex}. */
    public static final NevisErrorCode PROPERTY_STRINGREGEX = known(Group.PROPERTY, "errors.property.stringregex");

    /** {@code errors.property.regexinv}. */
    public static final NevisErrorCode PROPERTY_REGEXINV = known(Group.PROPERTY, "errors.property.regexinv");

    // Fields of a user.

    /** {@code errors.userLoginIdNull}. */
    public static final NevisErrorCode USER_LOGIN_ID_NULL = known(Group.USER, "errors.userLoginIdNull");

    /** {@code errors.userNameNull}. */
    public static final NevisErrorCode USER_NAME_NULL = known(Group.USER, "errors.userNameNull");

    /** {@code errors.userFirstNameNull}. */
    public static final NevisErrorCode USER_FIRST_NAME_NULL = known(Group.USER, "errors.userFirstNameNull");

    /** {@code errors.userSexNull}. */
    public static final NevisErrorCode USER_SEX_NULL = known(Group.USER, "errors.userSexNull");

    /** {@code errors.userCountryNull}. */
    public static final NevisErrorCode USER_COUNTRY_NULL = known(Group.USER, "errors.userCountryNull");

    /** {@code errors.userEmailNull}. */
    public static final NevisErrorCode USER_EMAIL_NULL = known(Group.USER, "errors.userEmailNull");

    /** {@code errors.userMobileNull}. */
    public static final NevisErrorCode USER_MOBILE_NULL = known(Group.USER, "errors.userMobileNull");

    /** {@code errors.userPhoneFormat}. */
    public static final NevisErrorCode USER_PHONE_FORMAT = known(Group.USER, "errors.userPhoneFormat");

    /** {@code errors.userEmailFormat}. */
    public static final NevisErrorCode USER_EMAIL_FORMAT = known(Group.USER, "errors.userEmailFormat");

    /** {@code errors.msisdnFormat}. */
    public static final NevisErrorCode MSISDN_FORMAT = known(Group.USER, "errors.msisdnFormat");

    /** {@code errors.invalidMobile}. */
    public static final NevisErrorCode INVALID_MOBILE = known(Group.USER, "errors.invalidMobile");

    /** {@code errors.mobileCannotBeDeleted}. */
    public static final NevisErrorCode MOBILE_CANNOT_BE_DELETED = known(Group.USER, "errors.mobileCannotBeDeleted");

    /** {@code errors.mobileMissing}. */
    public static final NevisErrorCode MOBILE_MISSING = known(Group.USER, "errors.mobileMissing");

    /** {@code errors.mtanFormatViolated}. */
    public static final NevisErrorCode MTAN_FORMAT_VIOLATED = known(Group.USER, "errors.mtanFormatViolated");

    /** {@code errors.mtanFormatE164Violated}. */
    public static final NevisErrorCode MTAN_FORMAT_E164_VIOLATED = known(Group.USER, "errors.mtanFormatE164Violated");

    /** {@code errors.samlAttributeFormat}. */
    public static final NevisErrorCode SAML_ATTRIBUTE_FORMAT = known(Group.USER, "errors.samlAttributeFormat");

    /** {@code errors.loginIdGeneratorFailed}. */
    public static final NevisErrorCode LOGIN_ID_GENERATOR_FAILED = known(Group.USER, "errors.loginIdGeneratorFailed");

    /** {@code errors.modifyArchivedUser}. */
    public static final NevisErrorCode MODIFY_ARCHIVED_USER = known(Group.USER, "errors.modifyArchivedUser");

    /** {@code errors.techUser.oneProfile}. */
    public static final NevisErrorCode TECH_USER_ONE_PROFILE = known(Group.USER, "errors.techUser.oneProfile");

    // Login by password.

    /** {@code errors.userLoginFailed}. */
    public static final NevisErrorCode USER_LOGIN_FAILED = known(Group.LOGIN, "errors.userLoginFailed");

    /** {@code errors.passwordChangeDeadlineExceeded}. */
    public static final NevisErrorCode PASSWORD_CHANGE_DEADLINE_EXCEEDED =
            known(Group.LOGIN, "errors.passwordChangeDeadlineExceeded");

    // A credential that is there already, or one too many.

    /** {@code errors.passwordExists}. */
    public static final NevisErrorCode PASSWORD_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.passwordExists");

    /** {@code errors.tempStrongPasswordExists}. */
    public static final NevisErrorCode TEMP_STRONG_PASSWORD_EXISTS =
            known(Group.CREDENTIAL_PRESENT, "errors.tempStrongPasswordExists");

    /** {@code errors.safewordExists}. */
    public static final NevisErrorCode SAFEWORD_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.safewordExists");

    /** {@code errors.securidExists}. */
    public static final NevisErrorCode SECURID_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.securidExists");

    /** {@code errors.ticketExists}. */
    public static final NevisErrorCode TICKET_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.ticketExists");

    /** {@code errors.kerberosExists}. */
    public static final NevisErrorCode KERBEROS_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.kerberosExists");

    /** {@code errors.certificateExists}. */
    public static final NevisErrorCode CERTIFICATE_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.certificateExists");

    /** {@code errors.vascoExists}. */
    public static final NevisErrorCode VASCO_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.vascoExists");

    /** {@code errors.PUKExists}. */
    public static final NevisErrorCode PUK_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.PUKExists");

    /** {@code errors.URLTicketExists}. */
    public static final NevisErrorCode URL_TICKET_EXISTS = known(Group.CREDENTIAL_PRESENT, "errors.URLTicketExists");

    /** {@code errors.mobileSignatureExists}. */
    public static final NevisErrorCode MOBILE_SIGNATURE_EXISTS =
            known(Group.CREDENTIAL_PRESENT, "errors.mobileSignatureExists");

    /** {@code errors.securityQuestionsExists}. */
    public static final NevisErrorCode SECURITY_QUESTIONS_EXISTS =
            known(Group.CREDENTIAL_PRESENT, "errors.securityQuestionsExists");

    /** {@code errors.recoveryCodeExists}. */
    public static final NevisErrorCode RECOVERY_CODE_EXISTS =
            known(Group.CREDENTIAL_PRESENT, "errors.recoveryCodeExists");

    /** {@code errors.securityQuestionsMaxReached}. */
    public static final NevisErrorCode SECURITY_QUESTIONS_MAX_REACHED =
            known(Group.CREDENTIAL_PRESENT, "errors.securityQuestionsMaxReached");

    /** {@code errors.tooManyOTPCards}. */
    public static final NevisErrorCode TOO_MANY_OTP_CARDS = known(Group.CREDENTIAL_PRESENT, "errors.tooManyOTPCards");

    /** {@code errors.oathSecretIsShared}. */
    public static final NevisErrorCode OATH_SECRET_IS_SHARED =
            known(Group.CREDENTIAL_PRESENT, "errors.oathSecretIsShared");

    // Credentials otherwise.

    /** {@code errors.nocertcred}. */
    public static final NevisErrorCode NOCERTCRED = known(Group.CREDENTIAL, "errors.nocertcred");

    /** {@code errors.credentialNotActive}. */
    public static final NevisErrorCode CREDENTIAL_NOT_ACTIVE = known(Group.CREDENTIAL, "errors.credentialNotActive");

    /** {@code errors.modifyArchivedCredential}. */
    public static final NevisErrorCode MODIFY_ARCHIVED_CREDENTIAL =
            known(Group.CREDENTIAL, "errors.modifyArchivedCredential");

    /** {@code errors.urlTicketMissingURLPrefix}. */
    public static final NevisErrorCode URL_TICKET_MISSING_URL_PREFIX =
            known(Group.CREDENTIAL, "errors.urlTicketMissingURLPrefix");

    /** {@code errors.urlTicket.invalidFormat}. */
    public static final NevisErrorCode URL_TICKET_INVALID_FORMAT =
            known(Group.CREDENTIAL, "errors.urlTicket.invalidFormat");

    /** {@code errors.qrCodeGenerationFailed}. */
    public static final NevisErrorCode QR_CODE_GENERATION_FAILED =
            known(Group.CREDENTIAL, "errors.qrCodeGenerationFailed");

    /** {@code errors.unsupportedCredentialTypeToCreate}. */
    public static final NevisErrorCode UNSUPPORTED_CREDENTIAL_TYPE_TO_CREATE =
            known(Group.CREDENTIAL, "errors.unsupportedCredentialTypeToCreate");

    /** {@code errors.unsupportedCredentialTypeToDelete}. */
    public static final NevisErrorCode UNSUPPORTED_CREDENTIAL_TYPE_TO_DELETE =
            known(Group.CREDENTIAL, "errors.unsupportedCredentialTypeToDelete");

    /** {@code errors.credentialTypeWithoutProperties}. */
    public static final NevisErrorCode CREDENTIAL_TYPE_WITHOUT_PROPERTIES =
            known(Group.CREDENTIAL, "errors.credentialTypeWithoutProperties");

    /** {@code errors.msspIdentifierMissing}. */
    public static final NevisErrorCode MSSP_IDENTIFIER_MISSING =
            known(Group.CREDENTIAL, "errors.msspIdentifierMissing");

    /** {@code errors.credentialFidoUaf.invalidAuthVersionFormat}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_INVALID_AUTH_VERSION_FORMAT =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.invalidAuthVersionFormat");

    /** {@code errors.credentialFidoUaf.invalidPublicKeyAlgorithm}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_INVALID_PUBLIC_KEY_ALGORITHM =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.invalidPublicKeyAlgorithm");

    /** {@code errors.credentialFidoUaf.invalidKeyIdFormat}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_INVALID_KEY_ID_FORMAT =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.invalidKeyIdFormat");

    /** {@code errors.credentialFidoUaf.invalidAaidFormat}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_INVALID_AAID_FORMAT =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.invalidAaidFormat");

    /** {@code errors.credentialFidoUaf.emptyAppId}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_EMPTY_APP_ID =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.emptyAppId");

    /** {@code errors.credentialFidoUaf.notUnique}. */
    public static final NevisErrorCode CREDENTIAL_FIDO_UAF_NOT_UNIQUE =
            known(Group.CREDENTIAL, "errors.credentialFidoUaf.notUnique");

    // Profiles, units, roles, applications.

    /** {@code errors.modifyArchivedProfile}. */
    public static final NevisErrorCode MODIFY_ARCHIVED_PROFILE =
            known(Group.ORGANISATION, "errors.modifyArchivedProfile");

    /** {@code errors.assignDisabledUnit}. */
    public static final NevisErrorCode ASSIGN_DISABLED_UNIT = known(Group.ORGANISATION, "errors.assignDisabledUnit");

    /** {@code errors.assignProfilelessUnit}. */
    public static final NevisErrorCode ASSIGN_PROFILELESS_UNIT =
            known(Group.ORGANISATION, "errors.assignProfilelessUnit");

    /** {@code errors.profilelessFlagCannotBeSet}. */
    public static final NevisErrorCode PROFILELESS_FLAG_CANNOT_BE_SET =
            known(Group.ORGANISATION, "errors.profilelessFlagCannotBeSet");

    /** {@code errors.assignSubunitAsParent}. */
    public static final NevisErrorCode ASSIGN_SUBUNIT_AS_PARENT =
            known(Group.ORGANISATION, "errors.assignSubunitAsParent");

    /** {@code errors.unitInvalidValidityPeriodParent}. */
    public static final NevisErrorCode UNIT_INVALID_VALIDITY_PERIOD_PARENT =
            known(Group.ORGANISATION, "errors.unitInvalidValidityPeriodParent");

    /** {@code errors.unitInvalidValidFromParameterParent}. */
    public static final NevisErrorCode UNIT_INVALID_VALID_FROM_PARAMETER_PARENT =
            known(Group.ORGANISATION, "errors.unitInvalidValidFromParameterParent");

    /** {@code errors.unitInvalidValidUntilParameterParent}. */
    public static final NevisErrorCode UNIT_INVALID_VALID_UNTIL_PARAMETER_PARENT =
            known(Group.ORGANISATION, "errors.unitInvalidValidUntilParameterParent");

    /** {@code errors.unitInvalidValidityPeriodChild}. */
    public static final NevisErrorCode UNIT_INVALID_VALIDITY_PERIOD_CHILD =
            known(Group.ORGANISATION, "errors.unitInvalidValidityPeriodChild");

    /** {@code errors.unitInvalidValidFromParameterChild}. */
    public static final NevisErrorCode UNIT_INVALID_VALID_FROM_PARAMETER_CHILD =
            known(Group.ORGANISATION, "errors.unitInvalidValidFromParameterChild");

    /** {@code errors.unitInvalidValidUntilParameterChild}. */
    public static final NevisErrorCode UNIT_INVALID_VALID_UNTIL_PARAMETER_CHILD =
            known(Group.ORGANISATION, "errors.unitInvalidValidUntilParameterChild");

    /** {@code errors.applicationNameNull}. */
    public static final NevisErrorCode APPLICATION_NAME_NULL = known(Group.ORGANISATION, "errors.applicationNameNull");

    /** {@code errors.addIdmToApplDataroom}. */
    public static final NevisErrorCode ADD_IDM_TO_APPL_DATAROOM =
            known(Group.ORGANISATION, "errors.addIdmToApplDataroom");

    /** {@code errors.applicationLimitsDataroomUnitsMaxExceeded}. */
    public static final NevisErrorCode APPLICATION_LIMITS_DATAROOM_UNITS_MAX_EXCEEDED =
            known(Group.ORGANISATION, "errors.applicationLimitsDataroomUnitsMaxExceeded");

    /** {@code errors.invalidAssignIdmroleToErole}. */
    public static final NevisErrorCode INVALID_ASSIGN_IDMROLE_TO_EROLE =
            known(Group.ORGANISATION, "errors.invalidAssignIdmroleToErole");

    /** {@code errors.enterpriseRolesDisabled}. */
    public static final NevisErrorCode ENTERPRISE_ROLES_DISABLED =
            known(Group.ORGANISATION, "errors.enterpriseRolesDisabled");

    // Templates, files, documents, mail.

    /** {@code errors.noTemplate}. */
    public static final NevisErrorCode NO_TEMPLATE = known(Group.DOCUMENT, "errors.noTemplate");

    /** {@code errors.pdfPrintingFailure}. */
    public static final NevisErrorCode PDF_PRINTING_FAILURE = known(Group.DOCUMENT, "errors.pdfPrintingFailure");

    /** {@code errors.missingMandatoryPlaceholder}. */
    public static final NevisErrorCode MISSING_MANDATORY_PLACEHOLDER =
            known(Group.DOCUMENT, "errors.missingMandatoryPlaceholder");

    /** {@code errors.docTypeNotModifiable}. */
    public static final NevisErrorCode DOC_TYPE_NOT_MODIFIABLE = known(Group.DOCUMENT, "errors.docTypeNotModifiable");

    /** {@code errors.dimensionNotMatch}. */
    public static final NevisErrorCode DIMENSION_NOT_MATCH = known(Group.DOCUMENT, "errors.dimensionNotMatch");

    /** {@code errors.tableTypeMismatch}. */
    public static final NevisErrorCode TABLE_TYPE_MISMATCH = known(Group.DOCUMENT, "errors.tableTypeMismatch");

    /** {@code errors.filesystemIO}. */
    public static final NevisErrorCode FILESYSTEM_IO = known(Group.DOCUMENT, "errors.filesystemIO");

    /** {@code errors.fileupload.vasco}. */
    public static final NevisErrorCode FILEUPLOAD_VASCO = known(Group.DOCUMENT, "errors.fileupload.vasco");

    /** {@code errors.userImport.fileupload.invalidTemplate}. */
    public static final NevisErrorCode USER_IMPORT_FILEUPLOAD_INVALID_TEMPLATE =
            known(Group.DOCUMENT, "errors.userImport.fileupload.invalidTemplate");

    /** {@code errors.emailChannel}. */
    public static final NevisErrorCode EMAIL_CHANNEL = known(Group.DOCUMENT, "errors.emailChannel");

    /** {@code errors.noSmtpConnection}. */
    public static final NevisErrorCode NO_SMTP_CONNECTION = known(Group.DOCUMENT, "errors.noSmtpConnection");

    /** {@code errors.SmtpNotConfigured}. */
    public static final NevisErrorCode SMTP_NOT_CONFIGURED = known(Group.DOCUMENT, "errors.SmtpNotConfigured");

    // Search.

    /** {@code errors.tooManySearchResults}. */
    public static final NevisErrorCode TOO_MANY_SEARCH_RESULTS = known(Group.SEARCH, "errors.tooManySearchResults");

    /** {@code errors.queryServiceDisabled}. */
    public static final NevisErrorCode QUERY_SERVICE_DISABLED = known(Group.SEARCH, "errors.queryServiceDisabled");

    /** {@code errors.fieldIsNotIndexed}. */
    public static final NevisErrorCode FIELD_IS_NOT_INDEXED = known(Group.SEARCH, "errors.fieldIsNotIndexed");

    /** {@code errors.fieldIsNotDirectlyIndexed}. */
    public static final NevisErrorCode FIELD_IS_NOT_DIRECTLY_INDEXED =
            known(Group.SEARCH, "errors.fieldIsNotDirectlyIndexed");

    /** {@code errors.unsuccessfulQuery}. */
    public static final NevisErrorCode UNSUCCESSFUL_QUERY = known(Group.SEARCH, "errors.unsuccessfulQuery");

    /** {@code errors.queryHasTimedOut}. */
    public static final NevisErrorCode QUERY_HAS_TIMED_OUT = known(Group.SEARCH, "errors.queryHasTimedOut");

    // The server itself.

    /** {@code errors.fatalError}. */
    public static final NevisErrorCode FATAL_ERROR = known(Group.SERVER, "errors.fatalError");

    /** {@code errors.unknownReason}. */
    public static final NevisErrorCode UNKNOWN_REASON = known(Group.SERVER, "errors.unknownReason");

    /** {@code errors.invalidConfig}. */
    public static final NevisErrorCode INVALID_CONFIG = known(Group.SERVER, "errors.invalidConfig");

    /** {@code errors.serviceDisabled}. */
    public static final NevisErrorCode SERVICE_DISABLED = known(Group.SERVER, "errors.serviceDisabled");

    /** {@code errors.entityManagerNotOpen}. */
    public static final NevisErrorCode ENTITY_MANAGER_NOT_OPEN = known(Group.SERVER, "errors.entityManagerNotOpen");

    /** {@code errors.reporting.tooManyRequests}. */
    public static final NevisErrorCode REPORTING_TOO_MANY_REQUESTS =
            known(Group.SERVER, "errors.reporting.tooManyRequests");

    // The two that begin with error. instead of errors..

    /** {@code error.login.userState}. */
    public static final NevisErrorCode LOGIN_USER_STATE = known(Group.ODD_PREFIX, "error.login.userState");

    /** {@code error.job.execution.failure}. */
    public static final NevisErrorCode JOB_EXECUTION_FAILURE = known(Group.ODD_PREFIX, "error.job.execution.failure");

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

    /** Returns the code of this text, prefix included. */
    public static NevisErrorCode of(String value) {
        NevisErrorCode code = KNOWN.get(value);
        return code == null ? new NevisErrorCode(Group.UNKNOWN, value, OptionalInt.empty()) : code;
    }

    /** Returns the documented codes. */
    public static List<NevisErrorCode> documented() {
        return List.copyOf(KNOWN.values());
    }

    /** What the code is about. */
    public Group group() {
        return group;
    }

    /** The HTTP status that "Update a client" (8.2605) shows the code with; empty for all but five. */
    public OptionalInt documentedStatus() {
        return documentedStatus;
    }

    /** Whether this is one of the codes in a refusal. */
    public boolean isIn(ApiException e) {
        return e.details(NevisError.class)
                .filter(error -> error.codes().contains(this))
                .isPresent();
    }

    /** What codes are about. */
    public enum Group {
        /** Records and their uniqueness. */
        RECORD,
        /** Changes by someone else; 409 is documented for optimistic locking. */
        CONCURRENCY,
        /** Rights and data rooms; 403. */
        AUTHORISATION,
        /** The second proof for protected fields; 401. */
        SECOND_PROOF,
        /** The form of a request. */
        REQUEST_FORM,
        /** A violated policy; 422 is documented for the naming policy. */
        POLICY,
        /** The configuration of a policy. */
        POLICY_CONFIGURATION,
        /** Custom properties. */
        PROPERTY,
        /** Fields of a user. */
        USER,
        /** Login by password. */
        LOGIN,
        /** A credential that is there already, or one too many. */
        CREDENTIAL_PRESENT,
        /** Credentials otherwise. */
        CREDENTIAL,
        /** Profiles, units, roles, applications. */
        ORGANISATION,
        /** Templates, files, documents, mail. */
        DOCUMENT,
        /** Search. */
        SEARCH,
        /** The server itself. */
        SERVER,
        /** The two that begin with {@code error.} instead of {@code errors.}. */
        ODD_PREFIX,
        /** A code that was not documented when this was written. */
        UNKNOWN
    }
}
