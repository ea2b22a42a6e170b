package dev.gatehouse.sdk.tresorit.tresors;

import dev.gatehouse.sdk.core.check.Arguments;

/** The request of the three operations that change a tresor. */
record TresorBody(String tresorId) {

    TresorBody {
        Arguments.notBlank("tresorId", tresorId);
    }
}
