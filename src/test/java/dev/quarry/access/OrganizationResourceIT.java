package dev.quarry.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application. */
@QuarkusIntegrationTest
class OrganizationResourceIT extends OrganizationResourceTest {}
