package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.contract.HostileBodiesTest;

class NevisHostileBodiesTest extends HostileBodiesTest<NevisClient> {

    NevisHostileBodiesTest() {
        super(new NevisFixture());
    }
}
