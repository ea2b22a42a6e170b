package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.List;

/** Action that a security rule applies to: one value, or several that are separated by commas. Values for single operations occur as well, for example {@code f_rd_att}. */
public final class Action extends ExtensibleEnum {

    /** Reading. */
    public static final Action READ = of("read");

    /** Writing. */
    public static final Action WRITE = of("write");

    /** All operations. */
    public static final Action ALL_OPS = of("all_ops");

    /** Operations with keys. */
    public static final Action KEY_OP = of("key_op");

    private Action(String value) {
        super(value);
    }

    /** Returns the action with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Action of(String value) {
        return new Action(value);
    }

    /** Returns this action together with another one: the values of both, separated by a comma. */
    public Action and(Action other) {
        return of(value() + "," + other.value());
    }

    /** Returns whether this action has all values of the other one. */
    public boolean contains(Action other) {
        return List.of(value().split("\\s*,\\s*"))
                .containsAll(List.of(other.value().split("\\s*,\\s*")));
    }
}
