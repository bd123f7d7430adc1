package dev.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.negotiation.bargaining.Strategy;
import dev.entente.negotiation.tournament.Tournament;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `entente tournament`
@Command(
        name = "tournament",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lets the built-in negotiators bargain with each other, and prints who won how much.")
final class TournamentCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    private final Console console;

    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--domains", paramLabel = "N", description = "How many games are made up. Default: ${DEFAULT-VALUE}.")
    private int domains = 50;

    @Option(names = "--domain", paramLabel = "FILE", description = "Bargain over this domain instead (JSON, or XML of Genius). Repeatable.")
    private List<String> files = List.of();

    @Option(names = "--profile", paramLabel = "FILE", description = "What its deals are worth to a party. Two for each domain, in their order.")
    private List<String> profiles = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "After how many rounds there is no deal. Default: ${DEFAULT-VALUE}.")
    private int rounds = 100;

    @Option(names = "--seed", paramLabel = "N", description = "Makes the games, and draws among equal deals. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    TournamentCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        within("--domains", domains);
        within("--rounds", rounds);
        var tournament = tournament();
        if (json) {
            console.out().println(json(tournament));
        } else {
            standings(tournament);
            pairs(tournament);
        }
        return 0;
    }

    private Tournament tournament() {
        if (files.isEmpty() && profiles.isEmpty()) {
            return Tournament.of(List.of(Strategy.values()), domains, rounds, seed);
        }
        var games = new GivenGames(console).read(files, profiles);
        domains = games.size();
        return Tournament.over(List.of(Strategy.values()), games, rounds, seed);
    }

    private void within(String option, int value) {
        var spec = command;
        if (spec != null && (value < 1 || value > MOST)) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '%s': %d must be from 1 to %d.".formatted(option, value, MOST));
        }
    }

    private void standings(Tournament tournament) {
        console.out().printf("%d %s, %d rounds, seed %d; utilities from 0 to 1%n%n", domains, domains == 1 ? "game" : "games", rounds, seed);
        console.out().printf("%-12s %6s  %-15s %10s%n", "negotiator", "mean", "95 % interval", "agreements");
        for (var standing : tournament.standings()) {
            console.out().println(String.format(
                    Locale.ROOT,
                    "%-12s %6.3f  %.3f .. %.3f %9.1f%%",
                    standing.strategy().word(), standing.mean(), standing.low(), standing.high(), 100 * standing.agreements()));
        }
    }

    private void pairs(Tournament tournament) {
        console.out().printf("%nagreements in %% / utility of the one in the row - of the other / share of the best product%n%n%-12s", "");
        for (var second : Strategy.values()) {
            console.out().printf(" %-18s", second.word());
        }
        console.out().println();
        for (var first : Strategy.values()) {
            console.out().printf("%-12s", first.word());
            for (var second : Strategy.values()) {
                console.out().printf(" %-18s", cell(tournament.between(first, second)));
            }
            console.out().println();
        }
    }

    private static String cell(List<Tournament.Meeting> meetings) {
        return String.format(
                Locale.ROOT,
                "%.0f/%.2f-%.2f/%.2f",
                100.0 * meetings.stream().filter(Tournament.Meeting::agreed).count() / meetings.size(),
                meetings.stream().mapToDouble(Tournament.Meeting::firstUtility).average().orElse(0),
                meetings.stream().mapToDouble(Tournament.Meeting::secondUtility).average().orElse(0),
                meetings.stream().mapToDouble(Tournament.Meeting::nash).average().orElse(0));
    }

    private String json(Tournament tournament) {
        var object = new LinkedHashMap<String, Object>();
        object.put("domains", domains);
        object.put("rounds", rounds);
        object.put("seed", seed);
        object.put("negotiators", tournament.standings().stream().map(TournamentCommand::json).toList());
        try {
            return JsonMapper.builder().build().writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers and texts can be written", impossible);
        }
    }

    private static Map<String, Object> json(Tournament.Standing standing) {
        var object = new LinkedHashMap<String, Object>();
        object.put("negotiator", standing.strategy().word());
        object.put("mean", standing.mean());
        object.put("low", standing.low());
        object.put("high", standing.high());
        object.put("agreements", standing.agreements());
        return object;
    }
}
