package dev.quarry.search;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

@Tag("application")
@QuarkusIntegrationTest
class ChangingListIT extends ChangingListTest {}
