package dev.entente.planner.flow;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Thing;
import dev.entente.planner.state.Invariants;
import dev.entente.world.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A flow program as a symbolic model.
///
/// | flow | model |
/// |---|---|
/// | `Entity` | a type below `object` |
/// | attribute of entity type | a predicate of the entity and the value; setting it takes the old one away |
/// | `bool` attribute, `Relation` | a predicate (of a symmetric relation both directions are kept) |
/// | `int` attribute, `$state` | a number fluent, or a predicate |
/// | `Constraint` | an invariant over all entities of the types that it names |
/// | `Action` | an operator: `requires` is its precondition, `starts` and `effects` happen at once; `takes` and `undo` are left out |
/// | `Goal` | a task; `Achieved when` is its first method, which does nothing, and holds for none of the others |
/// | `Method` | a method; `some x in T (...)` is a free variable; `by` and `prefer` are left out |
/// | `Do`, `Achieve` | a subtask; an argument such as `army.owner` is read by a task of its own, when it comes to it |
/// | `Fork`, `Join name`, `Join all` | an order among subtasks |
/// | `if` | a task with two methods |
/// | `Saga`, `Lock` | their steps, which in a plan neither fail nor wait |
/// | `Tell`, `Wait`, `Emit` that nobody hears | nothing |
///
/// Everything else is refused, all of it at once.
public final class FlowModel {
    private final Program program;
    private final Lexicon lexicon;
    private final Tasks tasks;
    private final Model model;

    FlowModel(Program program, Lexicon lexicon, Tasks tasks, Model model) {
        this.program = program;
        this.lexicon = lexicon;
        this.tasks = tasks;
        this.model = model;
    }

    /// What came of reading a program as a model.
    ///
    /// @param model empty where something has no symbolic form
    /// @param refusals what has none, in the order found; `Flow.show` shows one
    public record Read(Optional<FlowModel> model, List<dev.entente.dsl.Problem> refusals) {
        public Read {
            refusals = List.copyOf(refusals);
        }
    }

    /// Reads a program that has been checked and completed.
    ///
    /// @param entities the type of each entity of the map that the program may name
    public static Read of(Program program, Map<String, String> entities) {
        return new FlowReader(program, entities).read();
    }

    /// {@return the model}
    public Model model() {
        return model;
    }

    /// {@return the problem of achieving a goal from a state of the world}
    ///
    /// @param world of the program's schema
    /// @param entities the goal's arguments, by name
    /// @throws IllegalArgumentException where there is no such goal or entity, or a constraint is broken already
    public Problem problem(View world, String goal, List<String> entities) {
        if (!tasks.hasGoal(goal)) {
            throw new IllegalArgumentException("goal (%s) is not declared".formatted(goal));
        }
        return sound(new WorldReader(lexicon, model, world).problem(goal, tasks.goalSymbol(goal), entities));
    }

    /// {@return the problem of achieving all that a faction pursues, one after the other}
    ///
    /// @throws IllegalArgumentException where there is no such faction, or a constraint is broken already
    public Problem problem(View world, String faction) {
        var declared = program.all(Declaration.Faction.class)
                .filter(it -> it.name().equals(faction))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("faction (%s) is not declared".formatted(faction)));
        List<Statement.Achieve> pursued = declared.pursues();
        return sound(new WorldReader(lexicon, model, world).problem(faction, pursued, tasks));
    }

    private Problem sound(Problem problem) {
        Invariants.broken(problem).ifPresent(broken -> {
            throw new IllegalArgumentException(said(broken));
        });
        return problem;
    }

    private String said(Invariants.Broken broken) {
        String name = broken.invariant().name();
        String place = program.all(Declaration.Constraint.class)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(it -> it.at() + ": error: ")
                .orElse("");
        String whom = broken.objects().stream().map(Thing::name).collect(Collectors.joining(", "));
        return "%sconstraint (%s) is broken before anything is done%s. Maybe change the state to begin with, or the constraint."
                .formatted(place, name, whom.isEmpty() ? "" : ", for " + whom);
    }
}
