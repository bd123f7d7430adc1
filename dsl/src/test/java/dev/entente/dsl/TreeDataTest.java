package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeDataTest {
    private static List<String> mismatches(Class<?> kind, Object data) {
        var refused = assertInstanceOf(TreeData.Reading.Refused.class, TreeData.fromData(kind, data));
        return ((List<?>) refused.mismatches()).stream().map(Object::toString).toList();
    }

    @Test
    void the_sample_survives_the_way_there_and_back() {
        var data = TreeData.toData(Flow.parse("north.flow", Samples.north()).program());
        var read = (TreeData.Reading.Read<Program>) TreeData.fromData(data);

        assertEquals(data, TreeData.toData(read.value()));
        assertEquals(List.of(), Flow.check(read.value()));
    }

    @Test
    void data_written_as_text_is_the_same_program() {
        var data = TreeData.toData(Flow.parse("north.flow", Samples.north()).program());
        var read = (TreeData.Reading.Read<Program>) TreeData.fromData(data);

        assertEquals(data, TreeData.toData(Flow.parse("north.flow", Flow.format(read.value())).program()));
    }

    @Test
    void a_step_is_a_map_with_its_kind_and_without_what_nobody_wrote() {
        var goal = (Declaration.Goal) Flow.parse("g", "Goal G() { Method m { Achieve Hold(who, land: north) } }")
                .program()
                .declarations()
                .getFirst();

        assertEquals(
                Map.of(
                        "name", "m",
                        "body",
                                List.of(Map.of(
                                        "kind", "Achieve",
                                        "goal", "Hold",
                                        "arguments",
                                                List.of(
                                                        Map.of("value", Map.of("kind", "Name", "name", "who")),
                                                        Map.of(
                                                                "name",
                                                                "land",
                                                                "value",
                                                                Map.of("kind", "Name", "name", "north")))))),
                TreeData.toData(goal.methods().getFirst()));
    }

    @Test
    void a_small_whole_number_is_read_like_a_large_one() {
        var read = TreeData.fromData(Expression.class, Map.of("kind", "Number", "value", 3));

        assertEquals(
                new Expression.Number(Position.ofData(""), 3),
                assertInstanceOf(TreeData.Reading.Read.class, read).value());
    }

    @Test
    void everything_that_is_wrong_is_said_with_its_path() {
        var data = Map.of(
                "name",
                "m",
                "body",
                List.of(
                        Map.of("kind", "Attack", "goal", "Hold"),
                        Map.of("kind", "Do", "actoin", "March"),
                        Map.of("kind", "Tell", "weight", "high", "text", 3),
                        "march"));

        assertEquals(
                List.of(
                        "body[0].kind: found Attack, expected one of Assign, Call, Start, Do, Achieve, Fork, Join, Cancel,"
                                + " Saga, Lock, Evaluate, Wait, Fail, If, While, Each, Emit, Create, Remove, Link, Tell,"
                                + " Return",
                        "body[1]: found key actoin, expected one of action, arguments",
                        "body[1].action: found nothing, expected the part action",
                        "body[2].weight: found high, expected a whole number from 0 to 2147483647",
                        "body[2].text: found 3, expected a map for Expression",
                        "body[3]: found march, expected a map for Statement"),
                mismatches(Declaration.Method.class, data));
    }

    @Test
    void a_name_cannot_smuggle_in_what_a_file_could_not_say() {
        assertEquals(
                List.of("action: found March() Remove who, expected a name that is no keyword"),
                mismatches(Statement.class, Map.of("kind", "Do", "action", "March() Remove who")));
        assertEquals(
                List.of("name: found not, expected a name that is no keyword"),
                mismatches(Expression.class, Map.of("kind", "Name", "name", "not")));
    }

    @Test
    void what_a_record_refuses_is_a_mismatch() {
        assertEquals(
                List.of("the whole: found Tell, expected weight (9) of Tell must be from 1 to 5"),
                mismatches(
                        Statement.class,
                        Map.of("kind", "Tell", "weight", 9, "text", Map.of("kind", "Text", "value", "x"))));
    }

    @Test
    void data_that_nests_too_deep_is_refused() {
        Map<String, Object> deep = Map.of("kind", "Truth", "value", true);
        for (int i = 0; i < 5_000; i++) {
            deep = Map.of("kind", "Unary", "operator", "not", "of", deep);
        }

        assertEquals(1, mismatches(Expression.class, deep).size());
    }
}
