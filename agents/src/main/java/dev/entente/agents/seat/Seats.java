package dev.entente.agents.seat;

import dev.entente.agents.model.Models;
import dev.entente.agents.model.Traffic;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The seats of one run, and the door to them.
///
/// It is what the minds of a run are given as their models: a mind whose provider is `seat` asks whoever sits in the seat of
/// its agent, the others ask the models that they had. Many threads.
public final class Seats implements Models, AutoCloseable {
    /// The provider of minds that wait for an agent from outside.
    public static final String PROVIDER = "seat";

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Models models;
    private final SortedMap<String, Seat> seats = new TreeMap<>();
    private final Door door;
    private volatile State end = State.FAILED;

    private Seats(Models models, SortedMap<String, String> tokens, InetSocketAddress where) throws IOException {
        this.models = models;
        tokens.forEach((agent, token) -> seats.put(agent, new Seat(agent, Token.of(token))));
        this.door = Door.open(where, seats.size(), this::opened);
    }

    /// Opens the door to seats.
    ///
    /// @param where 127.0.0.1 and a port, or 0 for any that is free; with another address whoever reaches it hears tokens
    /// @param scenario what is played
    /// @param version of the program
    /// @param tokens what opens the seat of each agent; never shown again
    /// @param models of all minds; closed with this
    /// @throws IOException where the port is taken, or not to be had
    public static Seats open(
            InetSocketAddress where, String scenario, String version, SortedMap<String, String> tokens, Models models)
            throws IOException {
        var seats = new Seats(models, tokens, where);
        seats.door.welcome(Card.of(seats.address(), scenario, version, tokens.keySet()));
        return seats;
    }

    /// {@return a token that nobody can guess}
    public static String token() {
        return Token.drawn();
    }

    /// {@return where the door is}
    public URI address() {
        var address = door.address();
        var host = address.getAddress() instanceof Inet6Address
                ? "[" + address.getAddress().getHostAddress() + "]"
                : address.getAddress().getHostAddress();
        return URI.create("http://%s:%d/".formatted(host, address.getPort()));
    }

    /// {@return whether nobody but this machine reaches the door}
    public boolean isLocal() {
        return door.address().getAddress().isLoopbackAddress();
    }

    /// Waits until every seat is taken.
    ///
    /// @return the agents whose seats nobody took in time
    public List<String> await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        var free = new ArrayList<String>();
        for (var seat : seats.values()) {
            if (!seat.taken(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                free.add(seat.agent());
            }
        }
        return free;
    }

    /// {@return the seats that a token opens; every one of them is compared}
    private List<Seat> opened(String token) {
        return seats.values().stream().filter(seat -> seat.token().is(token)).toList();
    }

    @Override
    public List<String> names() {
        return models.names();
    }

    @Override
    public Optional<Configured> find(String name) {
        return models.find(name).map(it -> it.settings().provider().equals(PROVIDER)
                ? new Configured(it.settings(), new SeatModel(it.settings(), seats))
                : it);
    }

    @Override
    public SortedMap<String, Traffic> traffic() {
        return models.traffic();
    }

    /// Notes that the run came to its end: whoever sits here hears that it did.
    public void over() {
        end = State.COMPLETED;
    }

    /// Says farewell to whoever sits here, and closes the door.
    @Override
    public void close() {
        close(FAREWELL);
    }

    /// @param farewell how long those who sit here have to hear it
    void close(Duration farewell) {
        seats.values().forEach(seat -> seat.end(end));
        try {
            for (var seat : seats.values()) {
                seat.farewell(farewell);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        door.close();
        close(models);
    }

    private static void close(@Nullable Models models) {
        if (models instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception failed) {
                throw new IllegalStateException("models cannot be closed", failed);
            }
        }
    }
}
