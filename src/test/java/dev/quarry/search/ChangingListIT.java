package dev.quarry.search;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ChangingListIT extends ChangingListTest {}
