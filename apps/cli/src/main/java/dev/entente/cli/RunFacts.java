package dev.entente.cli;

import dev.entente.agents.language.Diagnosis;
import dev.entente.agents.language.Diagnosis.Fact;
import dev.entente.agents.language.Diagnosis.Kind;
import dev.entente.cli.chronicle.Observer;
import dev.entente.cli.chronicle.Scene;
import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers what did not go well in a run: what the gate refused, and which goals were given up.
final class RunFacts implements Observer {
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    @Override
    public void tick(Scene scene, TickLine line) {
        for (var entry : line.entries()) {
            switch (entry) {
                case Entry.Judged judged when !judged.approved() -> add(
                        judged.agent() + judged.rule() + action(judged.proposal()),
                        new Fact(judged.agent(), Kind.REFUSAL, refused(judged), 1, line.tick()));
                case Entry.GaveUp gave -> add(
                        gave.agent() + gave.task() + gave.reason(),
                        new Fact(gave.agent(), Kind.GIVEN_UP, gave.task() + ": " + gave.reason(), 1, line.tick()));
                default -> {}
            }
        }
    }

    private void add(String key, Fact fact) {
        facts.merge(key, fact, (first, next) ->
                new Fact(first.agent(), first.kind(), first.what(), first.times() + next.times(), first.tick()));
    }

    private static String refused(Entry.Judged judged) {
        return "%s: found %s; allowed: %s".formatted(judged.proposal(), judged.found(), judged.allowed());
    }

    /// {@return a proposal without what is particular}
    private static String action(String proposal) {
        int arguments = proposal.indexOf('(');
        return arguments < 0 ? proposal : proposal.substring(0, arguments);
    }

    /// {@return one of each sort, the most frequent first, among equals the earliest}
    List<Fact> all() {
        return facts.values().stream()
                .sorted(Comparator.comparingLong(Fact::times).reversed().thenComparingLong(Fact::tick))
                .toList();
    }

    /// {@return the names of those whom the facts are about}
    List<String> agents() {
        return all().stream().map(Fact::agent).distinct().toList();
    }

    Diagnosis diagnosis(String run) {
        return new Diagnosis(run, agents(), all());
    }
}
