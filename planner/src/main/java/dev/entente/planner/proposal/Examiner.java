package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Methods;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.guardrails.Guard;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Verdict;
import dev.entente.world.View;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Judges what a mind said to a [Question].
///
/// In this order: size and syntax, names and types, policy, privacy, recursion, and a rehearsal that ends where the goal must be
/// achieved; the first that is broken rejects with its [Reason]. What passes is lifted, and kept lifted if that passes
/// too. Nothing that a mind says makes it throw. Not thread safe; one an agent.
public final class Examiner {
    private static final Guard<Examination> GUARD = new Guard<>(Arrays.stream(Reason.values())
            .map(reason -> new Guard.Rule<Examination>(
                    reason.code(), it -> !it.broke(reason), Examination::found, Examination::allowed))
            .toList());

    private final Methods methods;
    private final Ground ground;
    private final Reading reading;
    private final Naming naming;
    private final Permission permission;

    private Examiner(Methods methods, Ground ground, Policy policy, Belonging belonging) {
        this.methods = methods;
        this.ground = ground;
        this.reading = new Reading(policy.bounds());
        this.naming = new Naming(methods, ground);
        this.permission = new Permission(policy, ground, belonging);
    }

    /// Makes the examiner of one agent.
    ///
    /// @param program a checked, completed program
    /// @param view the world, whose entities may be named
    /// @param self the agent's entity; -1 where it has none
    public static Examiner of(Program program, View view, int self, Policy policy) {
        var methods = Methods.of(program, entities(view));
        return new Examiner(methods, new Ground(program), policy, new Belonging(self));
    }

    private static Map<String, String> entities(View view) {
        var entities = new HashMap<String, String>();
        for (int entity = 0; entity < view.entities(); entity++) {
            if (view.exists(entity) && !view.name(entity).isEmpty()) {
                entities.put(view.name(entity), view.schema().typeName(view.type(entity)));
            }
        }
        return entities;
    }

    /// {@return what there is to make a method of, in the flow language}
    public String known() {
        return ground.known();
    }

    /// {@return the verdict on an answer}
    ///
    /// @param said word for word
    public Verdict<Examination> judge(Question question, String said, Rehearsal rehearsal) {
        var what = "method of " + question.task();
        return GUARD.check(new Proposal<>(question.agent(), question.node(), what, examine(question, said, rehearsal)));
    }

    private Examination examine(Question question, String said, Rehearsal rehearsal) {
        var goal = Objects.requireNonNull(ground.goal(question.goal()), question.goal());
        return switch (reading.read(said)) {
            case Reading.Result.Refused(var refusal) -> Examination.failed(refusal);
            case Reading.Result.Read(var parts) -> {
                var refusal = refusal(goal, parts, rehearsal);
                yield refusal.map(Examination::failed)
                        .orElseGet(() -> Examination.passed(learned(question, said, goal, parts, rehearsal)));
            }
        };
    }

    /// {@return why an answer would be rejected, as far as that can be seen before it is rehearsed}
    ///
    /// @param arguments the values of the task's arguments
    public Optional<Refusal> glance(String name, long[] arguments, String said, View view) {
        var goal = Objects.requireNonNull(ground.goal(name), name);
        return switch (reading.read(said)) {
            case Reading.Result.Refused(var refusal) -> Optional.of(refusal);
            case Reading.Result.Read(var parts) -> glance(goal, parts, arguments, view);
        };
    }

    private Optional<Refusal> refusal(Declaration.Goal goal, Parts parts, Rehearsal rehearsal) {
        return glance(goal, parts, rehearsal.arguments(), rehearsal.view())
                .or(() -> rehearsal.of(parts.method()));
    }

    private Optional<Refusal> glance(Declaration.Goal goal, Parts parts, long[] arguments, View view) {
        return naming.check(goal, parts)
                .or(() -> permission.check(goal, parts, view))
                .or(() -> Privacy.check(goal, parts, arguments, view, permission.belonging().self()))
                .or(() -> endless(goal, parts.method(), arguments, view));
    }

    private static Optional<Refusal> endless(
            Declaration.Goal goal, Declaration.Method method, long[] arguments, View view) {
        boolean itself = !method.body().isEmpty()
                && method.body().getFirst() instanceof Statement.Achieve task
                && task.goal().equals(goal.name())
                && same(task, goal.parameters(), arguments, view);
        return itself
                ? Optional.of(new Refusal(
                        Reason.RECURSION,
                        "goal (%s) is the first thing that it achieves".formatted(goal.name()),
                        "a first step that is progress"))
                : Optional.empty();
    }

    private static boolean same(
            Statement.Achieve task, List<Parameter> parameters, long[] arguments, View view) {
        for (int i = 0; i < parameters.size(); i++) {
            boolean same = task.arguments().get(i).value() instanceof Expression.Name(_, String name)
                    && (name.equals(parameters.get(i).name())
                            || view.entity(name) == arguments[i]);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private Learned learned(
            Question question, String said, Declaration.Goal goal, Parts parts, Rehearsal rehearsal) {
        var method = parts.method();
        var lifted = new Lifting(goal, rehearsal.view(), rehearsal.arguments()).of(parts);
        boolean fits = !lifted.equals(method)
                && methods.check(goal.name(), lifted).isEmpty()
                && secrets(goal, lifted, rehearsal).isEmpty()
                && rehearsal.of(lifted).isEmpty();
        var provenance = new Provenance(
                question.agent(), question.tick(), Words.hash(said), question.number(), fits);
        return new Learned(goal.name(), fits ? lifted : method, provenance);
    }

    /// A constant that belongs to the proposer may have become a variable of which nobody knows.
    private Optional<Refusal> secrets(Declaration.Goal goal, Declaration.Method lifted, Rehearsal rehearsal) {
        int self = permission.belonging().self();
        return Privacy.check(goal, Parts.of(lifted), rehearsal.arguments(), rehearsal.view(), self);
    }

    /// {@return why an action that a learned method leads to must not be carried out}
    ///
    /// @param view the world as the action will find it
    public Optional<Refusal> objection(String action, List<Parameter> parameters, long[] arguments, View view) {
        return permission.act(action, parameters, arguments, view);
    }
}
