package dev.entente.planner.hddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.hddl.Finding.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text, however broken, does more than be refused.
class BadTextTest {
    private static List<Finding> domain(String text) {
        var reading = Hddl.domain("d.hddl", text);
        assertTrue(reading.model().isEmpty() && !reading.findings().isEmpty(), text.length() + " characters were read");
        return reading.findings();
    }

    @Test
    void a_text_that_is_cut_off_is_told_where_it_was_open() {
        var findings = domain(Texts.CARTING.substring(0, Texts.CARTING.indexOf("(:action unload") + 40));

        assertEquals("""
                d.hddl:24:3: error: the text ends where 3 parentheses are still open, of which this is one
                  (:action unload :parameters (?g - good ?
                  ^
                Maybe the file was cut off, or ) is missing.
                """, Texts.shown(findings));
    }

    @Test
    void wherever_a_text_is_cut_off_it_is_refused() {
        for (int end = 0; end < Texts.CARTING.stripTrailing().length(); end++) {
            domain(Texts.CARTING.substring(0, end));
        }
    }

    @Test
    void a_block_that_is_not_closed_is_told_and_the_others_are_read() {
        var findings = domain(Texts.CARTING.replace("?where)) (in ?g ?c)))", "?where)) (in ?g ?c))").replace("(road ?from ?to))", "(raod ?from ?to))"));

        assertEquals(List.of("(:action load ...) is not closed before the next block begins", "predicate (raod) is not declared"),
                findings.stream().map(Finding::message).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bytes_at_random_are_refused(long seed) {
        var bytes = new byte[10_000];
        new SplittableRandom(seed).nextBytes(bytes);

        domain(new String(bytes, StandardCharsets.ISO_8859_1));
        domain("(define (domain d)\n" + new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void letters_at_random_in_a_right_text_are_told_or_read() {
        var dice = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            int at = dice.nextInt(Texts.CARTING.length());
            String letter = String.valueOf("()?:-ax \n".charAt(dice.nextInt(9)));
            var reading = Hddl.domain("d", Texts.CARTING.substring(0, at) + letter + Texts.CARTING.substring(at + dice.nextInt(3)));
            boolean errors = reading.findings().stream().anyMatch(it -> it.severity() == Severity.ERROR);
            assertEquals(reading.model().isEmpty(), errors);
        }
    }

    @Test
    void what_is_nested_too_deep_is_refused() {
        String deep = "(define (domain d) (:action a :precondition " + "(not ".repeat(100_000) + "()" + ")".repeat(100_002);

        assertEquals("the text is nested deeper than 500", domain(deep).getFirst().message());
    }

    @Test
    void a_very_long_line_is_shown_in_part() {
        String text = "(define (domain d) (:predicates (p)) (:action a :precondition (and" + " (p)".repeat(100_000) + " (q))))";

        assertEquals("""
                d.hddl:1:400069: error: predicate (q) is not declared
                ...p) (p) (p) (p) (p) (p) (p) (p) (p) (p) (p) (p) (p) (p) (p) (q))))
                                                                               ^
                Maybe declare it; Predicates are: p.
                """, Texts.shown(domain(text)));
    }

    @Test
    void a_long_list_of_mistakes_ends() {
        var findings = domain("(define (domain d) (:action a :precondition (and" + " (q)".repeat(10_000) + ")))");

        assertEquals(201, findings.size());
        assertEquals("9800 more findings are not shown", findings.getLast().message());
    }

    @Test
    void numbers_are_refused_where_they_decide_and_ignored_as_costs() {
        String costs = "(define (domain d) (:functions (total-cost) - number) (:action a :effect (increase (total-cost) 3)))";
        String decides = "(define (domain d) (:functions (fuel)) (:action a :precondition (> (fuel) 3)))";

        assertEquals(List.of(Flaw.IGNORED), Hddl.domain("d", costs).findings().stream().map(Finding::flaw).toList());
        assertEquals(List.of(Flaw.IGNORED, Flaw.REFUSED), domain(decides).stream().map(Finding::flaw).toList());
    }

    @Test
    void forall_under_a_negation_is_refused_however_deep() {
        String text = "(define (domain d) (:predicates (p ?x)) (:action a :precondition (not (and (p c) (not (not (forall (?x) (p ?x))))))) (:constants c))";

        assertEquals(List.of("forall must not stand under a negation"), domain(text).stream().map(Finding::message).toList());
    }

    @Test
    void swapped_files_are_told() {
        var findings = Hddl.read("d", Texts.ONE_GOOD, "p", Texts.CARTING).findings();

        assertTrue(findings.getFirst().shown().contains("Maybe the two files were swapped."), () -> Texts.shown(findings));
    }

    @Test
    void task_insertion_is_refused() {
        var findings = Hddl.read("d", Texts.CARTING, "p", Texts.ONE_GOOD.replace("(:htn", "(:htn-ti")).findings();

        assertTrue(findings.getFirst().shown().contains("Maybe write :htn"), () -> Texts.shown(findings));
    }
}
