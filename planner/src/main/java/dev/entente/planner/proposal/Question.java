package dev.entente.planner.proposal;

import dev.entente.world.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a mind is asked: how could this task be decomposed?
///
/// @param agent who asks
/// @param tick when
/// @param node the task's node
/// @param goal the goal's name
/// @param task the task as text, such as `Delivered(parcel_7, harbour)`
/// @param arguments each as `parcel=parcel_7`, in the order declared
/// @param achieved what must hold in the end, as written
/// @param known what there is to make a method of: types, relations, actions and goals, in the flow language
/// @param earlier the answers to this question that were rejected, the first one first
/// @param view the world as the task will find it, or as it is where that cannot be foreseen yet; good while the question is asked, and on the thread that asks
/// @param self the agent's entity; -1 where it has none
/// @param judge says why an answer would be rejected, as far as that can be seen before it is rehearsed; changes nothing
public record Question(
        String agent,
        long tick,
        int node,
        String goal,
        String task,
        List<String> arguments,
        String achieved,
        String known,
        List<Attempt> earlier,
        View view,
        int self,
        Function<String, Optional<Refusal>> judge) {
    public Question {
        arguments = List.copyOf(arguments);
        earlier = List.copyOf(earlier);
    }

    /// An answer that was rejected.
    ///
    /// @param said word for word
    public record Attempt(String said, Refusal refusal) {}

    /// {@return why earlier answers to this question were rejected, the first one first}
    public List<Refusal> refused() {
        return earlier.stream().map(Attempt::refusal).toList();
    }

    /// {@return this question, asked again after some answers were rejected}
    public Question again(List<Attempt> rejected) {
        return new Question(agent, tick, node, goal, task, arguments, achieved, known, rejected, view, self, judge);
    }

    /// {@return what identifies it: equal questions of one agent and tick are equal in every run of a program}
    public long number() {
        return Words.hash("%s\n%s\n%s\n%s".formatted(agent, tick, task, refused()));
    }
}
