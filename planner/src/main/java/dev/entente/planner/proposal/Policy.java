package dev.entente.planner.proposal;

import java.util.Set;

/// What the methods that a mind proposes may do.
///
/// @param only the goals and actions that they may use; all where it is empty
/// @param never goals and actions that they may not use
/// @param steps the kinds of statements that may stand in them, by keyword
/// @param effects the kinds of statements that may stand in the effects of the actions that they lead to, by keyword
/// @param foreign whether they may command what belongs to other factions
/// @param creative whether the mind is also asked where methods apply
/// @param bounds their size
public record Policy(
        Set<String> only,
        Set<String> never,
        Set<String> steps,
        Set<String> effects,
        boolean foreign,
        boolean creative,
        Bounds bounds) {

    /// Plans, and changes nothing but attributes and links; asks no mind, creates and emits nothing.
    public static final Policy CAUTIOUS = new Policy(
            Set.of(),
            Set.of(),
            Set.of("Do", "Achieve", "Fork", "Join", "If", "Each"),
            Set.of("Assign", "Link", "Tell", "If", "Each", "While"),
            false,
            false,
            Bounds.DEFAULT);

    public Policy {
        only = Set.copyOf(only);
        never = Set.copyOf(never);
        steps = Set.copyOf(steps);
        effects = Set.copyOf(effects);
    }

    /// {@return this policy, but only with these goals and actions}
    public Policy only(Set<String> tasks) {
        return new Policy(tasks, never, steps, effects, foreign, creative, bounds);
    }

    /// {@return this policy without these goals and actions}
    public Policy never(Set<String> tasks) {
        return new Policy(only, tasks, steps, effects, foreign, creative, bounds);
    }

    /// {@return this policy with these kinds of effects, such as `Create` and `Emit`}
    public Policy effects(Set<String> kinds) {
        return new Policy(only, never, steps, kinds, foreign, creative, bounds);
    }

    /// {@return this policy, with which the mind is also asked where methods apply}
    public Policy creatively() {
        return new Policy(only, never, steps, effects, foreign, true, bounds);
    }

    /// {@return this policy with other bounds}
    public Policy within(Bounds other) {
        return new Policy(only, never, steps, effects, foreign, creative, other);
    }

    /// {@return whether a goal or an action may be used}
    boolean allows(String task) {
        return !never.contains(task) && (only.isEmpty() || only.contains(task));
    }
}
