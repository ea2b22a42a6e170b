package dev.gatehouse.benchmarks;

import java.io.IOException;

/** A program that logs in, performs one call and ends. */
public final class OneCall {

    private OneCall() {}

    /** Arguments: way, target. */
    public static void main(String[] arguments) throws IOException {
        Target target = Target.parse(arguments[1]);
        if (arguments[0].equals("gatehouse")) {
            try (GatehouseClient way = new GatehouseClient(target)) {
                Exchange.GET.run(way);
            }
        } else {
            boolean entity = arguments[0].startsWith("entity");
            try (HandWrittenClient way =
                    entity ? new HandWrittenEntityClient(target, 5) : new HandWrittenClient(target)) {
                way.logIn();
                Exchange.GET.run(way);
            }
        }
    }
}
