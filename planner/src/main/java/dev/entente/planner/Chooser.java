package dev.entente.planner;

/// Chooses among the ways to decompose a task. Called while planning, from one thread an agent.
@FunctionalInterface
public interface Chooser {

    /// {@return the place of the chosen option, from 0}
    ///
    /// When the chosen way turns out to lead nowhere, the planner asks again without it.
    int choose(Choice choice);
}
