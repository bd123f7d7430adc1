package dev.entente.planner.ground;

/// What grounding knows of facts and numbers.
interface Sight {
    int TRUE = -1;
    int FALSE = -2;

    /// {@return the number of a fact, or [#TRUE] or [#FALSE] if that is all it can be}
    int fact(int fluent, int[] objects, int arity);

    /// {@return the number of a fact that an effect changes, or -1 if the change does not matter}
    int target(int fluent, int[] objects, int arity);

    /// {@return the number of a cell that an effect changes}
    int cell(int fluent, int[] objects, int arity);

    /// {@return what a number fluent reads as}
    Value number(int fluent, int[] objects, int arity);
}
