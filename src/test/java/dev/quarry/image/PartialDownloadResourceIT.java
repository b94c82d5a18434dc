package dev.quarry.image;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application. */
@QuarkusIntegrationTest
class PartialDownloadResourceIT extends PartialDownloadResourceTest {}
