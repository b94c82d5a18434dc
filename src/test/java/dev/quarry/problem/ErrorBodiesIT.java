package dev.quarry.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application. */
@QuarkusIntegrationTest
class ErrorBodiesIT extends ErrorBodiesTest {}
