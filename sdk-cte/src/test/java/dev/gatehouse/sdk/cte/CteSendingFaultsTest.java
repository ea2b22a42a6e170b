package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.contract.SendingFaultsTest;

class CteSendingFaultsTest extends SendingFaultsTest<CteClient> {

    CteSendingFaultsTest() {
        super(new CteFixture());
    }
}
