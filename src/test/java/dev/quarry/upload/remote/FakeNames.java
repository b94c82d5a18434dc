package dev.quarry.upload.remote;

import io.netty.util.NetUtil;
import io.vertx.core.Future;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A name server whose answers a test writes, one after another; the last one stays. Addresses that it does not know answer for themselves. */
final class FakeNames implements Resolver {

    private final Map<String, Deque<List<InetAddress>>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    FakeNames answer(String name, String... addresses) {
        answers.computeIfAbsent(name, any -> new ArrayDeque<>())
                .add(Stream.of(addresses).map(address -> address(name, address)).toList());
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Future<List<InetAddress>> resolve(String host) {
        asked.add(host);
        var known = answers.get(host);
        if (known != null) {
            return Future.succeededFuture(known.size() > 1 ? known.remove() : known.element());
        }
        if (NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host)) {
            return Future.succeededFuture(List.of(address(host, host)));
        }
        return Future.failedFuture(new UnknownHostException(host));
    }

    private static InetAddress address(String name, String literal) {
        try {
            return InetAddress.getByAddress(name, NetUtil.createByteArrayFromIpAddressString(literal));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
