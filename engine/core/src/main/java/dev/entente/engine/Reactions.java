package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.engine.execution.Origin;
import dev.entente.engine.execution.Template;
import dev.entente.engine.execution.Templates;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Effect;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Target;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.Dice;
import dev.entente.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/// What modules do by themselves: `ON` an event, and at every `Tick`; in a module with shards, each shard for itself.
final class Reactions {
    private final Vocabulary vocabulary;
    private final Templates templates;
    private final List<Reaction> reactions = new ArrayList<>();
    private final List<Heartbeat> heartbeats = new ArrayList<>();

    /// Something that a module does now: one proposal, or the beginning of an execution.
    sealed interface Work {
        record Propose(Proposal<Change> proposal) implements Work {}

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Begin(Template template, long[] names, Origin origin) implements Work {}
    }

    /// Where a body belongs.
    ///
    /// @param agent the module, or one of its shards
    /// @param shard the shard's number, [Target#ALL] where there is only one
    /// @param self what holds the shard's state; -1 where there is only one
    private record Place(String agent, int shard, int self) {}

    /// A body that does not wait is an effect, and one that waits a template.
    private sealed interface Body {
        record Once(Effect effect, int slots) implements Body {}

        record Waiting(Template template) implements Body {}
    }

    /// @param slots how many slots the condition needs; the event's fields are the first ones
    private record Reaction(
            List<Place> places, String event, String what, Code when, int slots, Body body, long dice) {}

    private static final class Heartbeat {
        final List<Place> places;
        final long period;
        final String what;
        final Body body;
        final long dice;
        /// The execution of the last beat, by place.
        final long[] last;

        Heartbeat(List<Place> places, long period, String what, Body body, long dice) {
            this.places = places;
            this.period = period;
            this.what = what;
            this.body = body;
            this.dice = dice;
            this.last = new long[places.size()];
        }
    }

    private Reactions(Vocabulary vocabulary, Templates templates) {
        this.vocabulary = vocabulary;
        this.templates = templates;
    }

    static Reactions of(Program program, Vocabulary vocabulary, Templates templates) {
        var reactions = new Reactions(vocabulary, templates);
        program.all(Declaration.Module.class).forEach(reactions::add);
        return reactions;
    }

    private void add(Declaration.Module module) {
        var places = places(module.name());
        for (var member : module.members()) {
            switch (member) {
                case Declaration.On on -> add(module.name(), places, on);
                case Declaration.Tick tick -> add(module.name(), places, tick);
                default -> {}
            }
        }
    }

    private List<Place> places(String module) {
        boolean several = vocabulary.shards().has(module);
        var places = new ArrayList<Place>();
        for (var holder : vocabulary.shards().holders(module)) {
            places.add(
                    several
                            ? new Place(holder, places.size() + 1, vocabulary.world().entity(holder))
                            : new Place(holder, Target.ALL, -1));
        }
        return places;
    }

    private void add(String module, List<Place> places, Declaration.On on) {
        var event = vocabulary.event(on.at(), on.name());
        var scope = new Scope(module);
        event.fields().forEach(field -> scope.bind(field.name(), field.type()));
        var when = vocabulary.expression(on.when(), scope);
        int slots = scope.size();
        var what = "ON (" + on.name() + ")";
        var body = body(what, on.body(), scope);
        long dice = Dice.purpose(module + on.name() + reactions.size());
        reactions.add(new Reaction(places, on.name(), what, when, slots, body, dice));
    }

    private Body body(String what, List<Statement> body, Scope scope) {
        if (vocabulary.waiting().waits(body)) {
            return new Body.Waiting(templates.body(what, body, scope));
        }
        var effect = vocabulary.effect(body, scope);
        return new Body.Once(effect, scope.size());
    }

    private void add(String module, List<Place> places, Declaration.Tick tick) {
        var body = body(tick.name(), tick.body(), new Scope(module));
        long dice = Dice.purpose(module + tick.name() + heartbeats.size());
        long period = Math.max(1, tick.period().ticks(vocabulary.tickMillis()));
        heartbeats.add(new Heartbeat(places, period, tick.name(), body, dice));
    }

    /// Hears what a heartbeat does.
    interface Beats {
        /// {@return the number of the execution; 0 where there is none}
        long beat(Work work);

        /// The beat is left out, for the one before is still at work.
        void skipped(String name);
    }

    /// Lets the heartbeats beat that are due, in the order written, and each shard in the order of the numbers.
    ///
    /// @param atWork whether an execution is still at work
    void beat(long tick, LongPredicate atWork, Beats beats) {
        for (var heart : heartbeats) {
            if (tick % heart.period == 0) {
                for (int i = 0; i < heart.places.size(); i++) {
                    beat(heart, i, tick, atWork, beats);
                }
            }
        }
    }

    private static void beat(Heartbeat heart, int index, long tick, LongPredicate atWork, Beats beats) {
        var place = heart.places.get(index);
        if (heart.last[index] != 0 && atWork.test(heart.last[index])) {
            beats.skipped(place.agent() + "." + heart.what);
            return;
        }
        heart.last[index] = beats.beat(work(heart.body, place, heart.what, new long[0], heart.dice, tick, tick));
    }

    private static Work work(
            Body body, Place place, String what, long[] fields, long dice, long tick, long purpose) {
        long stream = place.self() < 0 ? dice : Dice.draw(dice, place.shard(), 0, 0, 0);
        return switch (body) {
            case Body.Once(var effect, int slots) -> {
                var names = new long[slots];
                System.arraycopy(fields, 0, names, 0, fields.length);
                var change = new Change.Run(Intents.ALWAYS, "", effect, names, stream, purpose, place.self());
                yield new Work.Propose(new Proposal<>(place.agent(), -1, what, change));
            }
            case Body.Waiting(var template) -> {
                long own = Dice.draw(stream, 0, tick, purpose, 0);
                yield new Work.Begin(template, fields, new Origin(place.agent(), what, own, place.self()));
            }
        };
    }

    /// {@return what reacts to an event in this world, in the order written, and each shard in the order of the numbers}
    ///
    /// @param nth tells apart events of one tick, so that their dice differ
    List<Work> to(Happening happening, View world, long nth) {
        var found = new ArrayList<Work>();
        for (var reaction : reactions) {
            if (reaction.event().equals(happening.event())) {
                for (var place : reaction.places()) {
                    if (happening.reaches(place.shard()) && holds(reaction, place, happening, world, nth)) {
                        found.add(work(
                                reaction.body(),
                                place,
                                reaction.what(),
                                happening.fields(),
                                reaction.dice(),
                                world.tick(),
                                nth));
                    }
                }
            }
        }
        return found;
    }

    private static boolean holds(Reaction reaction, Place place, Happening happening, View world, long nth) {
        var names = Arrays.copyOf(happening.fields(), reaction.slots());
        try {
            var frame = new Frame(world, names).dice(reaction.dice(), -1 - nth).self(place.self());
            return reaction.when().holds(frame);
        } catch (EvaluationException nothing) {
            return false;
        }
    }

    void save(DataOutput out) throws IOException {
        for (var heart : heartbeats) {
            for (long last : heart.last) {
                out.writeLong(last);
            }
        }
    }

    void restore(DataInput in) throws IOException {
        for (var heart : heartbeats) {
            for (int i = 0; i < heart.last.length; i++) {
                heart.last[i] = in.readLong();
            }
        }
    }
}
