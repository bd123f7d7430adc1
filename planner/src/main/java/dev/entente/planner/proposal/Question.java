package dev.entente.planner.proposal;

import java.util.List;

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
/// @param refused why earlier answers to this question were rejected, the first one first
public record Question(
        String agent,
        long tick,
        int node,
        String goal,
        String task,
        List<String> arguments,
        String achieved,
        String known,
        List<Refusal> refused) {
    public Question {
        arguments = List.copyOf(arguments);
        refused = List.copyOf(refused);
    }

    /// {@return this question, asked again after some answers were rejected}
    public Question refused(List<Refusal> refusals) {
        return new Question(agent, tick, node, goal, task, arguments, achieved, known, refusals);
    }

    /// {@return what identifies it: equal questions of one agent and tick are equal in every run of a program}
    public long number() {
        return Words.hash("%s\n%d\n%s\n%s".formatted(agent, tick, task, refused));
    }
}
