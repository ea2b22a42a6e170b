package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.contract.LoginFaultsTest;

class SpsLoginFaultsTest extends LoginFaultsTest<SpsClient> {

    SpsLoginFaultsTest() {
        super(new SpsFixture());
    }
}
