package dev.entente.planner.hddl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Task;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Thing;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A text becomes the model that it describes.
class ReadingTest {
    private static final Model CARTING = Texts.domain(Texts.CARTING);

    @Test
    void everything_declared_gets_a_number_in_the_order_of_the_text() {
        assertEquals(List.of("object", "cart", "good", "town", "thing"), CARTING.types().names());
        assertArrayEquals(new int[] {-1, 4, 4, 0, 0}, CARTING.types().parents());
        assertEquals(List.of(new Thing("depot", 3)), CARTING.constants());
        assertEquals(List.of("at", "in", "road"), CARTING.fluents().stream().map(Fluent::name).toList());
        assertEquals(List.of("load", "unload", "drive"), CARTING.operators().stream().map(Operator::name).toList());
        assertEquals(List.of("deliver", "go"), CARTING.tasks().stream().map(Task::name).toList());
        assertEquals(List.of("already", "by-cart", "stay", "along"), CARTING.methods().stream().map(Method::name).toList());
        assertEquals(List.of(2, 3), CARTING.tasks().get(1).methods());
    }

    @Test
    void names_know_their_place() {
        assertEquals(new Place(21, 12), CARTING.operators().get(0).at());
        assertEquals(new Place(8, 10), CARTING.tasks().get(0).at());
    }

    @Test
    void a_method_has_the_arguments_of_its_task_and_free_variables() {
        var byCart = CARTING.methods().get(1);

        assertArrayEquals(new int[] {0, 2}, byCart.arguments());
        assertEquals(List.of("g", "from", "to", "c"), byCart.variables().names());
        assertEquals(4, byCart.parameters());
        assertTrue(byCart.body().ordered());
        assertEquals(List.of("go", "load", "go", "unload"), byCart.body().calls().stream().map(call -> CARTING.name(call.symbol())).toList());
        assertArrayEquals(new int[] {3, 1}, byCart.body().calls().get(0).terms());
    }

    @Test
    void conditions_and_effects_are_over_the_variables_of_their_owner() {
        var load = CARTING.operators().get(0);

        assertTrue(load.precondition().conjuncts().get(1) instanceof Condition.Holds(int fluent, int[] terms)
                && fluent == 0 && terms[0] == 1 && terms[1] == 2);
        assertTrue(load.effects().get(0).change() instanceof Effect.Delete(int fluent, int[] terms)
                && fluent == 0 && terms[0] == 0 && terms[1] == 2);
        assertTrue(load.effects().get(1).plain());
    }

    @Test
    void the_objects_of_a_problem_follow_the_constants() {
        var problem = Texts.problem(Texts.CARTING, Texts.ONE_GOOD);

        assertEquals(List.of("depot", "salt", "wagon", "mill", "harbour"), problem.objects().stream().map(Thing::name).toList());
        assertEquals(6, problem.facts().size());
        assertArrayEquals(new int[] {Term.object(1), Term.object(4)}, problem.network().calls().get(0).terms());
        assertTrue(problem.goal() instanceof Condition.Holds);
    }
}
