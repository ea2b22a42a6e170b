package dev.gatehouse.sdk.cte.policyelements;

import dev.gatehouse.sdk.core.check.Arguments;

/**
 * Request to add a signature to a signature set.
 *
 * @param fileName path of the file
 * @param hashValue hash value of the file; its algorithm is not documented
 */
public record FileHash(String fileName, String hashValue) {

    /** Rejects blank values. */
    public FileHash {
        Arguments.notBlank("fileName", fileName);
        Arguments.notBlank("hashValue", hashValue);
    }
}
