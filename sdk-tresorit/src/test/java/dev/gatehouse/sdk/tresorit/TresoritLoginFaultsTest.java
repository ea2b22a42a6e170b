package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.contract.LoginFaultsTest;

class TresoritLoginFaultsTest extends LoginFaultsTest<TresoritClient> {

    TresoritLoginFaultsTest() {
        super(new TresoritFixture());
    }
}
