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
        for (String text : List.of(Samples.north(), Samples.language(), Samples.bossSync())) {
            var data = TreeData.toData(Flow.parse("a.flow", text).program());
            var read = (TreeData.Reading.Read<Program>) TreeData.fromData(data);

            assertEquals(data, TreeData.toData(read.value()));
            assertEquals(data, TreeData.toData(Flow.parse("a.flow", Flow.format(read.value())).program()));
        }
    }

    @Test
    void blocks_and_clauses_that_nobody_wrote_are_left_out_and_empty_blocks_are_not() {
        assertEquals(
                Map.of("kind", "Join", "fork", "scouts", "needed", 1L, "otherwise", Map.of()),
                TreeData.toData(new Statement.Join(
                        Position.NONE, "scouts", 1, Span.NONE, new Statement.Block(Position.ofData(""), List.of()))));
        assertEquals(
                Map.of("kind", "Call", "module", "M", "operation", "O"),
                TreeData.toData(new Statement.Call(
                        Position.NONE, "M", "O", List.of(), "", Statement.Attempts.ONCE, Statement.Block.NONE)));
        assertEquals(
                Map.of("timeout", Map.of("amount", 5L, "unit", "s"), "retries", 3L),
                TreeData.toData(new Statement.Call(
                                Position.NONE,
                                "M",
                                "O",
                                List.of(),
                                "",
                                new Statement.Attempts(new Span(5, Span.Unit.S), 3, Span.NONE),
                                Statement.Block.NONE))
                        .get("attempts"));
    }

    @Test
    void the_type_of_a_record_is_written_as_in_the_language() {
        var parameter = Map.of("name", "a", "type", "{ hp: int, deep: { owner: Player? } }");
        var read = (TreeData.Reading.Read<?>) TreeData.fromData(Parameter.class, parameter);

        assertEquals("{ hp: int, deep: { owner: Player? } }", ((Parameter) read.value()).type().toString());
        for (String wrong : List.of("{ }", "{ hp }", "{ hp: int } }", "{ hp: int?", "{ hp: none? }", "{".repeat(9_999))) {
            assertEquals(
                    List.of("type: found " + wrong + ", expected a type such as int, Region? or { hp: int }"),
                    mismatches(Parameter.class, Map.of("name", "a", "type", wrong)));
        }
    }

    @Test
    void what_no_file_could_say_is_refused_in_the_new_constructs_too() {
        var one = Map.of("kind", "Number", "value", 1);

        assertEquals(
                List.of("the whole: found Record, expected a record must have a field"),
                mismatches(Expression.class, Map.of("kind", "Record")));
        assertEquals(
                List.of("fields[0].name: found nothing, expected the part name"),
                mismatches(Expression.class, Map.of("kind", "Record", "fields", List.of(Map.of("value", one)))));
        assertEquals(
                List.of("fields[0].name: found a b, expected a name that is no keyword"),
                mismatches(
                        Expression.class,
                        Map.of("kind", "Record", "fields", List.of(Map.of("name", "a b", "value", one)))));
        assertEquals(
                List.of("the whole: found Lock, expected Lock must have a key"),
                mismatches(Statement.class, Map.of("kind", "Lock")));
        assertEquals(
                List.of("span: found Span, expected length of time (0) must be at least 1"),
                mismatches(Statement.class, Map.of("kind", "Wait", "span", Map.of("amount", 0, "unit", "s"))));
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
                                + " Saga, Lock, Evaluate, Negotiate, Await, Absolve, Wait, Fail, If, While, Each, Emit, Create, Remove, Link, Tell,"
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
