package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * A set whose members are addressed by their index, which is their position from 0 on: the members after a deleted one
 * get another index. An update replaces the whole list of members.
 *
 * @param field the field of the members
 * @param schema the fields of a member
 * @param add the segment of the path to add members
 * @param update the segment of the path to update a member
 * @param delete the segment of the path to delete members
 * @param indexes the query parameter of a deletion
 */
record Members(String field, Schema schema, String add, String update, String delete, String indexes) {

    void addTo(Routes routes, String path, Schema common, Map<String, Object> own, BiPredicate<Domain, Resource> used) {
        Schema fields = common.objects(field);
        Map<String, Object> defaults = new LinkedHashMap<>(own);
        defaults.put("description", "");
        defaults.put("labels", Map.of());
        defaults.put(field, List.of());
        PlainResource set = PlainResource.ofDomain(path)
                .create(fields.text("name"), "name")
                .update(fields)
                .defaults(defaults)
                .notTaking(PolicyElements.READ_ONLY.objects(field))
                .whenCreated((call, created, body) -> {
                    PolicyElements.setType(created, body);
                    store(call, created, body);
                })
                .whenUpdated(this::store)
                .usedIf(used);
        String one = "/transparent-encryption/" + path + "/{id}/";
        routes.add("PATCH", one + add, call -> add(call, set.resource(call)))
                .add("PATCH", one + update + "/{id}", call -> update(call, set.resource(call)))
                .add("DELETE", one + delete, call -> delete(call, set.resource(call)));
        set.addTo(routes);
    }

    /** Returns the members of a set. */
    @SuppressWarnings("unchecked") // the members are written by this class only
    static List<Map<String, Object>> of(Resource set, String field) {
        return (List<Map<String, Object>>) set.fields().getOrDefault(field, List.of());
    }

    /** Stores the members that a body contains. A null description becomes a text, as on a real server. */
    private void store(Call call, Resource set, Body body) {
        if (body.isNull("description")) {
            set.set("description", "<null>");
        }
        if (body.has(field)) {
            number(set, sent(call, body));
        }
    }

    private List<Map<String, Object>> sent(Call call, Body body) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (Body member : body.objects(field, schema, call.options().strict)) {
            members.add(new LinkedHashMap<>(member.values()));
        }
        return members;
    }

    private FakeResponse add(Call call, Resource set) {
        Body body = call.body(new Schema().objects(field));
        body.validate().required(field).check();
        List<Map<String, Object>> members = new ArrayList<>(of(set, field));
        members.addAll(sent(call, body));
        return written(call, set, members);
    }

    private FakeResponse update(Call call, Resource set) {
        List<Map<String, Object>> members = new ArrayList<>(of(set, field));
        int index = index(call.id(1), members);
        Map<String, Object> member = new LinkedHashMap<>(members.get(index));
        member.putAll(call.body(schema).values());
        members.set(index, member);
        return written(call, set, members);
    }

    private FakeResponse delete(Call call, Resource set) {
        List<Map<String, Object>> members = new ArrayList<>(of(set, field));
        TreeSet<Integer> removed = new TreeSet<>();
        for (String text : call.request().query(indexes).orElse("").split(",", -1)) {
            removed.add(index(text, members));
        }
        removed.descendingIterator().forEachRemaining(index -> members.remove((int) index));
        number(set, members);
        set.touch(call.now());
        return new Responses(call.options()).empty(204, 200);
    }

    private static int index(String text, List<?> members) {
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) < members.size()) {
            return Integer.parseInt(text);
        }
        throw Problem.notFound();
    }

    private FakeResponse written(Call call, Resource set, List<Map<String, Object>> members) {
        number(set, members);
        set.touch(call.now());
        return new Responses(call.options()).written(200, set, "id");
    }

    private void number(Resource set, List<Map<String, Object>> members) {
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Map<String, Object> member = new LinkedHashMap<>(members.get(i));
            member.put("index", i);
            numbered.add(member);
        }
        set.set(field, numbered);
    }
}
