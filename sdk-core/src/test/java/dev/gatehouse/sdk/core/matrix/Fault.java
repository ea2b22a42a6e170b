package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.core.matrix.Execution.Call;
import dev.gatehouse.sdk.core.matrix.Execution.Seen;
import dev.gatehouse.sdk.core.matrix.Expected.Outcome;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A row of the matrix, or a part of one: rows of one id are one.
 *
 * @param ops it makes sense for
 * @param call how the operation is called
 * @param also what must be true beside the six assertions
 */
record Fault(String id, String text, Setting setting, Outcome outcome, Set<Op> ops, Call call, Consumer<Seen> also) {

    /** Makes the stage anew for each trial. */
    @FunctionalInterface
    interface Setting {
        Scenario open() throws Exception;
    }

    static Fault of(String id, String text, Setting setting, Outcome outcome) {
        return new Fault(id, text, setting, outcome, EnumSet.allOf(Op.class), Execution.TYPED, seen -> {});
    }

    Fault called(Call other) {
        return new Fault(id, text, setting, outcome, ops, other, also);
    }

    Fault also(Consumer<Seen> more) {
        return new Fault(id, text, setting, outcome, ops, call, more);
    }

    /** For requests with a body alone. */
    Fault withBody() {
        return new Fault(id, text, setting, outcome, EnumSet.of(Op.REPLACE, Op.CREATE), call, also);
    }
}
