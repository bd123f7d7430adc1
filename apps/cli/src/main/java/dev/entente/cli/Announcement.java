package dev.entente.cli;

import dev.entente.engine.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says how a run went: its story, its table, who won.
final class Announcement {
    private final Console console;
    private final int columns;

    /// @param columns of the terminal; more than enough where there is none
    Announcement(Console console, int columns) {
        this.console = console;
        this.columns = columns;
    }

    void print(Summary summary, OutputOptions output) {
        if (output.json()) {
            console.out().println(SummaryJson.of(summary));
            return;
        }
        if (!output.quiet()) {
            tell(summary);
        }
        console.out().println(summary.lastLine());
    }

    private void tell(Summary summary) {
        var title = "%s, seed %d, %,d ticks".formatted(summary.scenario(), summary.seed(), summary.tick());
        console.out().println(console.styled("bold", title));
        console.out().println();
        new StoryText(console, columns).print(summary.story(), summary.tick());
        factions(summary);
        refusals(summary);
        verdict(summary).ifPresent(this::emphasise);
        if (summary.reuse().decisions() > 0) {
            console.out().println("Branched    " + summary.reuse());
        }
        if (summary.reuse().calls() > 0) {
            console.out().println("Asked       " + summary.reuse().told());
        }
        console.out().println("Run folder  " + summary.out());
        console.out().println("Report      " + summary.out() + java.io.File.separator + "report.html");
    }

    private void factions(Summary summary) {
        var table = FactionTable.lines(summary, columns);
        table.forEach(console.out()::println);
        if (!table.isEmpty()) {
            console.out().println();
        }
    }

    private void emphasise(String verdict) {
        var lines = Words.wrapped(verdict, StoryText.width(columns));
        console.out().println(console.styled("bold", String.join("\n", lines)));
        console.out().println();
    }

    private void refusals(Summary summary) {
        var refusals = summary.told().refusals();
        for (var each : refusals) {
            var times = each.times() == 1 ? "once" : "%,d times".formatted(each.times());
            var line = "%s was refused %s, first because: %s".formatted(each.who(), times, each.reason());
            Words.wrapped(line, StoryText.width(columns)).forEach(console.out()::println);
        }
        if (!refusals.isEmpty()) {
            console.out().println();
        }
    }

    /// {@return who won, and how; nothing where no faction takes part}
    static Optional<String> verdict(Summary summary) {
        var ranking = summary.ranking();
        if (ranking.isEmpty()) {
            return Optional.empty();
        }
        var first = ranking.getFirst();
        if (first.victorious()) {
            return Optional.of("%s wins outright at tick %d: %s. %s".formatted(
                    first.faction(),
                    summary.tick(),
                    summary.victory(),
                    rest(ranking, "It has %d points".formatted(first.score()))));
        }
        var points = rest(ranking, "%s wins with %d points".formatted(first.faction(), first.score()));
        return Optional.of(points + led(summary, first.faction()));
    }

    private static String led(Summary summary, String winner) {
        var since = summary.story().ledSince(winner);
        if (since.isEmpty()) {
            return " It took the lead in the last moment.";
        }
        boolean always = since.getAsLong() == summary.story().begin();
        return always ? " It led all the way." : " It has led since tick %,d.".formatted(since.getAsLong());
    }

    private static String rest(List<Standing> ranking, String first) {
        var others = new ArrayList<String>();
        ranking.stream().skip(1).forEach(each -> others.add("%s (%d)".formatted(each.faction(), each.score())));
        return others.isEmpty() ? first + "." : "%s, before %s.".formatted(first, Words.list(others));
    }
}
