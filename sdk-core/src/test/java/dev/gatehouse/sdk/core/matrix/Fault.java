package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.core.matrix.Execution.Call;
import dev.gatehouse.sdk.core.matrix.Execution.Observed;
import dev.gatehouse.sdk.core.matrix.Expected.Outcome;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A fault of the matrix, or one variant of it. Variants have the same id.
 *
 * @param id the id in the table of this package
 * @param ops the operations that the fault applies to
 * @param call how the operation is called
 * @param check what is verified in addition to the common assertions
 */
record Fault(
        String id,
        String text,
        ScenarioFactory scenarios,
        Outcome outcome,
        Set<Op> ops,
        Call call,
        Consumer<Observed> check) {

    /** Creates a scenario for each execution. */
    @FunctionalInterface
    interface ScenarioFactory {
        Scenario open() throws Exception;
    }

    static Fault of(String id, String text, ScenarioFactory scenarios, Outcome outcome) {
        return new Fault(id, text, scenarios, outcome, EnumSet.allOf(Op.class), Execution.TYPED, observed -> {});
    }

    Fault calledBy(Call other) {
        return new Fault(id, text, scenarios, outcome, ops, other, check);
    }

    Fault check(Consumer<Observed> additional) {
        return new Fault(id, text, scenarios, outcome, ops, call, additional);
    }

    /** Restricts the fault to requests with a body. */
    Fault onlyWithBody() {
        return new Fault(id, text, scenarios, outcome, EnumSet.complementOf(EnumSet.of(Op.READ)), call, check);
    }
}
