package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.contract.HostileBodiesTest;

class SpsHostileBodiesTest extends HostileBodiesTest<SpsClient> {

    SpsHostileBodiesTest() {
        super(new SpsFixture());
    }
}
