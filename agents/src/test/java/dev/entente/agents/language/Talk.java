package dev.entente.agents.language;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.Models.Configured;
import dev.entente.agents.recording.Exchange;
import dev.entente.agents.recording.Judgement;
import dev.entente.planner.Choice;
import dev.entente.planner.Option;
import dev.entente.world.Schema;
import dev.entente.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// A mind of the Wolves, what it was asked for, and what is in its transcript.
final class Talk {
    /// What the mind does where all models fail.
    static final int OTHERWISE = 2;

    final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
    final Spending spending = new Spending();
    final LanguageMind mind;

    Talk(Configured... ladder) {
        mind = new LanguageMind("Wolves", List.of(ladder), _ -> OTHERWISE, exchanges::add, spending);
    }

    /// {@return a question with three ways}
    static Choice choice(long tick) {
        var world = World.create(Schema.builder().type("Faction").build(), 1);
        var options = Stream.of("march", "bargain", "wait").map(way -> new Option(0, way, 0, false, 0)).toList();
        return new Choice("Wolves", tick, 1, "Grow(Wolves)", options, world, -1);
    }

    int choose() {
        return mind.choose(choice(1));
    }

    List<Judgement.Outcome> outcomes() {
        return exchanges.stream().map(it -> it.judgement().outcome()).toList();
    }

    /// {@return who was asked}
    List<String> asked() {
        return exchanges.stream().map(Exchange::model).toList();
    }

    /// {@return what a call says, message by message}
    static List<String> messages(Call call) {
        return call.request().messages().stream().map(Conversation::text).toList();
    }
}
