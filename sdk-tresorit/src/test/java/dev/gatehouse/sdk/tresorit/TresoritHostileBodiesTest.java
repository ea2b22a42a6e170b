package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.contract.HostileBodiesTest;

class TresoritHostileBodiesTest extends HostileBodiesTest<TresoritClient> {

    TresoritHostileBodiesTest() {
        super(new TresoritFixture());
    }
}
