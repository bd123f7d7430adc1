package dev.entente.dsl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Warns of steps of sagas that change something and cannot be undone when a later step fails.
final class SagaCheck {
    private final Symbols symbols;
    private final Report report;

    SagaCheck(Symbols symbols, Report report) {
        this.symbols = symbols;
        this.report = report;
    }

    /// Checks the steps of one saga; the last needs no `Compensate`.
    ///
    /// @param changes whether an assignment changes more than a local variable
    void check(List<Statement.Stage> stages, Predicate<Statement.Assign> changes) {
        Search search = new Search(changes, new HashSet<>());
        stages.stream().limit(Math.max(0, stages.size() - 1)).filter(search::remains).forEach(stage -> report.warning(
                stage.at(),
                "step changes something and has no Compensate, though others follow it",
                "Maybe write Compensate { ... } behind it, which undoes it when a later step fails."));
    }

    /// Looks for changes that nothing undoes.
    private final class Search {
        private final Predicate<Statement.Assign> changes;
        /// The declared sagas that were looked into.
        private final Set<String> seen;

        Search(Predicate<Statement.Assign> changes, Set<String> seen) {
            this.changes = changes;
            this.seen = seen;
        }

        boolean remains(Statement.Stage stage) {
            return !stage.compensate().written() && remains(stage.body());
        }

        private boolean remains(List<Statement> body) {
            return body.stream().anyMatch(this::remains);
        }

        private boolean remains(Statement step) {
            return switch (step) {
                case Statement.Assign assign -> changes.test(assign);
                case Statement.Call call -> remains(call);
                case Statement.Create _,
                        Statement.Remove _,
                        Statement.Link _,
                        Statement.Emit _,
                        Statement.Start _,
                        Statement.Negotiate _,
                        Statement.Absolve _,
                        Statement.Do _,
                        Statement.Achieve _ -> true;
                case Statement.Fork fork -> remains(fork.body());
                case Statement.Join join -> remains(join.otherwise().body());
                case Statement.Saga saga ->
                    saga.stages().stream().anyMatch(this::remains)
                            || remains(saga.otherwise().body());
                case Statement.Lock lock -> remains(lock.body()) || remains(lock.otherwise().body());
                case Statement.Evaluate evaluate -> remains(evaluate.otherwise().body());
                case Statement.Await await -> remains(await.otherwise().body());
                case Statement.If branch -> remains(branch.then()) || remains(branch.otherwise());
                case Statement.While loop -> remains(loop.body());
                case Statement.Each loop -> remains(loop.body());
                case Statement.Cancel _,
                        Statement.Wait _,
                        Statement.Fail _,
                        Statement.Tell _,
                        Statement.Return _ -> false;
            };
        }

        private boolean remains(Statement.Call call) {
            if (remains(call.otherwise().body())) {
                return true;
            }
            return call.module().equals(Part.SAGA)
                    ? called(call.operation())
                    : symbols.operation(call.module(), call.operation())
                            .filter(operation -> !operation.reads())
                            .isPresent();
        }

        /// A saga that is called is undone as if it stood here, step by step.
        private boolean called(String name) {
            Declaration.Saga saga = symbols.sagas().get(name);
            Search within = new Search(SagaCheck.this::changesState, seen);
            return saga != null && seen.add(name) && saga.stages().stream().anyMatch(within::remains);
        }
    }

    /// {@return whether an assignment in a declared saga changes more than a local variable, as far as its text shows}
    private boolean changesState(Statement.Assign assign) {
        Expression base = assign.target();
        while (base instanceof Expression.Field(_, Expression of, _)) {
            base = of;
        }
        return !(base instanceof Expression.Variable(_, String name))
                || symbols.globals().has(name);
    }
}
