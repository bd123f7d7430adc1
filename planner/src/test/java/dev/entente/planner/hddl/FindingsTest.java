package dev.entente.planner.hddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.hddl.Finding.Severity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a text is told, each class of mistake as what it is, where it is.
class FindingsTest {

    /// Changes one place of a text that is right, and expects that place to be told.
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            SYNTAX      | :precondition (at ?g ?to)          | :preconditon (at ?g ?to)           | (:preconditon) is no part of this block
            ARGUMENTS   | (road ?from ?via)                  | (road ?from)                       | predicate (road) takes 2 arguments, not 1
            ARGUMENTS   | (load ?g ?c ?from)                 | (load ?c ?c ?from)                 | variable (?c) is of type (cart), but action (load) takes (good)
            UNDEFINED   | (in ?g ?c)))                       | (inn ?g ?c)))                      | predicate (inn) is not declared
            UNDEFINED   | ?g - good ?from                    | ?g - goods ?from                   | type (goods) is not declared
            UNDEFINED   | :task (go ?c ?to)                  | :task (goo ?c ?to)                 | method (stay) is for task (goo), which is not declared
            UNDEFINED   | (drive ?c ?from ?via)              | (drove ?c ?from ?via)              | task (drove) is not declared
            DUPLICATE   | (:method already                   | (:method by-cart                   | method (by-cart) is already declared on line 10
            DUPLICATE   | (:action unload                    | (:action load                      | action (load) is already declared, as action
            TYPE_CYCLE  | town)                              | thing - good town)                 | type (good) is above itself: good - thing - good
            VARIABLE    | (not (= ?from ?to)))               | (not (= ?from ?too)))              | variable (?too) is no parameter of method (by-cart)
            REFUSED     | (:action drive                     | (:durative-action drive            | (:durative-action ...) is not read
            """)
    void one_mistake_is_told_as_what_it_is(Flaw flaw, String right, String wrong, String message) {
        var text = Texts.CARTING.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        var findings = Hddl.domain("carting.hddl", text).findings();

        assertTrue(findings.stream().anyMatch(it -> it.flaw() == flaw && it.message().equals(message)
                && it.severity() == Severity.ERROR), () -> Texts.shown(findings));
    }

    @Test
    void a_finding_shows_its_line_and_the_nearest_name() {
        var text = Texts.CARTING.replace("(load ?g ?c ?from)", "(laod ?g ?c ?from)");

        assertEquals("""
                carting.hddl:15:43: error: task (laod) is not declared
                    :ordered-subtasks (and (go ?c ?from) (laod ?g ?c ?from) (go ?c ?to) (unload ?g ?c ?to)))
                                                          ^~~~
                Maybe write load.
                """, Texts.shown(Hddl.domain("carting.hddl", text).findings()));
    }

    @Test
    void all_mistakes_of_both_texts_are_told_at_once() {
        var domain = Texts.CARTING.replace("(load ?g", "(laod ?g").replace("(road ?from ?to))", "(raod ?from ?to))");
        var problem = Texts.ONE_GOOD.replace("(road depot mill)", "(road depot mil)");
        var findings = Hddl.read("d", domain, "p", problem).findings();

        assertEquals(List.of("d:15", "d:28", "p:6"), findings.stream().map(it -> it.file() + ":" + it.line()).toList());
    }

    @Test
    void an_order_in_a_circle_is_told_at_one_of_its_pairs() {
        var findings = Hddl.domain("d", """
                (define (domain d) (:task t) (:action a)
                  (:method m :task (t) :subtasks (and (x (a)) (y (a)) (z (a)))
                    :ordering (and (< x y) (< y z) (< z y))))
                """).findings();

        assertEquals(List.of(Flaw.ORDER_CYCLE), findings.stream().map(Finding::flaw).toList());
        assertEquals(3, findings.getFirst().line());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            (and (p ?x) (not (p ?x)))                    | it needs (p) both true and false
            (and (= ?x ?y) (not (= ?y ?x)))              | ?y cannot differ from ?x
            (and (= ?x ?y) (p ?x) (not (p ?y)))          | it needs (p) both true and false
            (and (= ?x c) (= ?x d))                      | c is not d
            (= ?x ?other)                                | nothing that is ?x can be ?other
            (or (and (p ?x) (not (p ?x))) (not (and)))   | it negates what always holds
            """)
    void a_precondition_that_never_holds_is_suspicious(String precondition, String why) {
        var findings = Hddl.domain("d", """
                (define (domain d) (:types a b) (:constants c d - a) (:predicates (p ?x - a))
                  (:task t)
                  (:method m :task (t) :ordered-subtasks (and (act c d e)))
                  (:action act :parameters (?x ?y - a ?other - b) :precondition %s))
                """.formatted(precondition).replace("c d - a", "c d - a e - b")).findings();

        assertTrue(findings.stream().anyMatch(it -> it.flaw() == Flaw.UNSATISFIABLE
                && it.message().equals("the precondition of action (act) never holds: " + why)), () -> Texts.shown(findings));
    }

    @Test
    void a_type_that_is_not_declared_is_told_once_with_the_names_that_are_of_it() {
        var loading = Hddl.read("d", """
                (define (domain d) (:types place)
                  (:predicates (at ?a - plaec))
                  (:task t :parameters (?a - place))
                  (:method m :parameters (?a - place ?b - ghost) :task (t ?a)))
                """, "p", """
                (define (problem p) (:domain d)
                  (:objects fire frost fury - phase a - place ice - phase)
                  (:htn :subtasks (t a)) (:init))
                """);

        assertEquals("""
                d:2: type (plaec) is not declared
                d:4: type (ghost) is not declared
                p:2: type (phase) is not declared; it is the type of 4 names""",
                String.join("\n", loading.findings().stream()
                        .filter(it -> it.flaw() == Flaw.UNDEFINED)
                        .map(it -> it.file() + ":" + it.line() + ": " + it.message())
                        .toList()));
        assertTrue(loading.findings().getFirst().shown().contains("Maybe write place."), Texts.shown(loading.findings()));
    }

    @Test
    void tasks_that_never_end_in_actions_are_suspicious_and_can_be_planned_for() {
        var loading = Hddl.read("d", """
                (define (domain d) (:predicates (p))
                  (:task round) (:task trip) (:task lost)
                  (:method a :task (round) :ordered-subtasks (trip))
                  (:method b :task (trip) :ordered-subtasks (and (act) (round)))
                  (:method c :task (lost) :precondition (p) :ordered-subtasks (lost))
                  (:action act))
                """, "p", "(define (problem p) (:domain d) (:htn :subtasks (round)) (:init) (:goal (p)))");

        assertTrue(loading.problem().isPresent());
        assertEquals("""
                no method of task (round) ever ends in actions
                no method of task (trip) ever ends in actions
                no method of task (lost) ever ends in actions
                task (lost) comes to itself before anything is done, through method (c)
                the precondition of method (c) never holds: nothing makes (p) true
                task (round) is to be done, and nothing it decomposes into can be
                the goal never holds: nothing makes (p) true""",
                String.join("\n", loading.findings().stream().map(Finding::message).toList()));
    }
}
