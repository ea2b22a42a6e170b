package dev.gatehouse.sdk.testkit.nevis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The naming policy for clients, units and applications: a maximum length. Violations are reported in the vendor's
 * format.
 */
final class NamingPolicy {

    private NamingPolicy() {}

    static void check(Body body, NevisOptions options) {
        body.text("name").ifPresent(name -> check(name, options));
    }

    private static void check(String name, NevisOptions options) {
        int length = name.codePointCount(0, name.length());
        if (name.isBlank()) {
            throw violated(name, 1, length, options);
        }
        if (length > options.maxNameLength) {
            throw violated(name, options.maxNameLength, length, options);
        }
    }

    private static Problem violated(String name, int limit, int actual, NevisOptions options) {
        String element = "ch.nevis.idm.policy.element.PolicyElementViolation<element=Regex policy violation limit="
                + limit + ", actualValue=" + actual + ">";
        Map<String, Object> more = new LinkedHashMap<>();
        if (options.violationForms.contains(ViolationForm.LIST)) {
            more.put("policyViolations", List.of(inList(name, limit, Integer.toString(actual))));
        }
        if (options.violationForms.contains(ViolationForm.LIST_SWAPPED)) {
            more.put("policyViolations", List.of(inList(name, Integer.toString(limit), actual)));
        }
        if (options.violationForms.contains(ViolationForm.EXCEPTION)) {
            more.put("policyViolation", exception(name, limit, actual, element));
        }
        return new Problem(
                422,
                "errors.identifierPolicyViolated",
                "ch.nevis.idm.policy.PolicyViolation: Policy failed:\n" + element,
                more);
    }

    private static Map<String, Object> inList(String name, Object limit, Object actual) {
        return Map.of(
                "displayName", "Regex policy",
                "configString", "regex",
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
        violation.put("cause", Map.of("stackTrace", List.of(frame), "message", message, "localizedMessage", message));
        violation.put("stackTrace", List.of(frame));
        violation.put(
                "element",
                Map.of(
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
