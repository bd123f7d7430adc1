package dev.entente.planner.domains;

import dev.entente.planner.model.Model;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

/// The same problem with the methods of each task in another order.
public final class Reordered {
    private Reordered() {}

    /// {@return the problem; its methods keep their numbers}
    ///
    /// @param seed of the order
    public static Problem methods(Problem problem, long seed) {
        var random = new Random(seed);
        var model = problem.model();
        var tasks = new ArrayList<Task>();
        for (var task : model.tasks()) {
            var methods = new ArrayList<>(task.methods());
            Collections.shuffle(methods, random);
            tasks.add(new Task(task.name(), task.variables(), methods, task.at()));
        }
        var shuffled = new Model(
                model.name(), model.types(), model.constants(), model.fluents(), model.operators(), tasks,
                model.methods(), model.invariants());
        return new Problem(
                problem.name(), shuffled, problem.objects(), problem.facts(), problem.numbers(), problem.parameters(),
                problem.variables(), problem.constraint(), problem.network(), problem.goal());
    }
}
