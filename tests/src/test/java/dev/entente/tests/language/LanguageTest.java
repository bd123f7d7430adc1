package dev.entente.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule of the language, on every host.
///
/// `-Dlanguage.only=join` runs the cases with this in their path; `-Dlanguage.accept` writes into them what they do.
class LanguageTest {
    private static final Path CASES = cases();
    private static final String ONLY = System.getProperty("language.only", "");
    private static final boolean ACCEPT = System.getProperty("language.accept") != null;
    private static final boolean NOBODY_LOOKS = System.getenv("CI") != null;

    private static final Host MEMORY = new SimulationHost(1, 0);
    private static final Map<String, Host> OTHERS = Map.of(
            "on four threads", new SimulationHost(4, 0),
            "saved and restored after every tick", new SimulationHost(1, 1),
            "saved and restored after every third tick", new SimulationHost(1, 3));

    @TestFactory
    Stream<DynamicTest> every_case_does_what_its_rule_says() {
        return Case.in(CASES).stream()
                .filter(it -> name(it).contains(ONLY))
                .map(it -> dynamicTest(name(it), it.file().toUri(), () -> test(it)));
    }

    @Test
    void every_case_states_a_rule_and_what_to_expect() {
        var silent = Case.in(CASES).stream()
                .filter(it -> !it.rule().endsWith(".") || (it.journal().isEmpty() && it.problems().isEmpty()))
                .map(LanguageTest::name)
                .toList();

        assertEquals(List.of(), silent, "these cases must begin with a sentence and end with what to expect");
    }

    private static void test(Case it) {
        var findings = Findings.of(it);
        if (ACCEPT) {
            accept(it, findings);
        } else {
            hold(it, findings);
        }
    }

    private static void hold(Case it, Findings findings) {
        if (findings.refused() || it.problems().isPresent()) {
            same(it, "when checked", it.problems().orElse(List.of()), findings.lines());
        }
        if (findings.refused()) {
            assertEquals(Optional.empty(), it.journal(), "it is refused, so it cannot have a journal");
            return;
        }
        var journal = it.journal().orElseThrow(() -> new AssertionError("it runs, so say what to expect: # expect"));
        var scenario = it.scenario(it.program());
        same(it, "as written", journal, MEMORY.journal(scenario));
        OTHERS.forEach((how, host) -> same(it, how, journal, host.journal(scenario)));
        same(it, "formatted", journal, MEMORY.journal(it.scenario(Rereading.formatted(it.program()))));
        same(it, "read again from JSON", journal, MEMORY.journal(it.scenario(Rereading.throughJson(it.program()))));
    }

    private static void same(Case it, String how, List<String> expected, List<String> found) {
        if (!expected.equals(found)) {
            fail("""
                    %s
                    But %s (- expected, + found):
                    %s
                    Maybe the program is wrong, or the host. Only where the rule says what was found, let it be written \
                    into the case: -Dlanguage.only=%s -Dlanguage.accept, not in CI, and read what it wrote.
                    """.formatted(it.rule(), how, Diff.of(expected, found).stripTrailing(), name(it)));
        }
    }

    private static void accept(Case it, Findings findings) {
        assertFalse(NOBODY_LOOKS, "language.accept must not be set in CI, where nobody reads what it writes");
        var problems = Optional.of(findings.lines()).filter(_ -> findings.refused() || it.problems().isPresent());
        var journal = findings.refused()
                ? Optional.<List<String>>empty()
                : Optional.of(MEMORY.journal(it.scenario(it.program())));
        it.expecting(problems, journal).write();
    }

    private static String name(Case it) {
        return CASES.relativize(it.file()).toString().replace('\\', '/');
    }

    private static Path cases() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder.resolve("tests/language");
    }
}
