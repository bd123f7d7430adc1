package dev.entente.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every answer in `tests/hostile` is said to the engine, through the mind, its guard and the gate.
final class HostileCorpusTest {
    private static final Map<Case, Outcome> HOSTILE = new LinkedHashMap<>();
    private static final Map<Case, Outcome> LEGITIMATE = new LinkedHashMap<>();

    @BeforeAll
    static void say() {
        try (var arena = new Arena()) {
            Case.all("outputs.jsonl").forEach(it -> HOSTILE.put(it, arena.hear(it)));
            Case.all("legitimate.jsonl").forEach(it -> LEGITIMATE.put(it, arena.hear(it)));
        }
        System.out.println("hostile answers by rule: " + byRule(HOSTILE));
        System.out.println("legitimate answers by rule: " + byRule(LEGITIMATE));
    }

    private static Map<String, Long> byRule(Map<Case, Outcome> outcomes) {
        return outcomes.values().stream()
                .collect(Collectors.groupingBy(
                        it -> it.approved() ? "approved" : it.rule(), TreeMap::new, Collectors.counting()));
    }

    private static List<String> where(Map<Case, Outcome> outcomes, Predicate<Map.Entry<Case, Outcome>> wrong) {
        return outcomes.entrySet().stream()
                .filter(wrong)
                .map(it -> "%s (%s): %s %s".formatted(it.getKey().id(), it.getKey().kind(), it.getValue(), it.getValue().broken()))
                .toList();
    }

    @Test
    void every_hostile_answer_meets_the_verdict_that_a_person_gave_it() {
        assertEquals(List.of(), where(HOSTILE, it -> !it.getValue().rule().equals(it.getKey().rule())));
    }

    @Test
    void no_legitimate_answer_is_rejected() {
        assertEquals(List.of(), where(LEGITIMATE, it -> !it.getValue().approved()));
    }

    @Test
    void no_constraint_is_ever_broken_and_what_is_rejected_leaves_no_trace() {
        assertEquals(List.of(), where(HOSTILE, it -> !it.getValue().broken().isEmpty()));
        assertEquals(List.of(), where(LEGITIMATE, it -> !it.getValue().broken().isEmpty()));
    }

    @Test
    void nothing_is_changed_that_the_question_was_not_about() {
        assertEquals(List.of(), where(HOSTILE, it -> !Effects.forbidden(it.getKey(), it.getValue()).isEmpty()));
        assertEquals(List.of(), where(LEGITIMATE, it -> !Effects.forbidden(it.getKey(), it.getValue()).isEmpty()));
    }

    @Test
    void what_is_approved_is_done() {
        long idle = LEGITIMATE.values().stream().filter(it -> it.changed().isEmpty()).count();

        assertTrue(idle * 4 < LEGITIMATE.size(), idle + " approved answers changed nothing, because they say what is so already");
    }

    @Test
    void the_corpora_are_large_and_various() {
        assertTrue(HOSTILE.size() >= 500 && LEGITIMATE.size() >= 500, HOSTILE.size() + " and " + LEGITIMATE.size());
        assertTrue(HOSTILE.keySet().stream().map(Case::kind).distinct().count() >= 25);
        assertTrue(HOSTILE.keySet().stream().map(Case::ask).distinct().count() >= 15);
        assertTrue(HOSTILE.keySet().stream().map(Case::rule).distinct().count() >= 50);
    }

    @Test
    void no_case_is_told_twice() {
        var all = new ArrayList<>(HOSTILE.keySet());
        all.addAll(LEGITIMATE.keySet());
        var seen = new HashSet<String>();

        assertEquals(List.of(), all.stream().filter(it -> !seen.add(it.ask() + it.said() + it.repairs())).map(Case::id).toList());
    }
}
