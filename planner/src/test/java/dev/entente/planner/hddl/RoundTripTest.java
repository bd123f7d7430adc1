package dev.entente.planner.hddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.entente.planner.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is printed reads as what was printed.
class RoundTripTest {
    private static final Path DOMAINS = Path.of("src/test/resources/domains");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    static List<Path> domains() throws IOException {
        try (Stream<Path> files = Files.walk(DOMAINS)) {
            return files.filter(file -> file.toString().endsWith(".hddl") && text(file).contains("(domain "))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> problems() throws IOException {
        try (Stream<Path> files = Files.walk(DOMAINS)) {
            return files.filter(file -> file.toString().endsWith(".hddl") && text(file).contains("(problem "))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("domains")
    void every_domain_survives_the_way_there_and_back(Path file) {
        var model = Texts.domain(text(file));

        assertEquals(Likeness.of(model), Likeness.of(Texts.domain(Hddl.print(model))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void every_problem_survives_the_way_there_and_back(Path file) {
        var domain = text(file.resolveSibling("domain.hddl"));

        assertSurvives(Texts.problem(domain, text(file)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void so_do_texts_at_random(long seed) {
        var texts = new RandomTexts(seed);

        assertSurvives(onceThrough(Texts.problem(texts.domain(), texts.problem())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_printed_means_the_same(long seed) {
        var texts = new RandomTexts(seed);
        var problem = Texts.problem(texts.domain(), texts.problem());
        var back = onceThrough(problem);
        var dice = new SplittableRandom(seed);

        for (int i = 0; i < 3; i++) {
            var facts = facts(problem, dice);
            assertSame(new Truth(problem, facts), new Truth(back, facts), dice);
        }
    }

    private static Set<String> facts(Problem problem, SplittableRandom dice) {
        int size = problem.objects().size();
        var facts = new TreeSet<String>();
        facts.add(dice.nextBoolean() ? "0[]" : "");
        for (int i = 0; i < 8; i++) {
            facts.add("1[%d]".formatted(dice.nextInt(size)));
            facts.add("2[%d, %d]".formatted(dice.nextInt(size), dice.nextInt(size)));
        }
        return facts;
    }

    private static void assertSame(Truth one, Truth other, SplittableRandom dice) {
        var size = one.problem().objects().size();
        assertEquals(goal(one), goal(other));
        for (int i = 0; i < one.problem().model().operators().size(); i++) {
            var action = one.problem().model().operator(i);
            var its = other.problem().model().operator(i);
            int[] objects = dice.ints(action.parameters(), 0, size).toArray();
            int[] binding = Truth.binding(objects, action.variables().types());
            int[] itsBinding = Truth.binding(objects, its.variables().types());
            assertEquals(one.holds(action.precondition(), binding), other.holds(its.precondition(), itsBinding));
            assertEquals(one.after(action, binding), other.after(its, itsBinding));
        }
    }

    private static boolean goal(Truth truth) {
        return truth.holds(truth.problem().goal(), Truth.binding(new int[0], truth.problem().variables().types()));
    }

    /// Negated quantifiers and conditions that several effects share look different after the first way, and only then.
    private static Problem onceThrough(Problem problem) {
        return Texts.problem(Hddl.print(problem.model()), Hddl.print(problem));
    }

    private static void assertSurvives(Problem problem) {
        var back = onceThrough(problem);

        assertEquals(Likeness.of(problem), Likeness.of(back));
        assertFalse(Likeness.of(problem).isEmpty());
    }
}
