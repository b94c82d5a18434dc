package dev.quarry.image.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryWithQuickRounds;
import dev.quarry.testkit.Stores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random lives against a model: an image is there as long as it should be, its bytes exactly as long as one image is. */
@QuarkusTest
@QuarkusTestResource(value = QuarryWithQuickRounds.class, restrictToAnnotatedClass = true)
@Timeout(240)
class LifeOfImagesTest {

    private static final Logger LOG = Logger.getLogger(LifeOfImagesTest.class);

    private static final int AT_ONCE = 4;
    private static final int STEPS = 15;

    /** As many as a build has time for; {@code -Dlife.lives} and {@code -Dlife.crowds} play more. */
    private static final int LIVES = Integer.getInteger("life.lives", 12);

    private static final int CROWDS = Integer.getInteger("life.crowds", 4);

    /** Another one each time; {@code -Dlife.seed} plays one again. */
    private final long seed = Long.getLong("life.seed", System.nanoTime());

    @Test
    void every_life_goes_as_the_model_says() {
        LOG.infof("%d lives of %d steps, -Dlife.seed=%d", LIVES, STEPS, seed);
        var organization = Api.newOrganization();
        var elsewhere = Api.newOrganization();
        inParallel(LIVES, life -> {
            var bytes = Pictures.png(3, 3, 0x070000 + life);
            LifeModel.fill(elsewhere, bytes);
            var model = new LifeModel(organization, elsewhere, bytes, new Random(seed + life));
            for (var step = 0; step < STEPS; step++) {
                model.step();
                model.check();
            }
        });
        Stores.pair().assertSettled();
    }

    @Test
    void many_at_once_at_one_binary_leave_both_stores_in_order() {
        LOG.infof("%d crowds of %d times %d steps, -Dlife.seed=%d", CROWDS, AT_ONCE, STEPS, seed);
        var organization = Api.newOrganization();
        var elsewhere = Api.newOrganization();
        for (var crowd = 0; crowd < CROWDS; crowd++) {
            var bytes = Pictures.png(4, 4, 0x080000 + crowd);
            LifeModel.fill(elsewhere, bytes);
            var first = seed + (long) crowd * AT_ONCE;
            inParallel(AT_ONCE, member -> {
                var model = new LifeModel(organization, elsewhere, bytes, new Random(first + member));
                for (var step = 0; step < STEPS; step++) {
                    assertThat(model.blindStep()).isIn(200, 201, 204, 404, 503);
                }
            });
            Stores.pair().assertSettled();
        }
    }

    private void inParallel(int count, Life life) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (var i = 0; i < count; i++) {
                var number = i;
                all.add(CompletableFuture.runAsync(() -> life.live(number), threads));
            }
            assertThat(all)
                    .as("-Dlife.seed=%d", seed)
                    .allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(120)));
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Life {
        void live(int number);
    }
}
