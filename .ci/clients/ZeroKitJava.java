import ZeroKit.Http.HttpRequest;
import ZeroKit.Http.HttpResponse;
import ZeroKit.ZeroKitAdminApiClient;
import ZeroKit.ZeroKitAdminApiException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * ZeroKit-Java-admin-api-client: all operations of the reference through its doHttpCall. The class path has its
 * compiled classes. The client signs reads as GET and sends them as POST, because it always opens the output stream
 * of the connection: no server can accept them, so they are reported as "unable". They count as operations that did
 * not pass.
 */
final class ZeroKitJava {

    private interface Step {
        void run() throws Exception;
    }

    private static final String ADMIN = "/api/v4/admin";

    private final ZeroKitAdminApiClient api;

    private ZeroKitJava(ZeroKitAdminApiClient api) {
        this.api = api;
    }

    public static void main(String[] none) throws Exception {
        trust(Path.of(setting("CA")));
        System.out.println("version\t" + System.getenv().getOrDefault("CLIENT_VERSION", "1.0"));
        String url = setting("URL") + "/tenant-" + setting("TENANT");
        new ZeroKitJava(new ZeroKitAdminApiClient(url, setting("KEY"))).run();
    }

    private void run() throws Exception {
        String[] user = new String[3];
        step("init-user-registration", () -> {
            String text = post("/user/init-user-registration", "");
            user[0] = field(text, "UserId");
            user[1] = field(text, "RegSessionId");
            user[2] = field(text, "RegSessionVerifier");
        });
        step("validate-user-registration", () -> post(
                "/user/validate-user-registration",
                "{\"UserId\":\"" + user[0] + "\",\"RegSessionId\":\"" + user[1] + "\",\"RegSessionVerifier\":\""
                        + user[2] + "\",\"RegValidationVerifier\":\""
                        + device("registration/" + user[0] + "/" + user[1]) + "\"}"));
        for (String name : new String[] {"set-user-state", "set-tresor-creation-policy", "set-tresor-sharing-policy"}) {
            step(name, () -> post("/user/" + name, "{\"UserId\":\"" + device("user") + "\",\"Enable\":false}"));
        }
        step("set-user-state with Enabled, as its tests send", () -> post(
                "/user/set-user-state", "{\"UserId\":\"" + device("user") + "\", \"Enabled\":\"False\"}"));
        read("/user/list-users");
        String tresor = device("tresor");
        read("/tresor/list-members?tresorid=" + tresor);
        step("approve-tresor-creation", () -> post("/tresor/approve-tresor-creation", tresor(tresor)));
        read("/tresor/list-tresors?pagesize=100");
        step("delete-tresor", () -> post("/tresor/delete-tresor", tresor(tresor)));
        step("reject-tresor-creation", () -> post("/tresor/reject-tresor-creation", tresor(device("tresor"))));
        for (String kind : new String[] {
            "share", "kick", "invitation-link-creation", "invitation-link-acception", "invitation-link-revocation"
        }) {
            String id = device(kind);
            read("/tresor/get-" + kind + "-details?operationid=" + id);
            step("approve-" + kind, () -> post("/tresor/approve-" + kind, "{\"OperationId\":\"" + id + "\"}"));
            step("reject-" + kind, () -> post("/tresor/reject-" + kind, "{\"OperationId\":\"" + device(kind) + "\"}"));
        }
        String file = "?fileName=css/login.css";
        step("upload-custom-content", () -> contains(
                text(api.createPutRequest(ADMIN + "/tenant/upload-custom-content" + file).setContents("body {}")),
                "\"Path\":\"css/login.css\""));
        read("/tenant/list-custom-contents");
        step("delete-custom-content", () ->
                text(api.createDeleteRequest(ADMIN + "/tenant/delete-custom-content" + file)));
        step("error code", () -> {
            try {
                post("/user/set-user-state", "{\"UserId\":\"none\",\"Enable\":true}");
            } catch (ZeroKitAdminApiException e) {
                contains(e.getErrorCode(), "UserNotExists");
                return;
            }
            throw new IllegalStateException("no exception");
        });
    }

    private void read(String operation) {
        String name = operation.replaceAll("^/[a-z]+/|\\?.*", "");
        try {
            text(api.createRequest(ADMIN + operation));
            System.out.println("passed\t" + name);
        } catch (Exception e) {
            System.out.println("unable\t" + name + "\tsigned as GET and sent as POST");
        }
    }

    private String post(String operation, String body) throws Exception {
        HttpRequest request = api.createPostRequest(ADMIN + operation);
        return text(body.isEmpty() ? request : request.setContents(body));
    }

    private String text(HttpRequest request) throws Exception {
        HttpResponse response = api.doHttpCall(request);
        if (response.getStatusCode() != 200) {
            throw new IllegalStateException("status " + response.getStatusCode());
        }
        return response.getContents() == null ? "" : response.getStringContents();
    }

    private static String tresor(String id) {
        return "{\"TresorId\":\"" + id + "\"}";
    }

    private static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("no " + name);
        }
        return value.group(1);
    }

    private static String device(String what) throws Exception {
        try (InputStream in = URI.create(setting("DEVICES") + "/" + what).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The client uses the default of HttpsURLConnection. */
    private static void trust(Path pem) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            store.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
    }

    private static String setting(String name) {
        return System.getenv("FAKE_" + name);
    }

    private static void contains(String text, String part) {
        if (!text.contains(part)) {
            throw new IllegalStateException("no " + part + " in: " + text);
        }
    }

    private static void step(String name, Step step) {
        try {
            step.run();
            System.out.println("passed\t" + name);
        } catch (Exception e) {
            System.out.println("failed\t" + name + "\t" + String.valueOf(e).replaceAll("\\s+", " "));
        }
    }
}
