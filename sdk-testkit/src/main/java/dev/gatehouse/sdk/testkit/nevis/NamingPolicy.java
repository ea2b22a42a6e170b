package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The naming policy for clients, units, applications and roles: a maximum length, and a regular expression. Violations
 * are reported in the vendor's format.
 */
final class NamingPolicy {

    private record Violation(String config, int limit, int actual) {

        String element() {
            return "ch.nevis.idm.policy.element.PolicyElementViolation<element=Regex policy violation limit=" + limit
                    + ", actualValue=" + actual + ">";
        }

        String message() {
            return "ch.nevis.idm.policy.PolicyViolation: Policy failed:\n" + element();
        }
    }

    private NamingPolicy() {}

    static void check(Body body, NevisOptions options) {
        body.text("name").ifPresent(name -> check(name, options));
    }

    private static void check(String name, NevisOptions options) {
        int length = name.codePointCount(0, name.length());
        List<Violation> violations = new ArrayList<>();
        if (name.isBlank()) {
            violations.add(new Violation("regex", 1, length));
        } else if (length > options.maxNameLength) {
            violations.add(new Violation("regex", options.maxNameLength, length));
        }
        if (options.namePattern != null && !options.namePattern.matcher(name).matches()) {
            violations.add(new Violation(options.namePattern.pattern(), options.maxNameLength, length));
        }
        if (!violations.isEmpty()) {
            throw violated(name, violations, options);
        }
    }

    private static Problem violated(String name, List<Violation> violations, NevisOptions options) {
        Violation first = violations.get(0);
        Map<String, Object> more = new LinkedHashMap<>();
        if (options.violationForms.contains(ViolationForm.LIST)) {
            more.put(
                    "policyViolations",
                    violations.stream()
                            .map(one -> inList(name, one.config, one.limit, Integer.toString(one.actual)))
                            .toList());
        }
        if (options.violationForms.contains(ViolationForm.LIST_SWAPPED)) {
            more.put(
                    "policyViolations",
                    violations.stream()
                            .map(one -> inList(name, one.config, Integer.toString(one.limit), one.actual))
                            .toList());
        }
        if (options.violationForms.contains(ViolationForm.EXCEPTION)) {
            more.put("policyViolation", exception(name, first.limit, first.actual, first.element()));
        }
        List<String> messages = violations.stream().map(Violation::message).toList();
        return new Problem(
                422, "errors.identifierPolicyViolated", messages.get(0), more, messages.subList(1, messages.size()));
    }

    private static Map<String, Object> inList(String name, String config, Object limit, Object actual) {
        return JsonFields.of(
                "displayName", "Regex policy",
                "configString", config,
                "suppliedValue", name,
                "limitValue", limit,
                "actualValue", actual);
    }

    private static Map<String, Object> exception(String name, int limit, int actual, String message) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("classLoaderName", "app");
        frame.put("moduleName", "nevisidm");
        frame.put("moduleVersion", "8.2605");
        frame.put("methodName", "validate");
        frame.put("fileName", "RegexPolicyElement.java");
        frame.put("lineNumber", 77);
        frame.put("className", "ch.nevis.idm.policy.element.RegexPolicyElement");
        frame.put("nativeMethod", false);
        Map<String, Object> violation = new LinkedHashMap<>();
        violation.put(
                "cause", JsonFields.of("stackTrace", List.of(frame), "message", message, "localizedMessage", message));
        violation.put("stackTrace", List.of(frame));
        violation.put(
                "element",
                JsonFields.of(
                        "displayName", "Regex policy",
                        "messageTag", "policy.regex",
                        "infoTag", "policy.regex.info",
                        "limitValue", limit,
                        "configString", "regex"));
        violation.put("suppliedValue", name);
        violation.put("actualvalue", Integer.toString(actual));
        violation.put("description", "Regex policy violation");
        violation.put("message", message);
        violation.put("suppressed", List.of());
        violation.put("localizedMessage", message);
        return violation;
    }
}
