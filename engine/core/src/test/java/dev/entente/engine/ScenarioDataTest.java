package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScenarioDataTest {

    private static String refusal(Toy toy) {
        return assertThrows(ScenarioException.class, toy::start).getMessage();
    }

    @Test
    void everything_wrong_in_a_map_is_said_at_once_with_the_nearest_name() {
        var toy = Toy.with("Faction Wolves {}").file("map.json", """
                {"entities": {"Region": {"ash": {"wal": 3}, "birch": {"wall": "high"}, "cedar": {"owner": "Wolfs"}},
                              "Regoin": {"dale": {}}, "Faction": {"Wolves": {}}},
                 "relations": {"Road": [["ash", "brich"]], "Raod": [["ash", "birch"]]}}
                """);
        assertEquals(List.of(
                "map.json: error: Region (ash) has no attribute (wal). Maybe (wall)?",
                "map.json: error: wall of Region (birch) is \"high\". It must be of type int.",
                "map.json: error: owner of Region (cedar) is \"Wolfs\". There is no Faction of that name. Maybe (Wolves)?",
                "map.json: error: there is no entity type (Regoin). Maybe (Region)?",
                "map.json: error: Faction (Wolves) has the name of another Faction. Rename one.",
                "map.json: error: Road [ash, brich] names a Region (brich) that is not there. Maybe (birch)?",
                "map.json: error: there is no relation (Raod). Maybe (Road)?"), refusal(toy).lines().toList());
    }

    @Test
    void an_entity_cannot_have_the_name_of_a_module() {
        var toy = Toy.with("Module ash { $built = 0 }");
        assertTrue(refusal(toy).contains("Region (ash) has the name of another Module"), refusal(toy));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[]", "{", "{\"entities\": 3}", "{\"entities\": {\"Region\": []}}", "{\"relations\": {\"Road\": [3]}}",
        "{\"relations\": {\"Road\": [[\"ash\"]]}}", "{\"entities\": {\"Region\": {\"a\": {}, \"a\": {}}}}", "", "null"
    })
    void a_map_that_is_none_is_refused_with_its_name(String text) {
        var refusal = refusal(Toy.with("").file("map.json", text));
        assertTrue(refusal.startsWith("map.json"), refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                             | timeline.json: error: a timeline must be a JSON array [ ... ]
            [{"tick": 0, "event": "Horn"}]                                 | timeline.json: error: {"tick":0,"event":"Horn"} must have a tick of at least 1 and the name of an event
            [{"tick": 2, "event": "Horm", "fields": {}}]                   | timeline.json: error: tick 2 names an event (Horm) that is not declared. Maybe (Horn)?
            [{"tick": 2, "event": "Horn", "fields": {"wrod": "x"}}]        | timeline.json: error: event (Horn) at tick 2 has no field (wrod). Maybe (word)?
            [{"tick": 2, "event": "Horn", "fields": {"word": 3}}]          | timeline.json: error: field (word) of (Horn) at tick 2 is 3, but must be of type text.
            [{"tick": 2, "event": "Horn", "fields": {}}]                   | timeline.json: error: field (word) of (Horn) at tick 2 is missing, but must be of type text.
            [{"tick": 2, "event": "Wall", "fields": {"land": "oak", "height": 1}}] | timeline.json: error: field (land) of (Wall) at tick 2 is "oak", but must be of type Region.
            [{"tick": 2.5, "event": "Horn", "fields": {"word": "x"}}]      | timeline.json: error: {"tick":2.5,"event":"Horn","fields":{"word":"x"}} must have a tick of at least 1 and the name of an event
            """)
    void a_wrong_timeline_says_where_and_what(String text, String expected) {
        assertEquals(expected, refusal(Toy.with("").file("timeline.json", text)));
    }

    @Test
    void everything_that_is_wrong_with_a_timeline_is_said_at_once() {
        var malformed = refusal(Toy.with("").file("timeline.json", "[{\"tick\": 0, \"event\": \"Horn\"}, 3, {\"tick\": 2}]"));
        assertEquals(3, malformed.lines().count(), malformed);
        var unknown = refusal(Toy.with("").file("timeline.json", "[{\"tick\": 1, \"event\": \"Horm\"}, {\"tick\": 2, \"event\": \"Wal\"}]"));
        assertEquals(2, unknown.lines().count(), unknown);
        var mistyped = refusal(Toy.with("").file("timeline.json", """
                [{"tick": 2, "event": "Horn", "fields": {"word": 3}},
                 {"tick": 3, "event": "Wall", "fields": {"land": "oak"}}]
                """));
        assertEquals(3, mistyped.lines().count(), mistyped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"entities": {},}           | map.json:1:17: error: (}) does not fit here. Maybe leave out the comma before it, or close the other bracket first.
            {"entities": {}             | map.json:1:16: error: brackets do not match. Maybe close what is open with } or ].
            {"entities": ash}           | map.json:1:14: error: (ash) does not fit here. Maybe write "ash".
            {entities: {}}              | map.json:1:2: error: (e) does not fit here. Maybe write " around texts and names, and a comma between two values.
            {'entities': {}}            | map.json:1:2: error: (') does not fit here. Maybe write " around texts and names.
            {"entities": {} "a": 1}     | map.json:1:17: error: (") does not fit here. Maybe write a comma before it.
            {"entities": {}, // none }  | map.json:1:18: error: (/) does not fit here. Maybe leave it out; JSON has no comments.
            {"a": 1, "a": 2}            | map.json:1:13: error: (a) is written twice. Maybe leave one out.
            {"a": 1.2.3}                | map.json:1:10: error: (.) does not fit here. Maybe write " around texts and names, and a comma between two values.
            """)
    void a_text_that_is_no_json_is_explained(String text, String expected) {
        assertEquals(expected, refusal(Toy.with("").file("map.json", text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | timeline.json: error: {"tick":2,"event":"Horn","shard":0} must have a shard of at least 1, or none for all
            1.5  | timeline.json: error: {"tick":2,"event":"Horn","shard":1.5} must have a shard of at least 1, or none for all
            null | timeline.json: error: {"tick":2,"event":"Horn","shard":null} must have a shard of at least 1, or none for all
            4    | timeline.json: error: event (Horn) at tick 2 is for shard 4, but there are 3.
            """)
    void a_timeline_names_shards_that_are_there(String shard, String expected) {
        var toy = sharded("").file("timeline.json", "[{\"tick\": 2, \"event\": \"Horn\", \"shard\": %s}]".formatted(shard));
        assertEquals(expected, refusal(toy));
    }

    private static Toy sharded(String more) {
        var toy = Toy.with("Module Yard { $n = 5  $r = { a: { b: 1 }, c: true }  Tick [1 tick] { $n += 1 } } $boss = { hp: 3, name: \"x\" } " + more);
        toy.files.computeIfPresent("toy.flow", (_, flow) -> flow.replace("seed 7", "seed 7 shards Yard 3"));
        return toy;
    }

    @Test
    void a_module_with_shards_has_a_state_for_each_and_numbers_them() {
        var toy = sharded("").start();
        assertEquals(List.of(1L, 2L, 3L), List.of(toy.get("Yard/1.my_id"), toy.get("Yard/2.my_id"), toy.get("Yard/3.my_id")));
        assertEquals(5, toy.get("Yard/2.n"));
    }

    @Test
    void a_map_cannot_name_an_entity_like_a_shard() {
        var toy = sharded("").file("map.json", "{\"entities\": {\"Region\": {\"Yard/2\": {}}}}");
        assertEquals("map.json: error: Region (Yard/2) has the name of another Module. Rename one.", refusal(toy));
    }

    @Test
    void starting_values_reach_every_shard_and_the_fields_of_records() {
        var set = Map.of("Yard.n", "9", "Yard.r.a.b", "4", "boss.hp", "50", "boss.name", "Grim", "Yard/2.r.c", "false");
        var toy = sharded("").setting(new Settings(OptionalLong.empty(), OptionalLong.of(5), 1, set, Map.of())).start();
        assertEquals(List.of(9L, 9L, 9L), List.of(toy.get("Yard/1.n"), toy.get("Yard/2.n"), toy.get("Yard/3.n")));
        assertEquals(List.of(4L, 1L, 0L), List.of(toy.get("Yard/3.r.a.b"), toy.get("Yard/1.r.c"), toy.get("Yard/2.r.c")));
        assertEquals(50, toy.simulation.world().get(attribute(toy, "boss.hp"), toy.simulation.world().entity("$")));
        assertEquals("Grim", toy.simulation.world().text(toy.simulation.world().get(attribute(toy, "boss.name"), toy.simulation.world().entity("$"))));
    }

    private static int attribute(Toy toy, String name) {
        var schema = toy.simulation.world().schema();
        return schema.attribute(schema.type("$"), name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            boss    | there is no state ($boss). Maybe name one of its fields: boss.hp, boss.name.
            boss.hq | there is no state ($boss.hq). Maybe (boss.hp)?
            Yard.m  | there is no state ($Yard.m). Maybe (Yard.n)?
            """)
    void a_field_that_is_not_there_is_refused_with_the_nearest(String name, String expected) {
        var toy = sharded("").setting(new Settings(OptionalLong.empty(), OptionalLong.of(5), 1, Map.of(name, "1"), Map.of()));
        assertEquals("--set %s=1: %s".formatted(name, expected), refusal(toy));
    }

    @Test
    void a_flow_without_a_scenario_says_what_to_add() {
        var toy = Toy.with("").file("toy.flow", "Entity Region {}");
        assertTrue(refusal(toy).startsWith("toy.flow declares no Scenario"), refusal(toy));
    }

    @Test
    void all_errors_of_a_flow_are_shown_with_their_lines() {
        var refusal = refusal(Toy.with("Faction Wolves { pursue Tpo($me) }\nGoal Top(who: Faktion) { Method m { Do Sya(\"a\", 1) } }"));
        assertTrue(refusal.contains("Tpo") && refusal.contains("Faktion") && refusal.contains("Sya"), refusal);
    }

    @Test
    void the_hash_covers_every_file() {
        var before = Toy.with("").scenario().hash();
        assertEquals(before, Toy.with("").scenario().hash());
        assertTrue(!before.equals(Toy.with("").file("map.json", "{}").scenario().hash()));
        assertTrue(!before.equals(Toy.with(" ").scenario().hash()));
        assertEquals(64, before.length());
    }
}
