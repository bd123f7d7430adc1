package dev.entente.planner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    private static final String DOMAIN = """
            (define (domain errands)
              (:types person door - object key - object)
              (:predicates (open ?d - door) (has ?p - person ?k - key) (fits ?k - key ?d - door) (seen ?d - door))
              (:task pass :parameters (?p - person ?d - door))
              (:task look :parameters (?d - door))
              (:method just-go :parameters (?p - person ?d - door) :task (pass ?p ?d)
                :precondition (open ?d) :ordered-subtasks (and (walk ?p ?d)))
              (:method unlock-first :parameters (?p - person ?d - door ?k - key) :task (pass ?p ?d)
                :precondition (and (has ?p ?k) (fits ?k ?d)) :ordered-subtasks (and (unlock ?p ?d) (pass ?p ?d)))
              (:method both :parameters (?p - person ?d - door) :task (look ?d)
                :subtasks (and (a (peep ?p ?d)) (b (knock ?p ?d))))
              (:method known :parameters (?d - door) :task (look ?d) :precondition (seen ?d) :subtasks ())
              (:action walk :parameters (?p - person ?d - door) :precondition (open ?d))
              (:action unlock :parameters (?p - person ?d - door) :precondition (not (open ?d)) :effect (open ?d))
              (:action slam :parameters (?d - door) :precondition (open ?d) :effect (not (open ?d)))
              (:action peep :parameters (?p - person ?d - door) :effect (seen ?d))
              (:action knock :parameters (?p - person ?d - door) :precondition (seen ?d)))
            """;

    private static final String PROBLEM = """
            (define (problem one-door) (:domain errands)
              (:objects ann bob - person front back - door brass iron - key)
              (:htn :ordered-subtasks (and (pass ann front)))
              (:init (has ann brass) (fits brass front))
              (:goal (open front)))
            """;

    private static final String PLAN = """
            ==>
            0 unlock ann front
            1 walk ann front
            root 2
            2 pass ann front -> unlock-first 0 3
            3 pass ann front -> just-go 1
            <==
            """;

    private static String judged(String problem, String plan) {
        var verifier = Verifier.of(Plans.problem("errands", DOMAIN, problem));
        return switch (verifier.check(PlanFile.read(plan))) {
            case Verification.Valid valid -> "valid: %d, %d".formatted(valid.actions(), valid.decompositions());
            case Verification.Faulty(var fault) -> "%s %d:%d %s".formatted(fault.kind(), fault.at().line(), fault.at().column(), fault.message());
        };
    }

    private static String judged(String plan) {
        return judged(PROBLEM, plan);
    }

    @Test
    void a_fault_is_shown_with_its_line_a_caret_and_what_to_do() {
        var text = PLAN.replace("just-go", "jst-go");
        var faulty = (Verification.Faulty) Verifier.of(Plans.problem("errands", DOMAIN, PROBLEM)).check(PlanFile.read(text));

        assertEquals("""
                door.plan:6:21: error: method (jst-go) is not declared
                3 pass ann front -> jst-go 1
                                    ^~~~~~
                Maybe write (just-go).""", faulty.fault().shown("door.plan", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 pass ann front   | 2 pass bob front   | ROOT 4:6 no part of (root) is (pass ann front), the 1st task of the problem
            1 walk ann front   | 1 wlk ann front    | TASK 3:3 task (wlk) is not declared
            1 walk ann front   | 1 pass ann front   | TASK 3:3 (pass) is a compound task, so it must be decomposed by a method
            3 pass ann front   | 3 walk ann front   | TASK 6:3 (walk) is an action, so no method can decompose it
            1 walk ann front   | 1 walk ann         | ARITY 3:3 task (walk) takes 2 arguments, not 1
            1 walk ann front   | 1 walk ann front x | ARITY 3:18 task (walk) takes 2 arguments, not 3
            1 walk ann front   | 1 walk ann frnt    | OBJECT 3:12 object (frnt) is not declared
            1 walk ann front   | 1 walk back front  | TYPE 3:8 the 1st argument of (walk) must be of type (person), and (back) is of type (door)
            just-go 1          | just-go 9          | DANGLING_ID 6:29 no line has the id (9)
            just-go 1          | just-go 0          | SHARED_ID 6:29 task (0) is listed a second time; line 5 lists it first
            just-go 1          | just-go            | UNATTACHED 3:3 task (1) belongs to no other task, and (root) does not list it
            just-go 1          | both 1             | METHOD 6:21 method (both) is for task (look), not for (pass)
            3 pass ann front   | 2 pass ann front   | DUPLICATE_ID 6:1 id (2) is that of line 5 already
            root 2             | root               | UNATTACHED 5:3 task (2) belongs to no other task, and (root) does not list it
            root 2             | ; root             | MISSING_ROOT 7:1 the plan has no line (root), which lists the ids of the top-level tasks
            root 2             | root two           | FORMAT 4:6 id (two) must be a whole number, 0 or more
            root 2             | root -2            | FORMAT 4:6 id (-2) must be a whole number, 0 or more
            1 walk ann front   | 1                  | FORMAT 3:1 a line must have a task behind its id (1)
            just-go 1          | ''                 | FORMAT 6:18 a method's name must follow (->)
            <==                | ''                 | FORMAT 6:1 the plan has no line (<==), with which it must end; this is its last line
            ==>                | plan:              | FORMAT 1:1 the plan has no line (==>), with which it must begin
            """)
    void what_is_wrong_is_said_with_its_place(String from, String to, String said) {
        assertEquals(said, judged(PLAN.replace(from, to)));
    }

    @Test
    void a_task_below_itself_is_a_circle() {
        assertEquals(
                "CIRCLE 7:3 task (4) is a part of itself",
                judged(PLAN.replace("<==", "4 pass ann front -> unlock-first 5\n5 pass ann front -> unlock-first 4\n<==")));
    }

    @Test
    void an_action_out_of_order_is_named_with_the_one_it_must_wait_for() {
        var swapped = PLAN.replace("0 unlock ann front\n1 walk ann front\n", "1 walk ann front\n0 unlock ann front\n");

        assertEquals(
                "ORDER 2:3 (unlock ann front) in line 3 must be done before (walk ann front) in line 2: they come out of"
                        + " (0) and (3), which method (unlock-first) orders that way",
                judged(swapped));
    }

    @Test
    void a_precondition_is_said_with_the_action_that_took_it_away() {
        var problem = PROBLEM.replace("(pass ann front)", "(pass ann front) (slam front) (walk bob front)");
        var plan = PLAN.replace("root 2", "4 slam front\n5 walk bob front\nroot 2 4 5");

        assertEquals(
                "PRECONDITION 5:3 action (walk bob front) cannot be done: (open front) does not hold since action (slam front) in line 4",
                judged(problem, plan));
    }

    @Test
    void a_method_that_could_not_be_chosen_is_said() {
        var plan = """
                ==>
                1 walk ann front
                root 3
                3 pass ann front -> just-go 1
                <==
                """;

        assertEquals(
                "METHOD_PRECONDITION 4:21 method (just-go) of task (3) (pass ann front) cannot be chosen before action"
                        + " (walk ann front) in line 2: (open front) does not hold",
                judged(plan));
    }

    @Test
    void a_variable_of_the_precondition_alone_must_have_some_object() {
        assertEquals("valid: 2, 2", judged(PLAN));
        assertEquals(
                "METHOD_PRECONDITION 5:21 method (unlock-first) of task (2) (pass ann front) cannot be chosen before action"
                        + " (unlock ann front) in line 2: no choice of its other variables makes (and (has ann ?k) (fits ?k front)) hold",
                judged(PROBLEM.replace("(fits brass front)", "(fits iron front)"), PLAN));
    }

    @Test
    void the_goal_must_hold_in_the_end() {
        var problem = PROBLEM.replace("(:htn", "(:htn ").replace("(pass ann front)", "(pass ann front) (slam front)");
        var plan = PLAN.replace("root 2", "4 slam front\nroot 2 4");

        assertEquals("GOAL 8:1 the goal is not reached: (open front) does not hold since action (slam front) in line 4", judged(problem, plan));
    }

    @Test
    void parts_are_matched_by_what_they_are_and_not_by_where_they_are_listed() {
        var problem = PROBLEM.replace("(pass ann front)", "(look back)").replace("(open front)", "(seen back)");
        var plan = "==>\n7 peep bob back\n4 knock bob back\nroot 1\n1 look back -> both 4 7\n<==\n";

        assertEquals("valid: 2, 1", judged(problem, plan));
        assertEquals("DECOMPOSITION 5:21 no part of task (1) (look back) is (knock bob back), the 2nd subtask of method (both)",
                judged(problem, plan.replace("4 knock bob", "4 knock ann")));
        assertEquals("PRECONDITION 2:3 action (knock bob back) cannot be done: (seen back) does not hold",
                judged(problem, "==>\n4 knock bob back\n7 peep bob back\nroot 1\n1 look back -> both 4 7\n<==\n"));
    }

    @Nested
    class Tasks_without_actions {
        private static final String TWICE = "==>\n0 peep ann back\n1 knock ann back\nroot 2 3\n2 look back -> both 0 1\n3 look back -> known\n<==\n";

        @Test
        void have_preconditions_where_they_stand_in_the_order() {
            var after = PROBLEM.replace("(pass ann front)", "(look back) (look back)").replace("(open front)", "(seen back)");

            assertEquals("valid: 2, 2", judged(after, TWICE));
            assertEquals("valid: 2, 2", judged(after, TWICE.replace("root 2 3", "root 3 2")), "the listing says nothing");
        }

        @Test
        void are_refused_where_their_precondition_holds_too_late() {
            var before = PROBLEM.replace("(pass ann front)", "(look front) (look back)").replace("(open front)", "(seen back)");
            var plan = TWICE.replace("3 look back", "3 look front").replace("root 2 3", "root 3 2");

            assertEquals("METHOD_PRECONDITION 6:17 method (known) of task (3) (look front) cannot be chosen before action"
                    + " (peep ann back) in line 2: (seen front) does not hold", judged(before, plan));
        }

        @Test
        void may_wait_for_others_where_nothing_orders_them() {
            var free = PROBLEM.replace(":ordered-subtasks (and (pass ann front))", ":subtasks (and (a (look back)) (b (look back)))")
                    .replace("(open front)", "(seen back)");

            assertEquals("valid: 2, 2", judged(free, TWICE));
            assertEquals("valid: 2, 2", judged(free, TWICE.replace("root 2 3", "root 3 2")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\t\n", "\n\n", " ; a comment\n", "\n; a line of it\n"})
    void what_is_between_the_words_and_lines_does_not_matter(String end) {
        assertEquals("valid: 2, 2", judged(PLAN.replace("\n", end)));
        assertEquals("valid: 2, 2", judged(PLAN.replace(" ", "\t \t")));
        assertEquals("valid: 2, 2", judged("Found it!\n" + PLAN + "\nthe end\n"));
        assertEquals("valid: 2, 2", judged(PLAN.replace("walk ann front", "(walk ann front)").replace("unlock ann front", "UNLOCK[Ann,FRONT]")));
        assertEquals("valid: 2, 2", judged(PLAN.replace("just-go", "just_go")));
    }

    @Test
    void one_task_above_all_is_left_out() {
        assertEquals("valid: 2, 2", judged(PLAN.replace("root 2", "root 9\n9 __top -> __top_method 2")));
    }

    @Test
    void an_empty_plan_is_one_where_nothing_is_asked() {
        var nothing = PROBLEM.replace("(and (pass ann front))", "()").replace("(:goal (open front))", "");

        assertEquals("valid: 0, 0", judged(nothing, "==>\nroot\n<==\n"));
        assertTrue(judged(PROBLEM, "==>\nroot\n<==\n").startsWith("ROOT 2:1 the problem has 1 top-level task, but (root) lists 0"));
    }

    @Test
    void a_caret_in_a_long_line_is_still_seen() {
        var many = java.util.stream.IntStream.range(0, 5000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        var text = PLAN.replace("root 2", "root " + many);
        var fault = ((Verification.Faulty) Verifier.of(Plans.problem("errands", DOMAIN, PROBLEM)).check(PlanFile.read(text))).fault();
        var lines = fault.shown("door.plan", text).lines().toList();

        assertTrue(lines.stream().allMatch(line -> line.length() < 200), fault.shown("door.plan", text));
        assertEquals("4", lines.get(1).substring(lines.get(2).indexOf('^'), lines.get(2).indexOf('^') + 1));
    }
}
