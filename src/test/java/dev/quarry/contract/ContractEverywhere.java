package dev.quarry.contract;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import org.jboss.logging.Logger;

/**
 * Puts the contract behind every request of every test of the application; found as a service. Where a test fails, it tells the
 * last answer: REST Assured itself would write down every request for that, and takes seconds where one holds megabytes.
 */
public class ContractEverywhere implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    private static final Logger LOG = Logger.getLogger(ContractEverywhere.class);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
            RestAssured.filters(new ContractFilter());
        }
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        if (context.getTestStatus().isTestFailed()) {
            LOG.errorf("%s failed; the last answer was to %s", context.getTestMethod(), ContractFilter.lastAnswer());
        }
    }
}
