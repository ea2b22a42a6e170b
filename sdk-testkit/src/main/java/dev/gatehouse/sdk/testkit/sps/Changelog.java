package dev.gatehouse.sdk.testkit.sps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The changes of a transaction, one entry per object. The granularity of the entries is not documented. */
final class Changelog {

    private Changelog() {}

    static List<Map<String, Object>> between(Configuration before, Configuration after) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (String path : before.differences(after)) {
            Object old = before.get(path);
            Object now = after.get(path);
            String href = Layout.href(path);
            if (!before.contains(path)) {
                changes.add(change("create", href, "new_value", now));
            } else if (!after.contains(path)) {
                changes.add(change("delete", href, "old_value", old));
            } else {
                List<Map<String, Object>> orders = new ArrayList<>();
                if (!sameButOrder(old, now, href, orders)) {
                    Map<String, Object> replace = change("replace", href, "old_value", old);
                    replace.put("new_value", now);
                    changes.add(replace);
                }
                changes.addAll(orders);
            }
        }
        return changes;
    }

    /** Compares two values except for their {@code @order} lists, whose changes are added to a list. */
    private static boolean sameButOrder(
            @Nullable Object old, @Nullable Object now, String at, List<Map<String, Object>> orders) {
        if (!(old instanceof Map<?, ?> before && now instanceof Map<?, ?> after)) {
            return Objects.equals(old, now);
        }
        boolean same = before.keySet().equals(after.keySet());
        for (Map.Entry<?, ?> entry : before.entrySet()) {
            Object value = entry.getValue();
            Object other = after.get(entry.getKey());
            if (entry.getKey().equals("@order") && other != null && !Objects.equals(value, other)) {
                Map<String, Object> reorder = change("reorder", at, "old_order", value);
                reorder.put("new_order", other);
                orders.add(reorder);
            } else if (after.containsKey(entry.getKey())) {
                String within = at + (at.contains("#") ? "/" : "#") + entry.getKey();
                same &= sameButOrder(value, other, within, orders);
            }
        }
        return same;
    }

    private static Map<String, Object> change(String type, String path, String name, @Nullable Object value) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("type", type);
        change.put("path", path);
        if (value != null) {
            change.put(name, value);
        }
        return change;
    }
}
