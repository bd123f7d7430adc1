package dev.entente.planner.verify;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import java.util.function.Supplier;

/// Judges plans for one problem.
///
/// Looks at names and ids first, in the order of the file; then whether the plan is a tree and every part of it an instance
/// of its method, from the top down; then it does the actions one after the other, and asks for the goal at the end. The
/// first thing that is wrong in this order is the fault.
///
/// The precondition of a method must hold in a state between the end of what the task waits for and the first action that
/// comes out of it; in a total order this is the one state just before that action. A task without any action is done in a
/// state between the end of what it waits for and the beginning of what waits for it, and its methods' preconditions must
/// hold there. This is how pandaPIparser reads HDDL (Höller et al., AAAI 2020).
///
/// Time grows linearly with the plan. More is needed only where several parts of a task could be the same task of its method
/// (they are tried in the order in which they are listed) and where a variable stands in the precondition alone (facts are
/// tried, found by their arguments). Not thread safe.
public final class Verifier {
    private final Problem problem;
    private final Domains domains;
    private final Names names;
    private final Rules rules;

    private Verifier(Problem problem) {
        this.problem = problem;
        domains = new Domains(problem);
        names = new Names(problem, domains);
        rules = new Rules(problem);
    }

    /// {@return a verifier of plans for a problem}
    public static Verifier of(Problem problem) {
        return new Verifier(problem);
    }

    /// Judges a plan that was read.
    public Verification check(PlanFile plan) {
        return judged(() -> Resolution.of(names, problem, plan));
    }

    /// Judges a plan in memory. The variables that it binds must be bound like that; others may be bound to anything.
    public Verification check(Decomposition plan) {
        return judged(() -> Memory.checked(plan, names, problem));
    }

    private Verification judged(Supplier<Tree> tree) {
        try {
            return new Verification.Valid(new Judgement(problem, domains, rules, tree.get()).plan());
        } catch (FaultException wrong) {
            return new Verification.Faulty(wrong.fault());
        }
    }
}
