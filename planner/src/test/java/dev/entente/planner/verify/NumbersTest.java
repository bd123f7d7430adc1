package dev.entente.planner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Invariant;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Types;
import dev.entente.planner.model.Variables;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two purses, of `x` and `y`, that hold gold: actions pay from one to the other, rob all of both, and mint.
class NumbersTest {
    private static final int GOLD = 0;
    private static final int ROBBED = 1;
    private static final Variables PAIR = new Variables(List.of("from", "to"), new int[] {0, 0});
    private static final Variables ONE = new Variables(List.of("p"), new int[] {0});

    private static Amount gold(int term) {
        return new Amount.Read(GOLD, new int[] {term});
    }

    private static Amount minus(Amount amount) {
        return new Amount.Combined(Amount.Operation.MINUS, new Amount.Constant(0), amount);
    }

    private static Condition atLeast(Amount amount, long least) {
        return new Condition.Compares(Condition.Order.AT_LEAST, amount, new Amount.Constant(least));
    }

    private static Operator pay() {
        var most = new Amount.Constant(60);
        return new Operator("pay", 2, PAIR, Condition.always(), List.of(
                Effect.of(new Effect.Increase(GOLD, new int[] {0}, minus(most))),
                Effect.of(new Effect.Increase(GOLD, new int[] {1}, most))), Place.NOWHERE);
    }

    /// Whoever holds gold is robbed of all, and it is known.
    private static Operator rob() {
        var rich = atLeast(gold(0), 1);
        var each = new int[] {0};
        return new Operator("rob", 0, ONE, Condition.always(), List.of(
                new Effect(each, rich, new Effect.Assign(GOLD, each, new Amount.Constant(0))),
                new Effect(each, rich, new Effect.Add(ROBBED, each)),
                new Effect(each, Condition.always(), new Effect.Delete(ROBBED, each))), Place.NOWHERE);
    }

    private static Operator mint() {
        return new Operator("mint", 1, ONE, atLeast(gold(0), 1), List.of(
                Effect.of(new Effect.Increase(GOLD, new int[] {0}, new Amount.Constant(Long.MAX_VALUE)))), Place.NOWHERE);
    }

    private static final int PAY = 0;
    private static final int ROB = 1;
    private static final int MINT = 2;

    private static Call call(int symbol, int... objects) {
        return new Call(symbol, java.util.Arrays.stream(objects).map(Term::object).toArray());
    }

    private static String judged(Condition goal, Call... calls) {
        var debt = new Invariant("no-debt", ONE, atLeast(gold(0), 0), Place.NOWHERE);
        var model = new Model(
                "purses", new Types(List.of("object"), new int[] {-1}), List.of(),
                List.of(new Fluent("gold", new int[] {0}, true, Place.NOWHERE), new Fluent("robbed", new int[] {0}, false, Place.NOWHERE)),
                List.of(pay(), rob(), mint()), List.of(), List.of(), List.of(debt));
        var problem = new Problem(
                "two", model, List.of(new Thing("x", 0), new Thing("y", 0)), List.of(),
                List.of(new Problem.Level(GOLD, new int[] {0}, 100)), 0, Variables.NONE, Condition.always(),
                Network.sequence(List.of(calls)), goal);
        var builder = new Decomposition.Builder();
        var steps = new int[calls.length];
        for (int i = 0; i < calls.length; i++) {
            steps[i] = builder.action(-1, calls[i].symbol(), Term.values(calls[i].terms(), new int[0]));
        }
        var plan = builder.build(steps);
        var inMemory = VerifierTest.fault(Verifier.of(problem).check(plan));
        assertEquals(inMemory, VerifierTest.fault(Verifier.of(problem).check(PlanFile.read(PlanFile.print(problem, plan))))
                .replaceAll(" in line \\d+", ""));
        return inMemory;
    }

    private static Condition holds(long x, long y) {
        return Condition.all(List.of(
                new Condition.Compares(Condition.Order.EQUAL, gold(Term.object(0)), new Amount.Constant(x)),
                new Condition.Compares(Condition.Order.EQUAL, gold(Term.object(1)), new Amount.Constant(y))));
    }

    @Test
    void numbers_grow_and_shrink_exactly() {
        assertEquals("", judged(holds(40, 60), call(PAY, 0, 1)));
        assertEquals("GOAL the goal is not reached: (= (gold x) 41) does not hold", judged(holds(41, 60), call(PAY, 0, 1)));
    }

    @Test
    void what_grows_twice_in_one_action_grows_by_both() {
        assertEquals("", judged(holds(100, 0), call(PAY, 0, 0)));
    }

    @Test
    void an_action_that_breaks_an_invariant_cannot_be_done() {
        assertEquals(
                "INVARIANT action (pay x y) breaks the invariant (no-debt): (>= (gold x) 0) does not hold after it",
                judged(Condition.always(), call(PAY, 0, 1), call(PAY, 0, 1)));
    }

    @Test
    void effects_for_every_object_see_the_state_before() {
        var robbed = new Condition.Holds(ROBBED, new int[] {Term.object(0)});
        var spared = new Condition.Not(new Condition.Holds(ROBBED, new int[] {Term.object(1)}));

        assertEquals("", judged(Condition.all(List.of(holds(0, 0), robbed, spared)), call(ROB)));
        assertEquals("", judged(Condition.all(List.of(holds(0, 0), new Condition.Not(robbed))), call(ROB), call(ROB)));
    }

    @Test
    void a_number_that_does_not_exist_makes_its_action_impossible() {
        assertEquals(
                "PRECONDITION action (mint x) cannot be done: a number that it sets would overflow, or is divided by zero",
                judged(Condition.always(), call(MINT, 0)));
        assertEquals(
                "PRECONDITION action (mint y) cannot be done: (>= (gold y) 1) does not hold",
                judged(Condition.always(), Collections.nCopies(1, call(MINT, 1)).toArray(Call[]::new)));
    }
}
