package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.contract.ConcurrencyTest;

class CteConcurrencyTest extends ConcurrencyTest<CteClient> {

    CteConcurrencyTest() {
        super(new CteFixture());
    }
}
