package dev.gatehouse.sdk.sps.stored;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
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
 * An X.509 identity to store: a certificate and its RSA key. PEM texts are converted to the form that SPS requires: only
 * the block, LF line ends, the key in PKCS#1. The names of the fields are from the page about the setup; the page about
 * X.509 identities does not document them.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewX509Identity.Builder.class)
public interface NewX509Identity extends JsonEntity {

    /** Returns the certificate in PEM format. */
    String certificate();

    /** Returns the certificates of the issuers in PEM format, starting with the direct issuer. Omitted if empty. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<String> issuerChain();

    /** Returns the private key in PEM format, PKCS#1. */
    Secret privateKey();

    /**
     * Creates an identity from PEM texts. The key must be in PKCS#1 or PKCS#8 format and not encrypted.
     *
     * @throws IllegalArgumentException if a text does not contain exactly one such block, or the key is not an RSA key
     */
    static NewX509Identity ofPem(String certificate, Secret privateKey, String... issuers) {
        return new Builder()
                .certificate(Pem.certificate(certificate))
                .privateKey(Pem.privateKey(privateKey))
                .issuerChain(Arrays.stream(issuers).map(Pem::certificate).toList())
                .build();
    }

    /**
     * Creates an identity from the key and the certificate chain of an entry of a Java key store.
     *
     * @throws IllegalArgumentException if there is no private key with a certificate under the alias, the password is wrong,
     *     or the key is not an RSA key or can't be exported
     */
    static NewX509Identity ofKeyStore(KeyStore keys, String alias, Secret password) {
        try {
            Certificate[] chain = keys.getCertificateChain(alias);
            if (!(keys.getKey(alias, password.reveal().toCharArray()) instanceof PrivateKey key) || chain == null) {
                throw new IllegalArgumentException(
                        "the key store has no private key with a certificate under this alias");
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
            throw new IllegalArgumentException("the entry of the key store can't be read with this password", e);
        }
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewX509Identity fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an identity. */
    final class Builder extends ImmutableNewX509Identity.Builder {
        Builder() {}
    }
}
