package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {
    @Test
    void the_sample_parses_without_a_problem() {
        var parsed = Flow.parse("north.flow", Samples.north());

        assertEquals(List.of(), parsed.problems());
        assertEquals(21, parsed.program().declarations().size());
    }

    @Test
    void formatting_the_sample_changes_nothing_because_it_is_formatted() {
        var sample = Samples.north();

        assertEquals(sample, Flow.format(Flow.parse("north.flow", sample).program()));
    }

    @Test
    void the_sample_has_no_problem() {
        assertEquals(List.of(), Flow.check(Flow.parse("north.flow", Samples.north()).program()));
    }
}
