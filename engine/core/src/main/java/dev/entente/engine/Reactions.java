package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.Dice;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What modules do by themselves: `ON` an event, and at every `Tick`.
final class Reactions {
    private final List<Reaction> reactions = new ArrayList<>();
    private final List<Heartbeat> heartbeats = new ArrayList<>();

    /// @param event the event's name
    /// @param fields how many fields the event has; they are in the first slots
    private record Reaction(
            String module, String event, int fields, Code when, Effect effect, int slots, long dice) {}

    private record Heartbeat(String module, long period, Effect effect, int slots, long dice, String what) {}

    static Reactions of(Program program, Vocabulary vocabulary, long tickMillis) {
        var reactions = new Reactions();
        program.all(Declaration.Module.class).forEach(module -> reactions.add(module, vocabulary, tickMillis));
        return reactions;
    }

    private void add(Declaration.Module module, Vocabulary vocabulary, long tickMillis) {
        for (var member : module.members()) {
            switch (member) {
                case Declaration.On on -> add(module.name(), on, vocabulary);
                case Declaration.Tick tick -> add(module.name(), tick, vocabulary, tickMillis);
                default -> {}
            }
        }
    }

    private void add(String module, Declaration.On on, Vocabulary vocabulary) {
        var event = vocabulary.event(on.at(), on.name());
        var scope = new Scope(module);
        event.fields().forEach(field -> scope.bind(field.name(), field.type()));
        var when = vocabulary.expression(on.when(), scope);
        var effect = vocabulary.effect(on.body(), scope);
        long dice = Dice.purpose(module + on.name() + reactions.size());
        reactions.add(new Reaction(
                module, on.name(), event.fields().size(), when, effect, scope.size(), dice));
    }

    private void add(String module, Declaration.Tick tick, Vocabulary vocabulary, long tickMillis) {
        var scope = new Scope(module);
        var effect = vocabulary.effect(tick.body(), scope);
        long dice = Dice.purpose(module + tick.name() + heartbeats.size());
        long period = Math.max(1, tick.period().ticks(tickMillis));
        heartbeats.add(new Heartbeat(module, period, effect, scope.size(), dice, tick.name()));
    }

    /// {@return the heartbeats that are due, in the order written}
    List<Proposal<Change>> due(long tick) {
        var due = new ArrayList<Proposal<Change>>();
        for (var beat : heartbeats) {
            if (tick % beat.period() == 0) {
                var change = new Change.Run(
                        Intents.ALWAYS, "", beat.effect(), new long[beat.slots()], beat.dice(), tick);
                due.add(new Proposal<>(beat.module(), -1, beat.what(), change));
            }
        }
        return due;
    }

    /// {@return what reacts to an event in this world, in the order written}
    ///
    /// @param nth tells apart events of one tick, so that their dice differ
    List<Proposal<Change>> to(Happening happening, View world, long nth) {
        var found = new ArrayList<Proposal<Change>>();
        for (var reaction : reactions) {
            if (reaction.event().equals(happening.event())) {
                react(reaction, happening, world, nth).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Proposal<Change>> react(Reaction reaction, Happening happening, View world, long nth) {
        var names = new long[reaction.slots()];
        System.arraycopy(happening.fields(), 0, names, 0, reaction.fields());
        try {
            if (!reaction.when().holds(new Frame(world, names).dice(reaction.dice(), -1 - nth))) {
                return Optional.empty();
            }
        } catch (EvaluationException nothing) {
            return Optional.empty();
        }
        var change = new Change.Run(Intents.ALWAYS, "", reaction.effect(), names, reaction.dice(), nth);
        return Optional.of(new Proposal<>(reaction.module(), -1, "ON (" + reaction.event() + ")", change));
    }
}
