package dev.entente.planner.lint;

import dev.entente.planner.lint.Suspicion.Kind;
import dev.entente.planner.lint.Suspicion.Part;
import dev.entente.planner.model.Call;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// Looks for what is hardly meant. Linear in the size of the model, but for circles of tasks that only pass their
/// arguments on, of which it looks at a bounded number.
public final class Lint {
    private final Model model;
    private final Contradictions contradictions;
    private final List<Suspicion> found = new ArrayList<>();

    private Lint(Model model, Contradictions contradictions) {
        this.model = model;
        this.contradictions = contradictions;
    }

    /// {@return what is suspicious about a model whatever the problem is}
    public static List<Suspicion> of(Model model) {
        var lint = new Lint(model, Contradictions.of(model));
        lint.preconditions();
        lint.refinement();
        Circles.of(model, lint.found);
        return lint.found;
    }

    /// {@return what is suspicious about a problem, its model included}
    public static List<Suspicion> of(Problem problem) {
        var model = problem.model();
        var lint = new Lint(model, Contradictions.of(problem));
        lint.preconditions();
        lint.network(problem, lint.refinement());
        lint.goal(problem);
        Circles.of(model, lint.found);
        Uses.of(problem, lint.found);
        return lint.found;
    }

    private void preconditions() {
        for (var operator : model.operators()) {
            var why = contradictions.why(operator.precondition(), operator.variables());
            never("action (%s)".formatted(operator.name()), operator.at(), why);
        }
        for (var method : model.methods()) {
            var why = contradictions.why(method.precondition(), method.variables());
            never("method (%s)".formatted(method.name()), method.at(), why);
        }
    }

    private void never(String what, Place at, String why) {
        if (!why.isEmpty()) {
            String message = "the precondition of %s never holds: %s".formatted(what, why);
            found.add(new Suspicion(Kind.UNSATISFIABLE, Part.MODEL, at, message, ""));
        }
    }

    /// {@return which tasks end in actions}
    private boolean[] refinement() {
        var ends = new Refinement(model, contradictions).ends();
        for (int task = 0; task < model.tasks().size(); task++) {
            if (!ends[model.symbol(task)]) {
                found.add(unrefinable(task));
            }
        }
        return ends;
    }

    private Suspicion unrefinable(int number) {
        var task = model.tasks().get(number);
        String message = task.methods().isEmpty()
                ? "task (%s) has no method".formatted(task.name())
                : "no method of task (%s) ever ends in actions".formatted(task.name());
        String remedy = "Maybe add a method for (%s) whose tasks all end.".formatted(task.name());
        return new Suspicion(Kind.UNREFINABLE, Part.MODEL, task.at(), message, remedy);
    }

    private void network(Problem problem, boolean[] ends) {
        for (Call call : problem.network().calls()) {
            if (!ends[call.symbol()]) {
                String message = "task (%s) is to be done, and nothing it decomposes into can be".formatted(model.name(call.symbol()));
                found.add(new Suspicion(Kind.UNREFINABLE, Part.NETWORK, Place.NOWHERE, message, ""));
                return;
            }
        }
        var why = contradictions.why(problem.constraint(), problem.variables());
        if (!why.isEmpty()) {
            String message = "the constraints of the network never hold: %s".formatted(why);
            found.add(new Suspicion(Kind.UNSATISFIABLE, Part.NETWORK, Place.NOWHERE, message, ""));
        }
    }

    private void goal(Problem problem) {
        var why = contradictions.why(problem.goal(), problem.variables());
        if (!why.isEmpty()) {
            String message = "the goal never holds: %s".formatted(why);
            found.add(new Suspicion(Kind.UNSATISFIABLE, Part.GOAL, Place.NOWHERE, message, ""));
        }
    }
}
