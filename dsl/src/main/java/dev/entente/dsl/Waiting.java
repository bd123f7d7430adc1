package dev.entente.dsl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Says which steps of a program may wait: for a fork, a lock, a mind, a timer, or an operation that waits.
///
/// What stands between two such steps is one proposal; a body without any is one proposal as a whole. Immutable, thread
/// safe; made in time linear in the program, asked in time linear in the statement.
public final class Waiting {
    /// The name under which declared sagas are called, as if it were a module's.
    private static final String SAGA = "Saga";

    private final Set<String> operations;

    private Waiting(Set<String> operations) {
        this.operations = operations;
    }

    /// Finds the operations that wait: those with a step that does, and those that call one of them.
    public static Waiting of(Program program) {
        Map<String, List<String>> callers = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        Waiting alone = new Waiting(Set.of());
        program.all(Declaration.Module.class).forEach(module -> operations(module).forEach(operation -> {
            String name = name(module.name(), operation.name());
            if (alone.waits(operation.body())) {
                open.add(name);
            }
            calls(operation.body())
                    .forEach(call -> callers.computeIfAbsent(call, _ -> new ArrayList<>()).add(name));
        }));
        return new Waiting(reached(open, callers));
    }

    private static Set<String> reached(Deque<String> open, Map<String, List<String>> callers) {
        Set<String> waiting = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            if (waiting.add(next)) {
                open.addAll(callers.getOrDefault(next, List.of()));
            }
        }
        return waiting;
    }

    private static Stream<Declaration.Operation> operations(Declaration.Module module) {
        return module.members().stream()
                .filter(Declaration.Operation.class::isInstance)
                .map(Declaration.Operation.class::cast);
    }

    /// {@return the operations called in the part of a body that does not wait by itself}
    private static Stream<String> calls(List<Statement> body) {
        return body.stream().flatMap(statement -> switch (statement) {
            case Statement.Call call -> Stream.of(name(call.module(), call.operation()));
            case Statement.If branch -> Stream.concat(calls(branch.then()), calls(branch.otherwise()));
            case Statement.While loop -> calls(loop.body());
            case Statement.Each loop -> calls(loop.body());
            default -> Stream.empty();
        });
    }

    /// {@return whether the operation of a module waits; every saga does, under the module name `Saga`}
    public boolean waits(String module, String operation) {
        return module.equals(SAGA) || operations.contains(name(module, operation));
    }

    /// {@return whether one of the statements may wait}
    public boolean waits(List<Statement> statements) {
        return statements.stream().anyMatch(this::waits);
    }

    /// {@return whether the statement, or one inside it, may wait}
    ///
    /// Only begun, nothing waits: neither [Statement.Start] nor [Statement.Emit] does. Nor does [Statement.Fail].
    public boolean waits(Statement statement) {
        return switch (statement) {
            case Statement.Fork _,
                    Statement.Join _,
                    Statement.Cancel _,
                    Statement.Saga _,
                    Statement.Lock _,
                    Statement.Evaluate _,
                    Statement.Negotiate _,
                    Statement.Await _,
                    Statement.Absolve _,
                    Statement.Wait _ -> true;
            case Statement.Call call ->
                !call.attempts().equals(Statement.Attempts.ONCE)
                        || call.otherwise().written()
                        || waits(call.module(), call.operation());
            case Statement.If branch -> waits(branch.then()) || waits(branch.otherwise());
            case Statement.While loop -> waits(loop.body());
            case Statement.Each loop -> waits(loop.body());
            case Statement.Assign _,
                    Statement.Create _,
                    Statement.Remove _,
                    Statement.Link _,
                    Statement.Emit _,
                    Statement.Start _,
                    Statement.Tell _,
                    Statement.Fail _,
                    Statement.Do _,
                    Statement.Achieve _,
                    Statement.Return _ -> false;
        };
    }

    private static String name(String module, String operation) {
        return module + "." + operation;
    }
}
