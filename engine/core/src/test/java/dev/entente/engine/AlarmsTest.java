package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AlarmsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void each_is_due_once_at_the_tick_that_was_set_last(int agents) {
        var random = new SplittableRandom(agents);
        var alarms = new Alarms(agents);
        var model = new long[agents];
        Arrays.fill(model, Alarms.AT_ONCE);
        for (long tick = 0; tick < 2_000; tick++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                int agent = random.nextInt(agents);
                model[agent] = random.nextInt(9) == 0 ? Alarms.NEVER : tick + random.nextInt(-3, 20);
                alarms.set(agent, model[agent]);
            }
            assertEquals(due(model, tick), due(alarms, tick));
        }
    }

    private static TreeSet<Integer> due(long[] model, long tick) {
        var due = new TreeSet<Integer>();
        IntStream.range(0, model.length).filter(agent -> model[agent] <= tick).forEach(due::add);
        due.forEach(agent -> model[agent] = Alarms.NEVER);
        return due;
    }

    private static TreeSet<Integer> due(Alarms alarms, long tick) {
        var due = new TreeSet<Integer>();
        for (int agent = alarms.due(tick); agent != Alarms.NOBODY; agent = alarms.due(tick)) {
            due.add(agent);
        }
        return due;
    }
}
