package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the server behaves where documents are silent or disagree. */
final class Options {

    final boolean saas;
    boolean strict = true;
    CodeSpelling spelling = CodeSpelling.AS_DOCUMENTED;
    FailureStatus failureStatus = FailureStatus.AS_DOCUMENTED;
    EmptyListStyle empties = EmptyListStyle.AS_DOCUMENTED;
    boolean numbersAsText;
    String typeField = "_type_";
    ErrorShape loginShape = ErrorShape.ERR_LIST;
    String loginMessageField = ErrorShape.ERR_LIST.messageField();
    int lockAfter = 5;
    Duration lockFor = Duration.ofHours(1);
    boolean lockTimeCountsAttempts;
    Duration accessTokenLifetime = Duration.ofMinutes(30);
    int writesAnHour = Integer.MAX_VALUE;
    int readsAnHour = Integer.MAX_VALUE;
    int warningCode;
    String warningMessage = "";
    int flawCode;
    String flawMessage = "";
    boolean wrapEndpointJob;
    KeyResponse keyAnswer = KeyResponse.CODE_200;
    int getIdStatus = 200;
    List<JobStep> jobSteps = List.of(JobStep.of("Waiting", 0), JobStep.of("Running", 50), JobStep.of("Completed", 100));
    int jobHiddenFor;
    boolean hiddenJobIs404;
    Function<Vault, Map<String, Object>> listedVault = vault -> Map.of();

    @Nullable
    Reply unauthorized;

    Options(boolean saas) {
        this.saas = saas;
    }

    /** A code inside an answer whose reference shows a number. */
    Object number(int number, String word) {
        return spell(number, word, false);
    }

    /** A code inside an answer whose reference shows a word. */
    Object word(int number, String word) {
        return spell(number, word, true);
    }

    private Object spell(int number, String word, boolean wordDocumented) {
        return switch (spelling) {
            case AS_DOCUMENTED -> wordDocumented ? word : (Object) number;
            case NUMBER -> number;
            case NUMERIC_TEXT -> String.valueOf(number);
            case WORD -> word;
        };
    }
}
