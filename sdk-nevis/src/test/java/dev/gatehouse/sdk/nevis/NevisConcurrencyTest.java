package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.contract.ConcurrencyTest;

class NevisConcurrencyTest extends ConcurrencyTest<NevisClient> {

    NevisConcurrencyTest() {
        super(new NevisFixture());
    }
}
