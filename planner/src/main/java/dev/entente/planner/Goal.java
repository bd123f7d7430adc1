package dev.entente.planner;

import dev.entente.dsl.Parameter;
import dev.entente.guardrails.expression.Code;
import java.util.ArrayList;
import java.util.List;

/// A compiled compound task.
///
/// Its methods are compiled after all goals are known, because they may achieve each other and themselves.
public final class Goal {
    private final String name;
    private final List<Parameter> parameters;
    private final Code achieved;
    private final boolean tested;
    private final int slots;
    private final boolean strict;
    private final boolean improvable;
    private final List<Method> methods = new ArrayList<>();

    /// @param achieved the condition that makes it done without work
    /// @param tested whether such a condition is written
    /// @param slots how many slots `achieved` needs
    /// @param strict whether it keeps to what was done of it when it is decomposed again
    /// @param improvable whether it is decomposed again when a better way becomes possible
    Goal(
            String name,
            List<Parameter> parameters,
            Code achieved,
            boolean tested,
            int slots,
            boolean strict,
            boolean improvable) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.achieved = achieved;
        this.tested = tested;
        this.slots = slots;
        this.strict = strict;
        this.improvable = improvable;
    }

    void add(Method method) {
        methods.add(method);
    }

    /// {@return its name in the flow file}
    public String name() {
        return name;
    }

    /// {@return whether it says when it is achieved}
    public boolean tested() {
        return tested;
    }

    /// {@return the names of its methods}
    public List<String> ways() {
        return methods.stream().map(Method::name).toList();
    }

    boolean strict() {
        return strict;
    }

    boolean improvable() {
        return improvable;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Code achieved() {
        return achieved;
    }

    int slots() {
        return slots;
    }

    List<Method> methods() {
        return methods;
    }
}
