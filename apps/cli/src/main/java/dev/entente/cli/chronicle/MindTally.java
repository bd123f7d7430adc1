package dev.entente.cli.chronicle;

import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.Judgement;
import dev.entente.agents.recording.RecordedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Adds up what the calls of a run to models come to: by decision, agent, mind and rule.
///
/// Calls belong to one decision if they have one asker and purpose, and their attempts count on.
public final class MindTally {
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, List<Decision>> open = new HashMap<>();
    private final Map<String, Broken> rules = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> failures = new TreeMap<>();

    /// One call, without its words.
    record Attempt(String mind, Judgement.Outcome outcome, boolean answered, long tokens, long millis) {
        boolean passed() {
            return outcome == Judgement.Outcome.SUCCESS || outcome == Judgement.Outcome.SUCCESS_WITH;
        }
    }

    private record Decision(String agent, List<Attempt> attempts) {}

    /// A rule that answers have broken.
    ///
    /// @param agent whose answer the example is
    /// @param tick of the example
    public record Broken(String rule, long count, String agent, long tick, String found, String allowed) {}

    void add(RecordedCall call) {
        var usage = call.reply().usage();
        var verdict = call.judgement();
        var mind = call.request().mind();
        boolean answered = call.reply() instanceof Reply.Answer;
        decision(call).attempts().add(new Attempt(mind, verdict.outcome(), answered, usage.total(), call.reply().millis()));
        if (!verdict.rule().isEmpty()) {
            rules.merge(verdict.rule(), broken(call, 1), (first, _) -> again(first));
        }
        if (call.reply() instanceof Reply.Silence(Failure failure, _, _, _)) {
            failures.computeIfAbsent(mind, _ -> new TreeMap<>()).merge(failure.code(), 1L, Long::sum);
        }
    }

    private static Broken broken(RecordedCall call, long count) {
        var verdict = call.judgement();
        return new Broken(verdict.rule(), count, agent(call.asker()), call.tick(), verdict.found(), verdict.allowed());
    }

    private static Broken again(Broken first) {
        return new Broken(first.rule(), first.count() + 1, first.agent(), first.tick(), first.found(), first.allowed());
    }

    private Decision decision(RecordedCall call) {
        var all = open.computeIfAbsent(call.asker() + "\n" + call.purpose(), _ -> new ArrayList<>(1));
        var going = all.stream().filter(it -> it.attempts().size() == call.attempt() - 1).findFirst();
        if (call.attempt() > 1 && going.isPresent()) {
            return going.get();
        }
        var begun = new Decision(agent(call.asker()), new ArrayList<>(1));
        decisions.add(begun);
        all.removeIf(it -> it.attempts().getLast().passed());
        all.add(begun);
        return begun;
    }

    /// {@return who is behind an asker: `Arbiter` behind `Arbiter for Shop.ON (Order.Placed)#7`}
    static String agent(String asker) {
        int execution = asker.indexOf(" for ");
        return execution < 0 ? asker : asker.substring(0, execution);
    }

    static String code(Judgement.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// {@return whether no model was asked}
    public boolean empty() {
        return decisions.isEmpty();
    }

    /// {@return what all decisions come to}
    public MindFigures all() {
        return MindFigures.of(decisions.stream().map(Decision::attempts).toList());
    }

    /// {@return the same for each agent, by name}
    public SortedMap<String, MindFigures> byAgent() {
        var grouped = new TreeMap<String, List<List<Attempt>>>();
        decisions.forEach(it -> grouped.computeIfAbsent(it.agent(), _ -> new ArrayList<>()).add(it.attempts()));
        return figures(grouped);
    }

    /// {@return the same for each mind, by its configured name: its part in the decisions}
    public SortedMap<String, MindFigures> byMind() {
        var grouped = new TreeMap<String, List<List<Attempt>>>();
        for (var decision : decisions) {
            var parts = new LinkedHashMap<String, List<Attempt>>();
            decision.attempts().forEach(it -> parts.computeIfAbsent(it.mind(), _ -> new ArrayList<>()).add(it));
            parts.forEach((mind, attempts) -> grouped.computeIfAbsent(mind, _ -> new ArrayList<>()).add(attempts));
        }
        return figures(grouped);
    }

    private static SortedMap<String, MindFigures> figures(SortedMap<String, List<List<Attempt>>> grouped) {
        var figures = new TreeMap<String, MindFigures>();
        grouped.forEach((name, decided) -> figures.put(name, MindFigures.of(decided)));
        return figures;
    }

    /// {@return why a mind's provider said nothing, and how often, by the failure's code}
    public SortedMap<String, Long> failures(String mind) {
        return Collections.unmodifiableSortedMap(failures.getOrDefault(mind, new TreeMap<>()));
    }

    /// {@return the rules that answers have broken, the most often broken one first}
    public List<Broken> byRule() {
        Function<Broken, Long> most = it -> -it.count();
        return rules.values().stream().sorted(Comparator.comparing(most).thenComparing(Broken::rule)).toList();
    }
}
