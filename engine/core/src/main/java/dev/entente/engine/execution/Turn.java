package dev.entente.engine.execution;

import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// What the parts of a stepper share while it takes one input: the execution, the world it sees, and what it asks for.
final class Turn {
    /// The strand goes on.
    static final int ON = -1;
    /// The strand waits, or is over.
    static final int STOP = -2;
    /// The strand is answered by its host before anything else happens.
    static final int ASK = -3;

    private final ToLongFunction<String> symbols;
    private final Frame frame;
    private List<Command> commands = new ArrayList<>();
    private View view;
    Execution execution = Execution.NONE;
    Template template = Execution.NONE.template;

    Turn(ToLongFunction<String> symbols, View view) {
        this.symbols = symbols;
        this.view = view;
        this.frame = new Frame(view, execution.slots);
    }

    void begin(Execution execution, View view, List<Command> commands) {
        this.execution = execution;
        this.template = execution.template;
        this.view = view;
        this.commands = commands;
    }

    void ask(Command command) {
        commands.add(command);
    }

    ToLongFunction<String> symbols() {
        return symbols;
    }

    View view() {
        return view;
    }

    /// {@return why there is no time for one more round or call in this tick; empty where there is}
    String hurry(String what) {
        return execution.hasTime(view.tick())
                ? ""
                : "%s: more than %s rounds and calls in one tick. Maybe Wait between them."
                        .formatted(what, Execution.BUSIEST);
    }

    /// {@return the names of the execution, with dice that it has not thrown before}
    Frame frame() {
        var origin = execution.origin;
        return frame.over(view, execution.slots).dice(origin.dice(), execution.runs++).self(origin.self());
    }

    void report(int strand, String what, String status, String detail) {
        ask(new Command.Report(execution.pc(strand), what, status, detail));
    }

    /// {@return the innermost region around a strand}
    int region(int strand) {
        return execution.region(strand);
    }

    /// Lets a strand go on when it is its turn.
    void ready(int strand) {
        if (execution.status(strand) != Execution.READY) {
            execution.status(strand, Execution.READY);
            ask(new Command.Resume(strand));
        }
    }

    /// Begins a wait for forks that may have to be refused, because who waits holds keys. Where it holds none, whoever
    /// waits for it waits for its forks already.
    void wait(int strand, int status) {
        int token = execution.wait(strand, status);
        if (execution.holds > 0) {
            ask(new Command.Check(strand, token));
        }
    }

    int next(int strand) {
        execution.pc(strand, execution.pc(strand) + 1);
        return ON;
    }

    int to(int strand, int pc) {
        execution.pc(strand, pc);
        return ON;
    }

    /// Fails the statement at hand: its `else` follows, or the failure climbs.
    ///
    /// @param otherwise where the `else` is; -1 where there is none
    int fail(int strand, int otherwise, String reason) {
        return otherwise >= 0 ? to(strand, otherwise) : fail(strand, reason);
    }

    int fail(int strand, String reason) {
        execution.reason(strand, reason);
        return climb(strand, Execution.FAILING);
    }

    /// Lets a failure, or a `return`, climb from where a strand is.
    int climb(int strand, int how) {
        int region = region(strand);
        execution.clear(strand, Execution.CLIMBING);
        execution.set(strand, how);
        return to(strand, region);
    }

    static String reason(EvaluationException nothing) {
        return nothing.meant() ? nothing.reason() : "evaluation: " + nothing.getMessage();
    }

    static String ticksAreUp(String what, long ticks) {
        return ticks == 1 ? what + ": 1 tick is up" : "%s: %s ticks are up".formatted(what, ticks);
    }
}
