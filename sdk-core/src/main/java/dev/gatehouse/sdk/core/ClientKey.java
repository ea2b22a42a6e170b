package dev.gatehouse.sdk.core;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client key and its origin.
 *
 * @param keys a key store with the private key and its certificates
 * @param password the password of the private key
 * @param files a key store file, or the PEM files of certificates and key; empty if the key is from no file
 * @param filePassword the password of the file
 */
record ClientKey(
        KeyStore keys,
        Secret password,
        List<Path> files,
        @Nullable Secret filePassword) {

    ClientKey reloaded() {
        if (files.isEmpty()) {
            return this;
        }
        return files.size() == 1 && filePassword != null
                ? KeyStoreFile.clientKey(files.get(0), filePassword)
                : KeyStoreFile.clientKey(files.get(0), files.get(1), filePassword);
    }
}
