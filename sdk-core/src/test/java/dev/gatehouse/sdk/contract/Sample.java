package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sample call of one operation of a vendor.
 *
 * @param operation the name of the operation
 * @param retrySafety the retry safety according to the vendor's document, read independently of the
 *     module
 * @param request the method and path template, such as {@code GET /clients/{client}}
 * @param response a successful response with all fields that the document shows
 * @param call calls the operation and reads the complete result
 */
public record Sample<C>(
        String operation, RetrySafety retrySafety, String request, CannedResponse response, Call<C> call) {

    /** A call of one operation. */
    @FunctionalInterface
    public interface Call<C> {

        /** Calls the operation. */
        void run(C client);
    }

    /**
     * Reads the first items of a list. Stops after 20, because a hostile response may promise an
     * endless list.
     */
    public static void read(Iterable<?> list) {
        Iterator<?> items = list.iterator();
        for (int i = 0; i < 20 && items.hasNext(); i++) {
            items.next();
        }
    }

    /** Returns whether a request belongs to this operation, and not to a login or another step. */
    public boolean matches(ReceivedRequest received) {
        String path = Arrays.stream(request.split("\\{[^}]*}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
        return (received.method() + " " + received.path()).matches(path);
    }

    /**
     * Returns whether the operation is a login. A second call of the same client does not send it
     * again.
     */
    boolean isLogin(VendorFixture<?> vendor) {
        String[] line = request.split(" ", 2);
        return vendor.isLogin(new ReceivedRequest(line[0], line[1], Map.of(), new byte[0]));
    }

    @Override
    public String toString() {
        return operation;
    }
}
