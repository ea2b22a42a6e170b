package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.contract.SendingFaultsTest;

class NevisSendingFaultsTest extends SendingFaultsTest<NevisClient> {

    NevisSendingFaultsTest() {
        super(new NevisFixture());
    }
}
