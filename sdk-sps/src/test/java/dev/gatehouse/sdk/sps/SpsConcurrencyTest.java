package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.contract.ConcurrencyTest;

class SpsConcurrencyTest extends ConcurrencyTest<SpsClient> {

    SpsConcurrencyTest() {
        super(new SpsFixture());
    }
}
