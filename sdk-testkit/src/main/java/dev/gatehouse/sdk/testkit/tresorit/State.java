package dev.gatehouse.sdk.testkit.tresorit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the service remembers over a restart: the admin keys, users, tresors, operations and custom contents. */
final class State {

    String primaryKey = "";
    String secondaryKey = "";

    /** The number in the latest id. */
    int lastId;

    Map<String, Users.User> users = new LinkedHashMap<>();

    /** The tresors by id, which is also their order in the list. */
    TreeMap<String, Tresors.Tresor> tresors = new TreeMap<>();

    Map<String, Operations.Operation> operations = new LinkedHashMap<>();

    /** The ids of the operations that created the links that can be accepted. */
    Set<String> usableLinks = new LinkedHashSet<>();

    /** The custom contents by path. */
    TreeMap<String, CustomContents.Content> contents = new TreeMap<>();
}
