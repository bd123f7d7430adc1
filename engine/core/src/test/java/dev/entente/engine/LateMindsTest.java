package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.execution.Adviser;
import dev.entente.guardrails.Said;
import dev.entente.planner.Choice;
import dev.entente.planner.Chooser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class LateMindsTest {
    private static final String ORACLE = """
            Director oracle { mind late }
            Director sibyl { mind late }
            Module First {
                ON (Horn) {
                    Evaluate oracle.sum { word: {word}, of: Wolves } -> $x {
                        Constraint $x.amount > 0 and $x.amount <= Wolves.gold
                        Retry 3
                        Otherwise { $x = { amount: 1, note: "", who: Wolves } }
                    }
                    Tell 1 "{$x.amount} {$x.note}"
                }
            }
            Faction Wolves { }
            Faction Ravens { }
            """;
    private static final String HORN = "1 Horn {\"word\": \"a\"}";

    private static Said sum(long amount, String note, String who) {
        return new Said.Parts(List.of(
                new Said.Part("amount", new Said.Whole(amount)),
                new Said.Part("note", new Said.Words(note)),
                new Said.Part("who", new Said.Words(who))));
    }

    /// Minds of which every director is the same adviser, and every faction the same chooser.
    private record Late(Chooser chooser, Adviser adviser) implements Minds {
        @Override
        public Chooser mind(String agent, String kind, long seed) {
            return chooser;
        }

        @Override
        public Adviser adviser(String director, String kind, long seed) {
            return adviser;
        }
    }

    private static Toy start(Toy toy, Chooser chooser, Adviser adviser) {
        toy.simulation = Simulation.start(toy.scenario(), toy.settings, new Late(chooser, adviser));
        return toy;
    }

    @Nested
    class A_question {
        private final List<Adviser.Inquiry> asked = new ArrayList<>();
        private final List<Said> answers = List.of(
                sum(500, "too much", "Wolves"), new Said.Malformed("I would rather not"), sum(5, "enough", "Dragons"), sum(7, "well", "Ravens"));

        private Optional<Said> answer(Adviser.Inquiry inquiry) {
            asked.add(inquiry);
            return Optional.of(answers.get(inquiry.earlier().size()));
        }

        private Toy toy() {
            return Toy.with(ORACLE).timeline(HORN);
        }

        @Test
        void says_when_it_is_asked_what_must_hold_and_who_may_be_named() {
            start(toy(), _ -> 0, this::answer).run(1);
            var inquiry = asked.getFirst();

            assertEquals(1, inquiry.tick());
            assertEquals(List.of("$x.amount > 0 and $x.amount <= Wolves.gold"), inquiry.constraints());
            assertEquals(List.of("Wolves", "Ravens"), inquiry.names().apply("Faction"));
            assertEquals(List.of(), inquiry.names().apply("Dragon"));
            assertEquals(List.of(), inquiry.earlier());
        }

        @Test
        void comes_again_with_every_answer_and_why_it_was_rejected() {
            var toy = start(toy(), _ -> 0, this::answer).run(6);

            assertEquals("4 7 well", toy.story());
            assertEquals(List.of(0, 1, 2, 3), asked.stream().map(it -> it.earlier().size()).toList());
            var earlier = asked.getLast().earlier();
            assertEquals(answers.subList(0, 3), earlier.stream().map(Adviser.Attempt::said).toList());
            assertEquals(
                    List.of("$x.amount > 0 and $x.amount <= Wolves.gold", "shape", "references"),
                    earlier.stream().map(it -> it.objection().rule()).toList());
            assertEquals("$x.amount is 500", earlier.getFirst().objection().found());
        }

        @Test
        void has_the_same_number_each_time_so_that_recordings_fit() {
            start(toy(), _ -> 0, this::answer).run(6);

            assertEquals(1, asked.stream().mapToLong(Adviser.Inquiry::number).distinct().count());
        }

        @Test
        void lets_its_mind_ask_what_the_guard_will_say() {
            var foretold = new ArrayList<String>();
            Adviser adviser = inquiry -> {
                var said = answers.get(inquiry.earlier().size());
                foretold.add(inquiry.judge().apply(said).map(Adviser.Objection::rule).orElse("passes"));
                foretold.add(inquiry.judge().apply(said).map(Adviser.Objection::rule).orElse("passes"));
                return Optional.of(said);
            };
            var toy = start(toy(), _ -> 0, adviser).run(6);

            assertEquals(
                    toy.events("rejected").stream().map(it -> it.substring(it.indexOf("rejected ") + 9)).toList(),
                    List.of(foretold.get(0), foretold.get(2), foretold.get(4)));
            assertEquals(List.of("passes", "passes"), foretold.subList(6, 8));
            assertEquals(foretold.get(0), foretold.get(1));
        }

        @Test
        void remembers_its_answers_in_a_run_that_was_saved() throws IOException {
            var through = start(toy(), _ -> 0, this::answer).run(6);
            var whole = List.copyOf(asked.getLast().earlier());
            asked.clear();
            var toy = start(toy(), _ -> 0, this::answer).run(2);
            var bytes = new ByteArrayOutputStream();
            toy.simulation.save(new DataOutputStream(bytes));
            var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            toy.simulation = Simulation.restore(toy.scenario(), toy.settings, new Late(_ -> 0, this::answer), in);
            toy.run(4);

            assertEquals(whole, asked.getLast().earlier());
            assertEquals(through.hashes, toy.hashes);
            assertEquals(-1, in.read());
        }

        @Test
        void begins_without_answers_when_it_is_asked_anew() {
            var toy = start(toy().timeline(HORN, "8 Horn {\"word\": \"b\"}"), _ -> 0, this::answer).run(8);

            assertEquals(5, asked.size());
            assertEquals(List.of(), asked.getLast().earlier());
            assertTrue(toy.story().startsWith("4 7 well"));
        }

        @Test
        void without_an_answer_is_remembered_as_such() {
            Adviser silent = inquiry -> {
                asked.add(inquiry);
                return Optional.empty();
            };
            var toy = start(toy(), _ -> 0, silent).run(6);

            assertEquals("4 1 ", toy.told.getFirst());
            assertEquals(new Said.Malformed(""), asked.getLast().earlier().getFirst().said());
            assertEquals("answer", asked.getLast().earlier().getFirst().objection().rule());
        }
    }

    @Nested
    class Questions_of_one_tick {
        static final String SECOND = """
                Module Second {
                    ON (Horn) { Evaluate sibyl.sum -> $y { Otherwise { $y = 0 } }   Tell 1 "second {$y}" }
                }
                """;

        private Toy toy() {
            return Toy.with(ORACLE.replace("Retry 3", "") + SECOND).timeline(HORN);
        }

        @Test
        void are_under_way_at_once_and_answered_in_their_order() {
            var secondWasAsked = new CountDownLatch(1);
            Adviser adviser = inquiry -> {
                if (inquiry.mind().equals("sibyl")) {
                    secondWasAsked.countDown();
                    return Optional.of(new Said.Whole(2));
                }
                return patient(secondWasAsked) ? Optional.of(sum(1, "first", "Wolves")) : Optional.empty();
            };
            var toy = start(toy(), _ -> 0, adviser).run(3);

            assertEquals("1 1 first, 1 second 2", toy.story());
        }

        @Test
        void that_throw_stop_the_run_with_what_was_thrown() {
            var lost = new IllegalArgumentException("no such recording");
            var toy = start(toy(), _ -> 0, _ -> {
                throw lost;
            });

            assertSame(lost, assertThrows(IllegalArgumentException.class, () -> toy.run(3)));
        }
    }

    private static boolean patient(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Nested
    class Agents_whose_minds_take_time {
        private static final int FACTIONS = 12;

        private Toy toy() {
            var text = new StringBuilder("""
                    Goal Top(who: Faction) {
                        Method a { Do Gain(who, 1)  Do Say("a", 2) }
                        Method b { Do Gain(who, 2)  Do Say("b", 3) }
                    }
                    """);
            for (int i = 0; i < FACTIONS; i++) {
                text.append("Faction F").append(i).append(" { pursue Top($me) }\n");
            }
            return Toy.with(text.toString()).setting(Settings.DEFAULT);
        }

        /// Goes on when all agents of a tick are asked at once, or gives up.
        private final class Together implements Chooser {
            private final CyclicBarrier all = new CyclicBarrier(FACTIONS);
            private final AtomicBoolean alone = new AtomicBoolean();

            @Override
            public int choose(Choice choice) {
                if (choice.tick() == 1) {
                    meet();
                }
                return choice.question() % 2 == 0 ? 0 : 1;
            }

            private void meet() {
                try {
                    all.await(10, TimeUnit.SECONDS);
                } catch (Exception nobody) {
                    alone.set(true);
                }
            }

            @Override
            public boolean takesTime() {
                return true;
            }
        }

        @Test
        void wait_side_by_side_and_the_history_is_that_of_quick_ones() {
            var together = new Together();
            var late = start(toy(), together, Adviser.NONE).run(30);
            Chooser quick = choice -> choice.question() % 2 == 0 ? 0 : 1;
            var prompt = start(toy(), quick, Adviser.NONE).run(30);

            assertTrue(!together.alone.get());
            assertEquals(prompt.hashes, late.hashes);
            assertEquals(prompt.told, late.told);
        }

        @Test
        void that_throw_stop_the_run_with_what_was_thrown() {
            var lost = new IllegalArgumentException("no such recording");
            var toy = start(toy(), new Chooser() {
                @Override
                public int choose(Choice choice) {
                    throw lost;
                }

                @Override
                public boolean takesTime() {
                    return true;
                }
            }, Adviser.NONE);

            assertSame(lost, assertThrows(IllegalArgumentException.class, () -> toy.run(3)));
        }

        @Test
        void are_shown_the_world_as_the_task_will_find_it_and_who_they_are() {
            var seen = Collections.synchronizedList(new ArrayList<String>());
            Chooser mind = choice -> {
                seen.add(choice.view().name(choice.self()) + " " + choice.view().tick());
                return 0;
            };
            start(toy(), mind, Adviser.NONE).run(1);

            assertEquals(FACTIONS, seen.size());
            assertTrue(seen.contains("F3 1"));
        }
    }
}
