package dev.entente.dsl.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.dsl.grammar.FlowLexer;
import dev.entente.dsl.grammar.FlowParser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is added to the grammar must be added to what editors are told, or one of these fails.
class WordsOfTheLanguageTest {
    /// Every kind of step and of declaration once.
    private static final String EVERYTHING = """
            Import "a.flow"
            Scenario S { seed 1   score who.gold   victory false   shards M 2 }
            Faction F { mind rules   bargains micro   gold: 3   pursue G($me) }
            Director d { mind rules   answer t { x: 1 }   u() /return { return 1 } }
            Entity Faction { gold: int }
            Relation R(Faction, Faction)
            Constraint c: Faction.gold >= 0
            Event E(x: int)
            $s = 1
            Saga Z(x: int) { Step { } Compensate { } }
            Goal G(who: Faction) {
                Achieved when false
                Method m when true prefer 1 {
                    Do A(who)   Achieve G(who)   Fork f { }   Join f   Cancel all
                }
            }
            Action A(who: Faction) takes 1 ticks { requires true   starts { }   effects { }   undo { } }
            Contract P(a: Faction, b: Faction, p: P) secret {
                Term t in 1 to 9 by 2   Worth a t reserve 3   Escrow b t gold for c   Stake a 2 gold for c
                a: Fork c { } when true from 1 tick by 2 ticks undo { }   b: Join c, p.c   b: Keep d when true by 3 ticks
                Join any   Settled { }   Breach { }
            }
            Module M {
                $t = 0
                Op(x: int) /execute {
                    $t = x   Call M.Op { x: 1 } -> $r   M.Op(x: 1)   Saga { Step { } }   Lock (1) { }
                    Evaluate d.t { } -> $a { Constraint true   Retry 1   Otherwise { } }
                    Negotiate P(F, F) by 1 tick -> $p   Join $p.c   Release $p.c   Cancel $p.c
                    Wait 1 tick   Fail "no"   if (true) { }   While true max 1 { }   Each f in Faction { }
                    Emit E { x: 1 }   Create Faction { } -> $n   Remove $n   Link R(F, F)   Tell 1 "x"   return 1
                }
                ON (E) { }
                Tick [1 tick] { }
            }
            """;

    static Stream<String> words() {
        return IntStream.rangeClosed(1, FlowLexer.VOCABULARY.getMaxTokenType())
                .mapToObj(FlowLexer.VOCABULARY::getLiteralName)
                .filter(literal -> literal != null && Character.isLetter(literal.charAt(1)))
                .map(literal -> literal.substring(1, literal.length() - 1));
    }

    private static Found read() {
        FlowText text = FlowText.of("all.flow", EVERYTHING);
        Names names = new Names();
        Survey.of(text, names);
        return ProgramReading.of(text, names, new HashMap<>(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_word_of_the_language_says_what_it_means(String word) {
        Symbol symbol = Keywords.named(word).orElseThrow(() -> new AssertionError("add it to Keywords"));

        assertFalse(symbol.doc().isEmpty());
        assertTrue(symbol.shape().matches("(?s).*\\b" + word + "\\b.*") || symbol.shape().contains("Constraint"), symbol.shape());
    }

    @Test
    void every_kind_of_step_is_explained() {
        Set<Class<?>> steps = Arrays.stream(FlowParser.StatementContext.class.getDeclaredMethods())
                .map(java.lang.reflect.Method::getReturnType)
                .filter(ParserRuleContext.class::isAssignableFrom)
                .collect(Collectors.toSet());
        Set<Class<?>> explained = new HashSet<>();
        read().constructs().forEach(construct -> {
            if (!Explaining.of(construct.rule(), construct.scope()).isEmpty()) {
                explained.add(construct.rule().getClass());
            }
        });
        Set<String> missing = new TreeSet<>();
        steps.stream().filter(step -> !explained.contains(step)).forEach(step -> missing.add(step.getSimpleName()));

        assertEquals(Set.of(), missing, "say in StepWords what these do");
    }

    @Test
    void every_part_of_a_program_is_explained() {
        Set<String> silent = new TreeSet<>();
        read().constructs().forEach(construct -> {
            if (Explaining.of(construct.rule(), construct.scope()).isEmpty()) {
                silent.add(construct.rule().getClass().getSimpleName());
            }
        });

        assertEquals(Set.of(), silent);
        assertTrue(read().constructs().size() > 60, "the text above is read to its end");
    }
}
