package dev.entente.planner.repair;

import dev.entente.planner.search.History;
import dev.entente.planner.search.Workbench;
import dev.entente.planner.state.State;
import java.util.Arrays;

/// Holds a search to what was done, and lets happen again what happened in between.
final class Replay implements History {
    private final Workbench workbench;
    private final Past past;

    Replay(Workbench workbench, Past past) {
        this.workbench = workbench;
        this.past = past;
    }

    @Override
    public boolean allows(int step, int symbol, int[] arguments) {
        if (step >= past.done().size()) {
            return true;
        }
        var did = past.done().get(step);
        return did.symbol == symbol && Arrays.equals(did.arguments, 0, did.arguments.length, arguments, 0, did.arguments.length);
    }

    @Override
    public void after(int steps, State state) {
        for (var happening : past.happenings()) {
            if (happening.after() == steps) {
                apply(happening.event(), state);
            }
        }
    }

    private void apply(WorldEvent event, State state) {
        event.removed().forEach(fact -> {
            int number = workbench.fact(state, fact);
            if (number >= 0) {
                state.remove(number);
            }
        });
        event.added().forEach(fact -> {
            int number = workbench.fact(state, fact);
            if (number >= 0) {
                state.add(number);
            }
        });
        event.levels().forEach(level -> state.set(workbench.cell(state, level), level.value()));
    }
}
