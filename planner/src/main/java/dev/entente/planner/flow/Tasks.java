package dev.entente.planner.flow;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Task;
import dev.entente.planner.model.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Operators, tasks and methods as they are numbered. Tasks that no goal declares are added where a body needs them.
final class Tasks {
    private final Map<String, Integer> actions = new HashMap<>();
    private final Map<String, Integer> goals = new HashMap<>();
    private final List<Started> tasks = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    private record Started(String name, Variables variables, List<Integer> methods, Place at) {}

    void action(String name) {
        actions.put(name, actions.size());
    }

    /// {@return the number of a new task for a goal}
    int goal(String name, Variables variables, Place at) {
        goals.put(name, tasks.size());
        return task(name, variables, at);
    }

    /// {@return the number of a new task}
    int task(String name, Variables variables, Place at) {
        tasks.add(new Started(name, variables, new ArrayList<>(), at));
        return tasks.size() - 1;
    }

    /// {@return a name for a further task of an owner}
    String name(String owner) {
        return owner + "-" + (1 + tasks.stream().filter(task -> task.name.startsWith(owner + "-")).count());
    }

    /// Adds a method whose first variables are its task's parameters.
    ///
    /// @param parameters how many variables it is chosen with
    void method(String name, int task, int parameters, Names names, Condition precondition, Network body, Place at) {
        var started = tasks.get(task);
        started.methods.add(methods.size());
        int[] arguments = IntStream.range(0, started.variables.size()).toArray();
        methods.add(new Method(name, task, arguments, parameters, names.variables(), precondition, body, at));
    }

    /// {@return the symbol of an action}
    int actionSymbol(String name) {
        return actions.getOrDefault(name, 0);
    }

    /// {@return the symbol of a goal's task}
    int goalSymbol(String name) {
        return symbol(goals.getOrDefault(name, 0));
    }

    boolean hasGoal(String name) {
        return goals.containsKey(name);
    }

    /// {@return the symbol of a task}
    int symbol(int task) {
        return actions.size() + task;
    }

    List<Task> tasks() {
        return tasks.stream()
                .map(task -> new Task(task.name, task.variables, task.methods, task.at))
                .toList();
    }

    List<Method> methods() {
        return methods;
    }
}
