package dev.quarry.search;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same against the packaged application. */
@Tag("application")
@QuarkusIntegrationTest
class ListResourceIT extends ListResourceTest {}
