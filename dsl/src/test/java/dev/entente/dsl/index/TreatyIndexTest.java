package dev.entente.dsl.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.dsl.Flow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What editors know of contracts.
class TreatyIndexTest {
    private static final String TEXT = """
            Entity Faction { gold: int }
            Faction Wolves { }
            # Peace for gold.
            Contract Pact(giver: Faction, taker: Faction) {
                Term price in 1 to 9
                Worth giver price reserve 3
                Escrow taker price gold for gone
                giver: Fork gone { Tell 1 "{price}" } when giver.gold > price by 9 ticks
                taker: Join gone
                taker: Keep peace when true by 20 ticks
                Breach { Tell 2 "{breaker}" }
            }
            Goal Make(who: Faction, old: Pact) {
                Method only {
                    Negotiate Pact(giver: who, taker: Wolves) by 9 ticks -> $pact
                    Join $pact.gone   Release old.peace
                    Tell 1 "{old.price} {$pact.state} {who.kept}"
                    STEP
                }
            }
            """;

    private static Index index(String text) {
        return Index.of(Flow.complete(Flow.parse("pact.flow", text).program()).program(), Map.of("pact.flow", text));
    }

    /// {@return line and column of `|` in a piece of the text}
    private static int[] place(String text, String piece) {
        int at = text.indexOf(piece.replace("|", "")) + piece.indexOf('|');
        String before = text.substring(0, at);
        return new int[] {(int) before.lines().count(), at - before.lastIndexOf('\n')};
    }

    private static Use at(String piece) {
        int[] place = place(TEXT, piece);
        return index(TEXT).at("pact.flow", place[0], place[1]).orElseThrow();
    }

    private static List<String> typing(String typed) {
        String text = TEXT.replace("STEP", typed.replace("|", ""));
        int[] place = place(text, typed);
        return index(text).complete("pact.flow", place[0], place[1]).stream()
                .map(Completion::text)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', textBlock = """
            Negotiate Pa|ct                 @ Contract Pact(giver: Faction, taker: Faction)   @ 3
            old: Pa|ct                      @ Contract Pact(giver: Faction, taker: Faction)   @ 3
            Worth giver pri|ce              @ Term price in 1 to 9                            @ 6
            old.pri|ce                      @ Term price in 1 to 9                            @ 6
            taker: Join go|ne               @ giver: Fork gone                                @ 4
            gold for go|ne                  @ giver: Fork gone                                @ 4
            Join $pact.go|ne                @ giver: Fork gone                                @ 4
            Release old.pea|ce              @ taker: Keep peace                               @ 2
            taker: Wol|ves                  @ Faction Wolves                                  @ 2
            (giv|er: who                    @ giver: Faction of Pact                          @ 5
            $pact.sta|te                    @ Pact.state: text                                @ 1
            who.ke|pt                       @ Faction.kept: int                               @ 1
            """)
    void a_name_leads_to_what_declares_it_and_to_all_its_uses(String piece, String words, int uses) {
        Symbol symbol = at(piece.strip()).symbol();

        assertEquals(words.strip(), symbol.words());
        assertEquals(uses, index(TEXT).uses(symbol).size());
    }

    @Test
    void the_comment_above_a_contract_is_shown_with_it() {
        assertEquals("Peace for gold.", at("Negotiate Pa|ct").symbol().doc());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', textBlock = """
            Negotiate |                     @ Pact
            Join $pact.|                    @ gone peace
            Release old.|                   @ gone peace
            Cancel |                        @ $pact old all any
            Release |                       @ $pact old
            """)
    void while_somebody_types_only_what_fits_is_offered(String typed, String expected) {
        assertEquals(List.of(expected.strip().split(" ")), typing(typed.strip()));
    }

    @Test
    void arguments_are_offered_by_name() {
        assertEquals(List.of("giver: ", "taker: "), typing("Negotiate Pact(|").subList(0, 2));
    }

    @Test
    void the_outline_holds_terms_and_clauses() {
        var pact = index(TEXT).outline("pact.flow").get(2);

        assertEquals("Pact", pact.symbol().name());
        assertEquals(
                List.of("price", "gone", "peace"),
                pact.children().stream().map(it -> it.symbol().name()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', textBlock = """
            Term price   @ The parties bargain for price, a whole number from 1 to 9.
            Worth giver  @ To giver a deal is worth price points, which no other party is told; below 3 it never agrees.
            taker: Join  @ What taker promises further down begins when all are delivered: gone.
            taker: Keep  @ taker promises that this holds by tick 20 of the contract: true.
            """)
    void a_line_is_explained(String piece, String words) {
        int[] place = place(TEXT, "|" + piece.strip());

        assertEquals(words.strip(), index(TEXT).explain("pact.flow", place[0]).getFirst().text());
    }
}
