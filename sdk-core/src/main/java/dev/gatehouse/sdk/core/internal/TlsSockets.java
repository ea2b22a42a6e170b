package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.Tls;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The socket factory and trust manager for {@link Tls} settings. */
record TlsSockets(SSLSocketFactory sockets, X509TrustManager trust) {

    /**
     * Returns the socket factory and trust manager, which read the files of the settings again when they change. The
     * trust manager is only used to verify pins, and stays as it is.
     */
    static TlsSockets of(Tls tls, TimeSource time) {
        TlsSockets sockets = of(tls);
        return tls.files().isEmpty()
                ? sockets
                : new TlsSockets(new ReloadingSocketFactory(tls, time, changed -> of(changed).sockets), sockets.trust);
    }

    static TlsSockets of(Tls tls) {
        try {
            X509TrustManager trust = tls.isEveryoneTrusted() ? new TrustEveryone() : trust(tls);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(tls), new TrustManager[] {trust}, null);
            return new TlsSockets(context.getSocketFactory(), trust);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("invalid TLS settings", e);
        }
    }

    private static X509TrustManager trust(Tls tls) throws GeneralSecurityException, IOException {
        if (tls.isSystemTrusted() && tls.trusted().isEmpty()) {
            return manager(null);
        }
        KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        if (tls.isSystemTrusted()) {
            add(anchors, "system", List.of(manager(null).getAcceptedIssuers()));
        }
        add(anchors, "own", tls.trusted());
        return manager(anchors);
    }

    private static void add(KeyStore anchors, String prefix, List<X509Certificate> certificates)
            throws GeneralSecurityException {
        for (int i = 0; i < certificates.size(); i++) {
            anchors.setCertificateEntry(prefix + i, certificates.get(i));
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore anchors) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("the platform has no X.509 trust manager");
    }

    private static KeyManager @Nullable [] keys(Tls tls) throws GeneralSecurityException {
        if (tls.clientKey().isEmpty()) {
            return null;
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        char[] password = tls.clientKeyPassword().map(Secret::reveal).orElse("").toCharArray();
        factory.init(tls.clientKey().get(), password);
        return factory.getKeyManagers();
    }

    /**
     * Used only for {@link Tls#dangerouslyTrustEveryone()}. Java checks the algorithms of the certificates itself if the
     * trust manager is not an extended one.
     */
    private static final class TrustEveryone extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
