package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.contract.LoginFaultsTest;

class CteLoginFaultsTest extends LoginFaultsTest<CteClient> {

    CteLoginFaultsTest() {
        super(new CteFixture());
    }
}
