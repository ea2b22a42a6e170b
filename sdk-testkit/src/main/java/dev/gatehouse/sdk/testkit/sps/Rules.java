package dev.gatehouse.sdk.testkit.sps;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of the guide beyond the schema of a body. They are checked when it is sent, or only at commit. */
final class Rules {

    private static final Pattern ENGINE_ID = Pattern.compile("(0[xX])?[0-9A-Fa-f]{10,}");

    /** The guide's list contains the ampersand twice and no greater-than sign; both characters are accepted here. */
    private static final Pattern SNMP_PASSWORD =
            Pattern.compile("[A-Za-z0-9 !\"#$%&'()*+,;<=>@\\[\\\\\\]^`{|}_./:?-]{8,}");

    private final State state;

    Rules(State state) {
        this.state = state;
    }

    void check(Configuration configuration, Collection<String> paths, ValidationFindings findings) {
        for (String path : paths) {
            if (!configuration.contains(path)) {
                configuration.references(path, use -> findings.add(Layout.href(path), "is referenced"));
                continue;
            }
            Object body = configuration.get(path);
            Reference.visit(body, reference -> checkReference(configuration, reference, findings));
            if (path.equals(Settings.EMAIL)) {
                checkMail(body, findings);
            } else if (path.equals(Settings.TRAP) && in(body, "version", "selection") instanceof String version) {
                if (version.equals("3")) {
                    checkSnmp3(body, findings);
                }
            }
        }
    }

    private static void checkReference(Configuration configuration, Reference reference, ValidationFindings findings) {
        String path = reference.path();
        if (path == null) {
            return;
        }
        if (!configuration.contains(path)) {
            findings.add(reference.href(), "does not exist");
        } else if (isSingleUse(path)) {
            AtomicInteger uses = new AtomicInteger();
            configuration.references(path, use -> uses.incrementAndGet());
            if (uses.get() > 1) {
                findings.add(reference.href(), "is referenced more than once");
            }
        }
    }

    private static boolean isSingleUse(String path) {
        return path.startsWith(Settings.PASSWORDS + "/") || path.startsWith(Settings.PRIVATE_KEYS + "/");
    }

    private static void checkMail(@Nullable Object mail, ValidationFindings findings) {
        boolean encrypted = !"disabled".equals(in(mail, "smtp_encryption", "selection"));
        for (String block : new String[] {"client_authentication", "server_certificate_check"}) {
            if (!encrypted && Boolean.TRUE.equals(in(mail, "smtp_encryption", block, "enabled"))) {
                findings.add("smtp_encryption." + block + ".enabled", "can only be enabled with starttls");
            }
        }
        Object authority = in(mail, "smtp_encryption", "server_certificate_check", "server_certificate_ca");
        if (authority != null && !Identity.isCertificate(authority)) {
            findings.add(
                    "smtp_encryption.server_certificate_check.server_certificate_ca",
                    "must be a PEM certificate without anything else");
        }
    }

    private void checkSnmp3(@Nullable Object trap, ValidationFindings findings) {
        if (!(in(trap, "version", "value", "engine_id") instanceof String id
                && ENGINE_ID.matcher(id).matches())) {
            findings.add("version.value.engine_id", "must be a hexadecimal number of at least 10 digits");
        }
        checkPassword(trap, "auth_password", findings);
        Object password = in(trap, "version", "value", "encryption_password");
        boolean none = "none".equals(in(trap, "version", "value", "encryption_method"));
        if (none && password != null) {
            findings.add("version.value.encryption_password", "must be null without encryption");
        } else if (!none && password == null) {
            findings.add("version.value.encryption_password", "must reference a password");
        }
        checkPassword(trap, "encryption_password", findings);
    }

    private void checkPassword(@Nullable Object trap, String name, ValidationFindings findings) {
        Reference reference = Reference.from(in(trap, "version", "value", name));
        String path = reference == null ? null : reference.path();
        String secret = path == null ? null : state.secrets.get(path);
        if (secret != null && !SNMP_PASSWORD.matcher(secret).matches()) {
            findings.add("version.value." + name, "must be at least 8 characters out of those allowed");
        }
    }

    private static @Nullable Object in(@Nullable Object value, String... names) {
        Object at = value;
        for (String name : names) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }
}
