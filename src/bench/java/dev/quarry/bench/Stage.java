package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import dev.quarry.testkit.TestS3;
import java.util.HashMap;
import java.util.Map;

/** The servers that a load runs on, and Quarry between them. */
record Stage(Store store, String database) {

    Stage(Store store) {
        this(store, TestPostgres.newDatabase());
    }

    Target straight() {
        return new StoreTarget(store);
    }

    /** A fresh Quarry with a database of its own and the settings of production. */
    PackagedQuarry launch(String... jvmArguments) {
        return launchOn(TestPostgres.newDatabase(), jvmArguments);
    }

    /** The same on a database that is known. */
    PackagedQuarry launchOn(String database, String... jvmArguments) {
        return PackagedQuarry.launch(config(database), jvmArguments);
    }

    /** The same with its health at a port that is known before it is there. */
    PackagedQuarry launchOn(String database, int managementPort) {
        var config = config(database);
        config.put("quarkus.management.port", Integer.toString(managementPort));
        return PackagedQuarry.launch(config);
    }

    private Map<String, String> config(String database) {
        var config = new HashMap<String, String>();
        config.put("quarry.database.url", database);
        config.put("quarry.database.username", TestPostgres.USER);
        config.put("quarry.blob.s3.endpoint", store.endpoint());
        config.put("quarry.blob.s3.bucket", Store.BUCKET);
        config.put("quarry.blob.s3.access-key", TestS3.ACCESS_KEY);
        config.put("quarry.blob.s3.secret-key", TestS3.SECRET_KEY);
        config.put("quarry.upload.max-size", "4G");
        config.put("quarry.access.root-key", QuarryServers.ROOT_KEY);
        return config;
    }
}
