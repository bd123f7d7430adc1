package dev.entente.dsl;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes explicit what a text leaves open and only one reading makes sense of, and says so in notes.
///
/// A program that declares everything it uses comes back as it is. Linear in the program.
final class Completion {
    private final Report notes = new Report();

    /// The events that stand for sagas that nobody declares; they have a note already.
    private final Set<String> emitted = new HashSet<>();

    static Flow.Completed of(Program program) {
        Flow.Completed read = asWritten(program);
        return new Flow.Completed(TreatyGoals.added(read.program()), read.notes());
    }

    /// {@return the program with all that is implied but what contracts become for their parties, for whoever looks at
    /// the contracts themselves}
    static Flow.Completed asWritten(Program program) {
        return new Completion().complete(program);
    }

    private Flow.Completed complete(Program program) {
        Program read = TreatyReading.read(TreatyTypes.declared(program));
        read = Globals.read(read, notes);
        read = begun(read);
        read = ShardNumbers.read(read, notes);
        read = Sketches.read(read, notes);
        read = Happenings.read(read, emitted, notes);
        Part.of(read).forEach(this::unread);
        return new Flow.Completed(read, notes.problems());
    }

    /// Turns what begins a saga that nobody declares into an event, so that a reaction can take it up.
    private Program begun(Program program) {
        Set<String> sagas =
                program.all(Declaration.Saga.class).map(Declaration::name).collect(Collectors.toUnmodifiableSet());
        Slips slips = new Slips(sagas);
        Predicate<Statement> begins = it -> it instanceof Statement.Start start
                && start.module().equals(Part.SAGA)
                && !sagas.contains(start.operation())
                && !slips.has(start.operation());
        if (Part.of(program).stream().flatMap(Part::statements).noneMatch(begins)) {
            return program;
        }
        Rebuilding rebuilding = new Rebuilding(
                UnaryOperator.identity(), it -> begins.test(it) ? emitted((Statement.Start) it) : it);
        return new Program(program.file(), rebuilding.all(program.declarations()), program.comments());
    }

    private Statement emitted(Statement.Start start) {
        String event = Part.SAGA + "." + start.operation();
        if (emitted.add(event)) {
            notes.note(
                    start.at(),
                    "saga (%s) is not declared; %s(...) is read as Emit %s".formatted(start.operation(), event, event),
                    "Maybe write Saga %s { Step { ... } }, or take it up with ON (%s) { ... }."
                            .formatted(start.operation(), event));
        }
        return new Statement.Emit(start.at(), event, start.arguments(), Unwritten.NOTHING);
    }

    /// Notes what is kept from a call and never read.
    private void unread(Part part) {
        List<Statement.Call> calls = part.statements()
                .filter(Statement.Call.class::isInstance)
                .map(Statement.Call.class::cast)
                .filter(call -> !call.result().isEmpty())
                .toList();
        if (calls.isEmpty()) {
            return;
        }
        Set<String> read = part.statements().flatMap(Completion::reads).collect(Collectors.toSet());
        calls.stream()
                .filter(call -> !read.contains(call.result()))
                .forEach(call -> notes.note(
                        call.at(),
                        "($%s) is kept only until the body ends, and nothing reads it".formatted(call.result()),
                        "Maybe leave out -> $%s, or keep it in state, as in $kept = $%s."
                                .formatted(call.result(), call.result())));
    }

    /// {@return the variables whose values a statement looks at}
    private static Stream<String> reads(Statement statement) {
        Stream<Expression> looked = statement instanceof Statement.Assign assign
                        && assign.target() instanceof Expression.Variable
                ? Walk.expressions(assign.value())
                : Walk.expressions(statement);
        return looked.map(it -> it instanceof Expression.Variable(_, String name) ? name : "")
                .filter(name -> !Objects.equals(name, ""));
    }
}
