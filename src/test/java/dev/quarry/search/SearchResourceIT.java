package dev.quarry.search;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SearchResourceIT extends SearchResourceTest {}
