package dev.entente.planner.model;

import java.util.List;

/// What can be done, in any world of its kind.
///
/// A task symbol is the number of an operator, or the number of operators plus the number of a compound task.
///
/// @param constants the first objects of every problem
public record Model(
        String name,
        Types types,
        List<Thing> constants,
        List<Fluent> fluents,
        List<Operator> operators,
        List<Task> tasks,
        List<Method> methods,
        List<Invariant> invariants) {
    public Model {
        constants = List.copyOf(constants);
        fluents = List.copyOf(fluents);
        operators = List.copyOf(operators);
        tasks = List.copyOf(tasks);
        methods = List.copyOf(methods);
        invariants = List.copyOf(invariants);
    }

    /// {@return whether a task symbol is an operator's}
    public boolean primitive(int symbol) {
        return symbol < operators.size();
    }

    /// {@return the operator of a primitive symbol}
    public Operator operator(int symbol) {
        return operators.get(symbol);
    }

    /// {@return the task of a compound symbol}
    public Task task(int symbol) {
        return tasks.get(symbol - operators.size());
    }

    /// {@return the symbol of a compound task}
    public int symbol(int task) {
        return operators.size() + task;
    }

    /// {@return the name of a task symbol}
    public String name(int symbol) {
        return primitive(symbol) ? operator(symbol).name() : task(symbol).name();
    }

    /// {@return how many arguments a task symbol takes}
    public int arity(int symbol) {
        return primitive(symbol) ? operator(symbol).parameters() : task(symbol).variables().size();
    }

    /// {@return how many task symbols there are}
    public int symbols() {
        return operators.size() + tasks.size();
    }
}
