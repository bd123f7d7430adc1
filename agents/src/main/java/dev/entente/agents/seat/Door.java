package dev.entente.agents.seat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// The HTTP server: so many connections, so many bytes, so much time, one method; everything else is refused before it is
/// looked at.
///
/// The limits of the JDK's server are properties of the whole process, and are set unless somebody has set them.
final class Door implements AutoCloseable {
    static final String CARD = "/.well-known/agent-card.json";
    static final int MOST_BYTES = 256 * 1024;

    private static final String PATH = "/";
    private static final int AT_ONCE = 64;
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.httpserver.maxConnections", "1024",
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "60",
            "sun.net.httpserver.maxReqHeaders", "64",
            "sun.net.httpserver.nodelay", "true");

    static {
        LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;
    private final Function<String, List<Seat>> seats;

    private Door(HttpServer server, int places, Function<String, List<Seat>> seats) {
        this.server = server;
        this.places = new Semaphore(places);
        this.seats = seats;
    }

    /// Opens the door; who comes before [#welcome] waits.
    ///
    /// @param count of all seats: who sits in one waits at the door for a question
    /// @param seats those that a token opens
    /// @throws IOException where the port is taken, or not to be had
    static Door open(InetSocketAddress where, int count, Function<String, List<Seat>> seats) throws IOException {
        return new Door(HttpServer.create(where, AT_ONCE), AT_ONCE + 2 * count, seats);
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    /// Begins to serve.
    void welcome(ObjectNode card) {
        server.setExecutor(threads);
        server.createContext(PATH, exchange -> serve(exchange, card));
        server.start();
    }

    private void serve(HttpExchange exchange, ObjectNode card) throws IOException {
        try (exchange) {
            if (!places.tryAcquire()) {
                refuse(exchange, 503, Fault.unsupported("Too many requests at once. Maybe try again a little later."));
                return;
            }
            try {
                serve(exchange, exchange.getRequestURI().getPath(), card);
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange, String path, ObjectNode card) throws IOException, InterruptedException {
        var method = exchange.getRequestMethod();
        var allowed = CARD.equals(path) ? "GET" : PATH.equals(path) ? "POST" : "";
        if (allowed.isEmpty()) {
            refuse(exchange, 404, Fault.noRequest("There is nothing at this path. There are: / and %s.".formatted(CARD)));
        } else if (!allowed.equals(method)) {
            exchange.getResponseHeaders().set("Allow", allowed);
            refuse(exchange, 405, Fault.noRequest("%s is not done here, but %s.".formatted(method, allowed)));
        } else if (CARD.equals(path)) {
            send(exchange, 200, card);
        } else {
            rpc(exchange);
        }
    }

    private void rpc(HttpExchange exchange) throws IOException, InterruptedException {
        var opened = seats.apply(header(exchange, "Authorization").filter(it -> it.startsWith("Bearer "))
                .map(it -> it.substring("Bearer ".length()).strip())
                .orElse(""));
        var type = header(exchange, "Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var version = header(exchange, "A2A-Version").orElse("0.3").strip();
        if (opened.isEmpty()) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            refuse(exchange, 401, Fault.noRequest("The token opens no seat."));
        } else if (!type.equals("application/json")) {
            refuse(exchange, 415, Fault.otherContent(type));
        } else if (!version.matches("0\\.[23](\\..*)?|1(\\..*)?")) {
            refuse(exchange, 400, Fault.otherVersion(version));
        } else {
            whole(exchange, opened);
        }
    }

    private void whole(HttpExchange exchange, List<Seat> opened) throws IOException, InterruptedException {
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(exchange, 413, Fault.noRequest("A request may have %,d bytes.".formatted(MOST_BYTES)));
        } else {
            send(exchange, 200, Rpc.answer(body, opened));
        }
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /// What was not read is not waited for: the connection ends here.
    private static void refuse(HttpExchange exchange, int status, Fault fault) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        send(exchange, status, Rpc.refusal(NullNode.instance, fault));
    }

    private static void send(HttpExchange exchange, int status, ObjectNode said) throws IOException {
        var bytes = Wire.bytes(said);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }
}
