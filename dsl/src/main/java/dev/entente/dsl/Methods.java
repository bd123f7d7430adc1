package dev.entente.dsl;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Reads, checks and rewrites one method of a goal, such as one that a mind proposes for a program that runs already.
///
/// The checks are those of [Flow#check], for this one method against all that the program declares; what they cost
/// depends on the method, not on the program. Not thread safe.
public final class Methods {
    private static final String BEFORE = "Goal Proposed() {\n";

    private final Symbols symbols;
    private final States states;
    private final Results results;

    private Methods(Symbols symbols, Program program) {
        this.symbols = symbols;
        this.states = new States(program, symbols.modules());
        this.results = new Results(symbols, states);
    }

    /// Reads the declarations of a completed program.
    ///
    /// @param entities the name of every entity, and its entity type; factions may be left out
    public static Methods of(Program program, Map<String, String> entities) {
        return new Methods(Symbols.of(program, Optional.of(entities)), program);
    }

    /// {@return what is wrong with a method of a goal, in the order found; errors only}
    ///
    /// @throws NullPointerException where there is no such goal
    public List<Problem> check(String goal, Declaration.Method method) {
        Report report = new Report();
        Declaration.Goal of = Objects.requireNonNull(symbols.goals().get(goal), goal);
        Bodies bodies = new Bodies(symbols, report, results, new LockOrder(report));
        new PlanCheck(report, new Typing(symbols, report), bodies, states.ofProgram()).method(of, method);
        return report.problems().stream()
                .filter(it -> it.severity() == Problem.Severity.ERROR)
                .toList();
    }

    /// What came of reading the text of a method.
    ///
    /// @param method empty where the text is not exactly one method
    /// @param problem what is wrong, with a line counted from the text's first; empty where nothing is
    public record Read(Optional<Declaration.Method> method, String problem) {}

    /// Reads `Method name when ... { ... }`. Never throws.
    public static Read read(String text) {
        Flow.Parsed parsed = Flow.parse("", BEFORE + text + "\n}");
        if (!parsed.ok()) {
            Problem first = parsed.problems().getFirst();
            return new Read(Optional.empty(), "line %s: %s".formatted(first.at().line() - 1, first.message()));
        }
        boolean alone = parsed.program().declarations().size() == 1
                && parsed.program().declarations().getFirst() instanceof Declaration.Goal goal
                && goal.methods().size() == 1
                && !goal.achieved().at().written();
        return alone
                ? new Read(((Declaration.Goal) parsed.program().declarations().getFirst()).methods().stream().findFirst(), "")
                : new Read(Optional.empty(), "the text holds something beside one method");
    }

    /// {@return a method as text; reading it gives the same method, up to places}
    public static String format(Declaration.Method method) {
        Declaration.Goal goal = new Declaration.Goal(
                Position.NONE, "Proposed", List.of(), false, false, Unwritten.FALSE, List.of(method));
        String text = Flow.format(new Program("", List.of(goal))).strip();
        return text.substring(text.indexOf('{') + 1, text.lastIndexOf('}')).stripIndent().strip();
    }

    /// {@return some statements and all statements inside them, outer ones first}
    public static Stream<Statement> statements(List<Statement> body) {
        return Walk.statements(body);
    }

    /// {@return all expressions of a method, those of its condition first, outer ones before what they are made of}
    public static Stream<Expression> expressions(Declaration.Method method) {
        return Stream.concat(
                Stream.of(method.when(), method.prefer()).flatMap(Walk::expressions),
                Walk.statements(method.body()).flatMap(Walk::expressions));
    }

    /// {@return an expression and all expressions inside it, outer ones first}
    public static Stream<Expression> expressions(Expression expression) {
        return Walk.expressions(expression);
    }

    /// {@return a method with other expressions in it; all else stays}
    ///
    /// @param change what becomes of an expression, once its parts have been changed
    public static Declaration.Method rewrite(Declaration.Method method, UnaryOperator<Expression> change) {
        return new Rebuilding(change, UnaryOperator.identity()).method(method);
    }
}
