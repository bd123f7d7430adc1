package dev.entente.cli;

import dev.entente.agents.model.ConfiguredModels;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Models;
import dev.entente.agents.seat.Seats;
import dev.entente.engine.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The door for agents from outside, where a mind of the run is a seat.
final class SeatOptions {
    private static final Pattern PLACE = Pattern.compile("(?:(\\[[0-9a-fA-F:]+]|[\\w.-]+):)?(\\d{1,5})");
    private static final int MOST = 65_535;
    private static final int SHORTEST = 16;

    @Option(
            names = "--seats",
            paramLabel = "[HOST:]PORT",
            description = "Where agents from outside take the seats of those whose mind is a seat, over A2A; 0 for any free port. Host: 127.0.0.1.")
    private @Nullable String place;

    @Option(
            names = "--seats-wait",
            paramLabel = "TIME",
            converter = TimeLimit.class,
            description = "How long to wait until every seat is taken. Default: 5m.")
    private Duration patience = Duration.ofMinutes(5);

    /// {@return models for the minds of a run: with an open door where a mind is a seat}
    ///
    /// @param given the mind of each agent that does not have the one that the program names
    /// @param models closed where there is no way to open it
    Models opened(Console console, Scenario scenario, Map<String, String> given, ConfiguredModels models) {
        try {
            var waiting = waiting(scenario, given, models);
            if (waiting.isEmpty() && place == null) {
                return models;
            }
            return open(console, scenario, waiting, models);
        } catch (Refusal refusal) {
            models.close();
            throw refusal;
        }
    }

    /// {@return the agents that have a seat, with the settings of the mind that is one}
    private static SortedMap<String, MindSettings> waiting(Scenario scenario, Map<String, String> given, Models models) {
        var waiting = new TreeMap<String, MindSettings>();
        UsedMinds.byAgent(scenario, given).forEach((agent, mind) -> UsedMinds.settings(Set.of(mind), models).stream()
                .filter(it -> it.provider().equals(Seats.PROVIDER))
                .findFirst()
                .ifPresent(it -> waiting.put(agent, it)));
        return waiting;
    }

    private Seats open(Console console, Scenario scenario, SortedMap<String, MindSettings> waiting, Models models) {
        if (waiting.isEmpty()) {
            throw Refusal.of("--seats opens a door to nothing: no mind of this run is a seat. Maybe write --mind NAME=seat.");
        }
        var where = where(waiting.firstKey());
        var tokens = new TreeMap<String, String>();
        waiting.forEach((agent, mind) -> tokens.put(agent, token(mind, console)));
        try {
            var seats = Seats.open(where, scenario.name(), Version.number(), tokens, models);
            announce(console, seats, waiting, tokens);
            return seats;
        } catch (IOException taken) {
            throw Refusal.of("Port %d of %s cannot be opened: %s. Maybe another run has it; choose another, or 0 for any that is free."
                    .formatted(where.getPort(), where.getHostString(), taken.getMessage()));
        }
    }

    private InetSocketAddress where(String agent) {
        if (place == null) {
            throw Refusal.of("%s waits for an agent from outside, and no door is open. Maybe write --seats 8140.".formatted(agent));
        }
        var form = PLACE.matcher(place);
        int port = form.matches() ? Integer.parseInt(form.group(2)) : MOST + 1;
        if (port > MOST) {
            throw Refusal.of("--seats (%s) must be a port, such as 8140, or an address and a port, such as 192.168.1.7:8140.".formatted(place));
        }
        return new InetSocketAddress(host(Optional.ofNullable(form.group(1)).orElse("127.0.0.1")), port);
    }

    private static InetAddress host(String typed) {
        try {
            var host = InetAddress.getByName(typed);
            if (!host.isAnyLocalAddress()) {
                return host;
            }
        } catch (UnknownHostException unknown) {
            throw Refusal.of("--seats: there is no host (%s). Maybe leave it out: then the door is open to this machine only.".formatted(typed), unknown);
        }
        throw Refusal.of("--seats: (%s) is no address that an agent could be told. Maybe name one of this machine.".formatted(typed));
    }

    private static String token(MindSettings mind, Console console) {
        if (mind.key().isEmpty()) {
            return Seats.token();
        }
        var token = console.environment().getOrDefault(mind.key(), "").strip();
        if (token.length() < SHORTEST) {
            throw Refusal.of("The token in %s is too short: at least %d characters are needed. Maybe leave entente.mind.%s.key out: then one is drawn."
                    .formatted(mind.key(), SHORTEST, mind.name()));
        }
        return token;
    }

    /// Says where the door is, and once what opens it: who starts the run hands it to the agents.
    private static void announce(
            Console console, Seats seats, SortedMap<String, MindSettings> waiting, SortedMap<String, String> tokens) {
        console.err().printf("Seats for agents from outside (A2A) at %s%n", seats.address());
        waiting.forEach((agent, mind) -> console.err().printf(
                "  %s  token %s%n", agent, mind.key().isEmpty() ? tokens.get(agent) : "of " + mind.key()));
        if (!seats.isLocal()) {
            console.err().println("Others can reach this door, and what goes through it is not encrypted.");
        }
    }

    /// Waits until every seat is taken.
    ///
    /// @throws Refusal where one is not
    void await(Console console, RunMinds minds) {
        minds.seats().ifPresent(seats -> await(console, seats));
    }

    private void await(Console console, Seats seats) {
        console.err().printf("Waiting until they are taken, %s at most%n", TimeLimit.shown(patience));
        try {
            var free = seats.await(patience);
            if (!free.isEmpty()) {
                throw Refusal.of("Nobody took the seat of %s within %s. Maybe start its agent, or wait longer with --seats-wait."
                        .formatted(Words.list(free), TimeLimit.shown(patience)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.of("The run was stopped before it began.", stopped);
        }
    }
}
