package dev.entente.planner.model;

import java.util.List;

/// What is to be done, and in which world.
///
/// @param objects all objects; the model's constants come first
/// @param facts what is true; everything else is false
/// @param numbers what number fluents hold; others hold 0
/// @param parameters how many of `variables` have to be bound with the network; the others are quantified
/// @param variables those of the network, of `constraint` and of `goal`
/// @param constraint what must hold of the network's variables at the start
/// @param network what is to be done
/// @param goal what must hold in the end
public record Problem(
        String name,
        Model model,
        List<Thing> objects,
        List<Fact> facts,
        List<Level> numbers,
        int parameters,
        Variables variables,
        Condition constraint,
        Network network,
        Condition goal) {
    public Problem {
        objects = List.copyOf(objects);
        facts = List.copyOf(facts);
        numbers = List.copyOf(numbers);
    }

    /// A predicate is true of objects.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Fact(int fluent, int[] objects) {}

    /// A number fluent holds a value for objects.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Level(int fluent, int[] objects, long value) {}
}
