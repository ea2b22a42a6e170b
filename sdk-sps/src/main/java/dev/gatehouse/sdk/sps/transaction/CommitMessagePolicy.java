package dev.gatehouse.sdk.sps.transaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Whether a commit requires a message: {@code require_commitlog} of the accounting settings. */
public final class CommitMessagePolicy extends ExtensibleEnum {

    /** A commit without a message is rejected. */
    public static final CommitMessagePolicy REQUIRED = of("required");

    /** The message is optional. */
    public static final CommitMessagePolicy OPTIONAL = of("optional");

    private CommitMessagePolicy(String value) {
        super(value);
    }

    /** Returns the policy with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CommitMessagePolicy of(String value) {
        return new CommitMessagePolicy(value);
    }
}
