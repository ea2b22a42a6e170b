package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.contract.LoginFaultsTest;

class NevisLoginFaultsTest extends LoginFaultsTest<NevisClient> {

    NevisLoginFaultsTest() {
        super(new NevisFixture());
    }
}
