package dev.entente.dsl.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
    private final Sample sample = Sample.of();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', textBlock = """
            Achieved when la|nd.owner            @ READS    @ land: Region of Goal Hold           @ war.flow:10:25
            Achieved when land.ow|ner            @ READS    @ Region.owner: Faction?              @ land.flow:4:5
            (army.owner == wh|o)                 @ READS    @ who: Faction of Goal Hold           @ war.flow:10:11
            by ar|my.strength prefer             @ READS    @ army: Army                          @ war.flow:12:28
            Do Sc|out(who, land: land)           @ CALLS    @ Action Scout(who: Faction, land: Region) @ war.flow:20:8
            Do Scout(who, la|nd: land)           @ MENTIONS @ land: Region of Action Scout        @ war.flow:20:28
            Cancel sc|outs                       @ READS    @ Fork scouts                         @ war.flow:13:14
            takes $pa|ce                         @ READS    @ $pace = 2                           @ war.flow:5:1
            land.ow|ner = who                    @ WRITES   @ Region.owner: Faction?              @ land.flow:4:5
            "{land.ti|tle} is seen               @ READS    @ Region.title: text private          @ land.flow:3:5
            is seen by {w|ho}                    @ READS    @ who: Faction of Action Scout        @ war.flow:20:14
            ON (Player.H|it)                     @ HEARS    @ Event Player.Hit(amount: int)       @ land.flow:9:7
            $buffer += {am|ount}                 @ READS    @ amount: int of Event Player.Hit     @ land.flow:9:18
            $buf|fer +=                          @ WRITES   @ $buffer = 0 of module Heart         @ war.flow:27:5
            Call Led|ger.Apply { delta: $buf     @ MENTIONS @ Module Ledger                       @ land.flow:11:8
            Call Ledger.App|ly { delta: $buf     @ CALLS    @ Ledger.Apply(delta: int) /execute   @ land.flow:12:5
            { del|ta: $buffer }                  @ MENTIONS @ delta: int of Ledger.Apply          @ land.flow:12:11
            -> $le|ft                            @ DECLARES @ $left: { hp: int, status: text }    @ war.flow:30:49
            ($left.h|p <= 0)                     @ READS    @ hp: int                             @ :0:0
            Saga.Vic|tory(who                    @ STARTS   @ Saga Victory(who: Faction)          @ land.flow:22:6
            (who: Wol|ves)                       @ READS    @ Faction Wolves                      @ land.flow:10:9
            amount: $near.stre|ngth              @ READS    @ Army.strength: int                  @ land.flow:7:45
            (a.at.ow|ner != none)                @ READS    @ Region.owner: Faction?              @ land.flow:4:5
            r.wa|ll -= 1                         @ WRITES   @ Region.wall: int = 0                @ land.flow:4:23
            shards He|art                        @ MENTIONS @ Module Heart                        @ war.flow:26:8
            owner: Fac|tion?   wall              @ MENTIONS @ Entity Faction                      @ land.flow:6:8
            GlobalState.H|P                      @ WRITES   @ $boss.hp: int                       @ war.flow:6:11
            Global|State.HP                      @ MENTIONS @ $boss = { hp: 100, status: "alive" } @ war.flow:6:1
            $boss.sta|tus = "hurt"               @ WRITES   @ $boss.status: text                  @ war.flow:6:20
            Evaluate director.adj|ust            @ ASKS     @ director.adjust(hp: int) /return    @ land.flow:26:34
            pursue Ho|ld($me                     @ CALLS    @ Goal Hold(who: Faction, land: Region) @ war.flow:10:6
            """)
    void a_name_is_found_with_what_it_stands_for(String piece, Use.Role role, String words, String place) {
        Use use = sample.at(piece.strip());

        assertEquals(words, use.symbol().words());
        assertEquals(role, use.role());
        assertEquals(place, use.symbol().at().toString());
    }

    @Test
    void comments_above_and_behind_a_declaration_are_its_doc() {
        assertEquals("Hold a land\nuntil the end.", sample.at("Goal Ho|ld").symbol().doc());
        assertEquals("ticks for each step", sample.at("$pa|ce = 2").symbol().doc());
        assertEquals("A piece of the map.", sample.at("Entity Reg|ion").symbol().doc());
        assertEquals("how high", sample.at("owner: Faction?   wa|ll").symbol().doc());
        assertEquals("", sample.at("ow|ner: Faction?   wall").symbol().doc());
    }

    @Test
    void a_word_of_the_language_says_what_it_means() {
        assertEquals("Waits for forks of the same body, or for what a contract promises.", sample.at("Jo|in all").symbol().doc());
        assertEquals("A piece of text.", sample.at("title: te|xt").symbol().doc());
        assertEquals(Symbol.Kind.KEYWORD, sample.at("Jo|in all").symbol().kind());
    }

    @Test
    void every_use_of_a_name_is_found_across_files() {
        List<String> uses = sample.index().uses(sample.at("wall: int = 0|".replace("wall", "wa|ll").replace("0|", "0")).symbol()).stream()
                .map(use -> use.role() + " " + use.at())
                .toList();

        assertEquals(List.of("DECLARES land.flow:4:23", "READS war.flow:34:29", "WRITES war.flow:34:43"), uses);
    }

    @Test
    void the_outline_holds_declarations_and_what_is_in_them() {
        List<Outline> outline = sample.index().outline("war.flow");

        assertEquals(
                List.of("War", "pace", "boss", "Hold", "Scout", "Heart"),
                outline.stream().map(it -> it.symbol().name()).toList());
        assertEquals(
                List.of("buffer", "ON Player.Hit", "Tick [100ms]"),
                outline.getLast().children().stream().map(it -> it.symbol().name()).toList());
        assertEquals(36, outline.getLast().extent().endLine());
    }

    @Nested
    class While_somebody_types {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '@', textBlock = """
                Achieve Hold(who, land.|        @ title owner wall
                if (land.owner.|                @ gold
                Tell 2 "seen: {land.|           @ title owner wall
                land.owner.gold += who.|        @ gold
                Call Ledger.|                   @ Apply
                Ledger.|                        @ Apply
                Saga.|                          @ Victory
                Fork x { land.|                 @ title owner wall
                Fork x { land.owner.go|         @ gold
                Evaluate director.|             @ adjust
                Emit Player.|                   @ Hit
                $boss.|                         @ hp status
                if ((most a in Army).|          @ owner at strength
                """)
        void behind_a_dot_there_is_what_the_value_has(String typed, String expected) {
            assertEquals(List.of(expected.split(" ")), sample.typing(typed.strip()));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '@', textBlock = """
                Do |                            @ Scout
                Achieve Ho|                     @ Hold
                Call |                          @ Heart Ledger Saga
                Evaluate |                      @ director
                Emit |                          @ Player.Hit Saga
                Create |                        @ Region Faction Army
                Link |                          @ Road
                Join |                          @ scouts march all any
                if (some x in |                 @ Region Faction Army
                """)
        void a_keyword_says_what_names_fit(String typed, String expected) {
            assertEquals(List.of(expected.split(" ")), sample.typing(typed.strip()));
        }

        @Test
        void an_argument_may_begin_with_the_name_of_its_parameter() {
            List<String> offered = sample.typing("Do Scout(|");

            assertEquals(List.of("who: ", "land: ", "who", "land", "army", "$pace", "$boss"), offered.subList(0, 7));
        }

        @Test
        void a_step_may_begin_with_a_keyword_or_a_name() {
            List<String> offered = sample.typing("Wait 7 ticks |");

            assertTrue(offered.containsAll(List.of("Achieve", "Fork", "Tell", "if", "return", "land", "$pace", "Ledger")), offered.toString());
            assertTrue(offered.stream().noneMatch(List.of("Goal", "Faction", "score", "min")::contains), offered.toString());
        }

        @Test
        void nothing_is_offered_in_a_comment_or_a_text() {
            assertEquals(List.of(), sample.typing("Tell 2 \"lan|"));
            assertEquals(List.of(), sample.typing("# lan|"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Do Scout(who, ", "Achieve", "if (land.", "Fork x {", "land.owner =", "\"", "Each a in", "Evaluate director.adjust {", "}"})
        void the_rest_of_the_file_is_still_known(String half) {
            Sample typed = Sample.of(Sample.WAR.replace("    Do Scout(who, land)\n", half + "\n"));

            assertEquals("$buffer = 0 of module Heart", typed.at("$buf|fer += {amount}").symbol().words());
            assertEquals("land: Region of Goal Hold", typed.at("Achieved when la|nd").symbol().words());
        }
    }
}
