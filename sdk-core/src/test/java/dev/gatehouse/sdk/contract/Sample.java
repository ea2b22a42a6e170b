package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.Received;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One operation of a vendor, ready to be called.
 *
 * @param operation its name
 * @param safety what the vendor's document says of a second sending, read independently of the module
 * @param request its method and path, with placeholders in braces: {@code GET /clients/{client}}
 * @param answer a good answer, as full as the document shows one
 * @param call calls it and reads the result to its end
 */
public record Sample<C>(
        String operation, RetrySafety retrySafety, String request, CannedResponse answer, Call<C> call) {

    /** A call of one operation. */
    @FunctionalInterface
    public interface Call<C> {

        /** Calls. */
        void run(C client);
    }

    /** Reads a list, but not for ever: a hostile total may promise pages without end. */
    public static void read(Iterable<?> list) {
        Iterator<?> items = list.iterator();
        for (int i = 0; i < 20 && items.hasNext(); i++) {
            items.next();
        }
    }

    /** Whether this request is the operation's own, and not a login or another step around it. */
    public boolean owns(Received received) {
        String path = Arrays.stream(request.split("\\{[^}]*}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
        return (received.method() + " " + received.path()).matches(path);
    }

    /** Whether it is a login, so that a second call does not send it again. */
    boolean isLogin(VendorFixture<?> vendor) {
        String[] line = request.split(" ", 2);
        return vendor.isLogin(new Received(line[0], line[1], Map.of(), new byte[0]));
    }

    @Override
    public String toString() {
        return operation;
    }
}
