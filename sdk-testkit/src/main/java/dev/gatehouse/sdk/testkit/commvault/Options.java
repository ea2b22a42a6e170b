package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The options of the server, for what the documents leave open or contradict. See {@link FakeCommvaultServer}. */
final class Options {

    final boolean saas;
    boolean strict = true;
    ErrorCodeFormat errorCodeFormat = ErrorCodeFormat.AS_DOCUMENTED;
    FailureStatus failureStatus = FailureStatus.AS_DOCUMENTED;
    EmptyListStyle emptyListStyle = EmptyListStyle.AS_DOCUMENTED;
    boolean numbersAsText;
    int servicePack = 42;
    boolean planStepFails;
    boolean databaseDown;
    String typeField = "_type_";
    ErrorShape loginShape = ErrorShape.ERR_LIST;
    String loginMessageField = ErrorShape.ERR_LIST.messageField();
    int lockAfter = 5;
    Duration lockFor = Duration.ofHours(1);
    boolean lockTimeCountsAttempts;
    Duration accessTokenLifetime = Duration.ofMinutes(30);
    UnaryOperator<FakeResponse> renewalResponse = UnaryOperator.identity();
    int writesAnHour = Integer.MAX_VALUE;
    int readsAnHour = Integer.MAX_VALUE;
    int warningCode;
    String warningMessage = "";
    int createErrorCode;
    String createErrorMessage = "";
    boolean wrapEndpointJob;
    KeyResponse keyResponse = KeyResponse.CODE_200;
    int getIdStatus = 200;
    List<JobStep> installSteps =
            List.of(JobStep.of("Waiting", 0), JobStep.of("Running", 50), JobStep.of("Completed", 100));
    int jobHiddenFor;
    boolean hiddenJobIs404;
    Function<Vault, Map<String, Object>> extraVaultFields = vault -> Map.of();

    @Nullable
    FakeResponse unauthorized;

    Options(boolean saas) {
        this.saas = saas;
    }

    /** Returns a code for a response whose reference shows a number. */
    Object numericCode(int number, String name) {
        return format(number, name, false);
    }

    /** Returns a code for a response whose reference shows a name. */
    Object namedCode(int number, String name) {
        return format(number, name, true);
    }

    private Object format(int number, String name, boolean nameDocumented) {
        return switch (errorCodeFormat) {
            case AS_DOCUMENTED -> nameDocumented ? name : (Object) number;
            case NUMBER -> number;
            case NUMERIC_TEXT -> String.valueOf(number);
            case NAME -> name;
        };
    }
}
