package dev.entente.agents.model.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/// Looks whether anybody answers at an address, without saying anything.
public final class Reach {
    private Reach() {}

    /// {@return whether somebody takes a connection; what is behind a proxy is believed to}
    public static boolean answers(URI address, Duration patience) {
        return proxied(address) || connects(address, patience);
    }

    private static boolean proxied(URI address) {
        var selector = ProxySelector.getDefault();
        return selector != null && selector.select(address).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }

    private static boolean connects(URI address, Duration patience) {
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        var host = address.getHost().replaceAll("^\\[|]$", "");
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(host, address.getPort() < 0 ? usual : address.getPort()),
                    Math.toIntExact(patience.toMillis()));
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
