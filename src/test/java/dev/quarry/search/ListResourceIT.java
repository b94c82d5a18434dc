package dev.quarry.search;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application. */
@QuarkusIntegrationTest
class ListResourceIT extends ListResourceTest {}
