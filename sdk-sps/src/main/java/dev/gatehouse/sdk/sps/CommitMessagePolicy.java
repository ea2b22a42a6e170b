package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Whether a commit needs a message: {@code require_commitlog} of the accounting settings. */
public final class CommitMessagePolicy extends ExtensibleEnum {

    /** A commit without a message is refused. */
    public static final CommitMessagePolicy REQUIRED = of("required");

    /** A message may be given. */
    public static final CommitMessagePolicy OPTIONAL = of("optional");

    private CommitMessagePolicy(String value) {
        super(value);
    }

    /** Returns the policy of this name. */
    public static CommitMessagePolicy of(String value) {
        return new CommitMessagePolicy(value);
    }
}
