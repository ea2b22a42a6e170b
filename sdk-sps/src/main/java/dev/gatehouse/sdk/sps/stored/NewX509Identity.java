package dev.gatehouse.sdk.sps.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.immutables.value.Value;

/**
 * An X.509 identity to be stored: a certificate and its RSA key. Texts are brought into the form that SPS takes: blocks
 * alone, LF, the key as PKCS#1. The names of the fields are taken from the set-up page; not documented on this one.
 */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewX509Identity {

    /** The certificate as PEM. */
    String certificate();

    /** Certificates of the issuers as PEM, from the certificate upwards; left out when there are none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<String> issuerChain();

    /** The private key as PEM, PKCS#1. */
    Secret privateKey();

    /**
     * Takes PEM texts; the key may be PKCS#1 or PKCS#8, and must not be encrypted.
     *
     * @throws IllegalArgumentException when a text does not hold exactly one such block, or the key is no RSA key
     */
    static NewX509Identity ofPem(String certificate, Secret privateKey, String... issuers) {
        return new Builder()
                .certificate(Pem.certificate(certificate))
                .privateKey(Pem.privateKey(privateKey))
                .issuerChain(Arrays.stream(issuers).map(Pem::certificate).toList())
                .build();
    }

    /**
     * Takes key and chain of an entry of a Java key store.
     *
     * @throws IllegalArgumentException when there is no such key with a certificate, the password does not fit, or the
     *     key is no RSA key or can't be exported
     */
    static NewX509Identity ofKeyStore(KeyStore keys, String alias, Secret password) {
        try {
            Certificate[] chain = keys.getCertificateChain(alias);
            if (!(keys.getKey(alias, password.reveal().toCharArray()) instanceof PrivateKey key) || chain == null) {
                throw new IllegalArgumentException("the key store has no private key with a certificate of this alias");
            }
            List<String> texts = Arrays.stream(chain)
                    .map(X509Certificate.class::cast)
                    .map(Pem::certificate)
                    .toList();
            return new Builder()
                    .certificate(texts.get(0))
                    .privateKey(Pem.privateKey(key))
                    .issuerChain(texts.subList(1, texts.size()))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key store's entry can't be opened with this password", e);
        }
    }

    /** Builds an identity. */
    final class Builder extends ImmutableNewX509Identity.Builder {
        Builder() {}
    }
}
