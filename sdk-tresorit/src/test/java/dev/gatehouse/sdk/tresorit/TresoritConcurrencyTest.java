package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.contract.ConcurrencyTest;

class TresoritConcurrencyTest extends ConcurrencyTest<TresoritClient> {

    TresoritConcurrencyTest() {
        super(new TresoritFixture());
    }
}
