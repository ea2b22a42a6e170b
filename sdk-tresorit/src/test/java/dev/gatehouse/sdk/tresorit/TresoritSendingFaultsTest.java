package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.contract.SendingFaultsTest;

class TresoritSendingFaultsTest extends SendingFaultsTest<TresoritClient> {

    TresoritSendingFaultsTest() {
        super(new TresoritFixture());
    }
}
