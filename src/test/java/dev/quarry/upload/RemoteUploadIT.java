package dev.quarry.upload;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application. */
@QuarkusIntegrationTest
class RemoteUploadIT extends RemoteUploadTest {}
