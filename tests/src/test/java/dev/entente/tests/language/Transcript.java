package dev.entente.tests.language;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.engine.Entry;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A run as lines that no host's inner workings show in: what was heard, said, refused and undone, tick by tick, and in
/// the end what differs from the start.
final class Transcript {
    /// Where something stands in a text says nothing about what it does, and a formatter moves it.
    private static final Pattern PLACE = Pattern.compile("[\\w./-]+\\.flow:\\d+:\\d+: ");

    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> minds;
    private final Map<String, String> start;

    /// @param program what is run
    /// @param world before the first tick
    Transcript(Program program, View world) {
        this.minds = program.all(Declaration.Director.class)
                .map(Declaration.Director::name)
                .collect(Collectors.toSet());
        this.start = Facts.of(world);
    }

    void tick(long tick, List<Entry> entries) {
        entries.forEach(entry -> line(entry).ifPresent(line -> lines.add(tick + " " + plain(line))));
    }

    /// {@return the whole transcript}
    ///
    /// @param world after the last tick
    List<String> end(View world) {
        lines.addAll(Facts.changes(start, Facts.of(world)));
        return List.copyOf(lines);
    }

    private static String plain(String line) {
        return PLACE.matcher(line).replaceAll("").replace('\n', ' ');
    }

    private Optional<String> line(Entry entry) {
        return switch (entry) {
            case Entry.Happened it -> Optional.of(event(it));
            case Entry.Told(_, int weight, String text) -> Optional.of(tell(weight, text));
            case Entry.Judged it -> judged(it);
            case Entry.Grew it -> {
                labels.put(it.agent() + it.node(), it.label());
                yield Optional.empty();
            }
            case Entry.Moved it -> moved(it);
            case Entry.Rewrote it -> Optional.of("%s rewrite %s: %s -> %s (%s)"
                    .formatted(it.agent(), it.task(), it.before(), it.after(), it.cause()));
            case Entry.GaveUp it ->
                    Optional.of("%s give up %s: %s".formatted(it.agent(), it.task(), it.reason()));
            case Entry.Stepped it -> Optional.of(stepped(it));
            case Entry.Contracted it -> Optional.of(contracted(it));
            case Entry.Decided _, Entry.Answered _, Entry.Proposed _, Entry.Bargained _ -> Optional.empty();
        };
    }

    private static String event(Entry.Happened it) {
        var line = new StringBuilder("event ").append(it.event());
        it.fields().forEach(field -> line.append(' ').append(field));
        var by = it.source().equals("timeline") ? "" : " by " + it.source();
        var to = it.shard() == 0 ? "" : " to " + it.shard();
        return line.append(by).append(to).toString();
    }

    private static String contracted(Entry.Contracted it) {
        var clause = it.clause().isEmpty() ? "" : " " + it.clause();
        var by = it.party().isEmpty() ? "" : " by " + it.party();
        var why = it.why().isEmpty() ? "" : ": " + it.why();
        var moved = it.moved().isEmpty() ? "" : "; " + String.join(", ", it.moved());
        return "contract %s %s%s%s -> %s%s%s"
                .formatted(it.contract(), it.act(), clause, by, it.state(), why, moved);
    }

    private static String stepped(Entry.Stepped it) {
        var what = it.what().isEmpty() ? "" : it.what() + " ";
        var detail = it.detail().isEmpty() ? "" : ": " + it.detail();
        return "%s %s%s%s".formatted(it.execution(), what, it.status(), detail);
    }

    private static String tell(int weight, String text) {
        return weight == 1 ? "tell \"" + text + '"' : "tell " + weight + " \"" + text + '"';
    }

    private Optional<String> judged(Entry.Judged it) {
        if (it.approved()) {
            return minds.contains(it.agent())
                    ? Optional.of("%s %s approved".formatted(it.agent(), it.proposal()))
                    : Optional.empty();
        }
        return Optional.of("%s %s rejected by %s: %s".formatted(it.agent(), it.proposal(), it.rule(), it.found()));
    }

    private Optional<String> moved(Entry.Moved it) {
        return switch (it.status()) {
            case "running", "done" -> Optional.empty();
            default -> Optional.of("%s %s %s%s"
                    .formatted(
                            it.agent(),
                            labels.getOrDefault(it.agent() + it.node(), "?"),
                            it.status(),
                            it.reason().isEmpty() ? "" : ": " + it.reason()));
        };
    }
}
