package dev.entente.agents.guarding;

import dev.entente.agents.language.AnswerReader;
import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.guardrails.AnswerGuard;
import dev.entente.guardrails.Said;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an answer must be, in the words of the flow language: the shape and the constraints of one `Evaluate`.
///
/// ```
/// Evaluate director.adjust -> $change {
///     Constraint $change.hp >= 0 and $change.hp <= 1200
///     Otherwise { $change = { hp: 900, pattern: "steady" } }
/// }
/// ```
///
/// `Otherwise` gives the shape: every field must be there, and no other. Immutable; many threads may judge at once.
public final class AnswerRules {
    private static final Pattern MIND = Pattern.compile("\\s*Evaluate\\s+(\\w+)\\s*\\..*", Pattern.DOTALL);
    private static final String FILE = "answer.flow";
    private static final String PROGRAM = "$";

    private final AnswerGuard guard;
    private final World world;
    private final int names;
    private final Set<String> repairs;
    private final List<String> told;

    private AnswerRules(AnswerGuard guard, World world, int names, Set<String> repairs, List<String> told) {
        this.guard = guard;
        this.world = world;
        this.names = names;
        this.repairs = Set.copyOf(repairs);
        this.told = List.copyOf(told);
    }

    /// {@return the rules of an `Evaluate`}
    ///
    /// @param evaluate the statement
    /// @throws IllegalArgumentException with all that is wrong with it
    public static AnswerRules of(String evaluate) {
        return of("", evaluate);
    }

    /// {@return the rules of an `Evaluate` that uses what is declared beside it}
    ///
    /// @param declarations such as `$boss = { hp: 900 }`; what they declare has its starting value
    /// @param evaluate the statement
    /// @throws IllegalArgumentException with all that is wrong with them
    public static AnswerRules of(String declarations, String evaluate) {
        var mind = MIND.matcher(evaluate);
        if (!mind.matches()) {
            throw new IllegalArgumentException(
                    "Rules for answers must be one statement that begins with Evaluate mind.topic. "
                            + "Maybe write Evaluate director.adjust -> $change { ... }.");
        }
        var program = program("%s%nDirector %s { mind model }%nModule Judging { Judge /execute {%n%s%n} }"
                .formatted(declarations, mind.group(1), evaluate));
        return of(program);
    }

    private static AnswerRules of(Program program) {
        var world = World.create(Schemas.of(program), 0);
        var writer = world.writer();
        if (world.schema().type(PROGRAM) >= 0) {
            writer.create(world.schema().type(PROGRAM), PROGRAM);
        }
        writer.commit();
        var vocabulary = Vocabulary.of(program, world, writer::symbol);
        var scope = new Scope("");
        var guard = AnswerGuard.of(evaluate(program), scope, vocabulary);
        return new AnswerRules(guard, world, scope.size(), Set.of(), List.of());
    }

    private static Program program(String text) {
        var parsed = Flow.parse(FILE, text);
        refuse(parsed.problems(), text);
        var completed = Flow.complete(parsed.program()).program();
        refuse(Flow.check(completed), text);
        return completed;
    }

    private static void refuse(List<Problem> problems, String text) {
        var errors = Flow.errors(problems, text);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors);
        }
    }

    private static Statement.Evaluate evaluate(Program program) {
        return program.all(Declaration.Module.class)
                .filter(module -> module.name().equals("Judging"))
                .flatMap(module -> module.members().stream())
                .map(Declaration.Operation.class::cast)
                .map(operation -> (Statement.Evaluate) operation.body().getFirst())
                .findFirst()
                .orElseThrow();
    }

    /// {@return the same rules for answers that may be mended first}
    ///
    /// @param declared `fences`, `prose`
    public AnswerRules repairing(Set<String> declared) {
        return new AnswerRules(guard, world, names, declared, told);
    }

    /// {@return the same rules for a model that is told texts of others: an answer must not pass them on}
    public AnswerRules telling(List<String> texts) {
        return new AnswerRules(guard, world, names, repairs, texts);
    }

    /// What the rules say to a text.
    sealed interface Judged {
        /// @param repair the declared repair that was made; empty for none
        /// @param text the answer, repaired
        record Passed(String repair, String text) implements Judged {}

        record Refused(String rule, String found, String allowed) implements Judged {}
    }

    /// Judges what a model wrote.
    Judged judge(String text) {
        var read = AnswerReader.read(text, repairs);
        if (read.said() instanceof Said.Malformed) {
            return new Judged.Refused("shape", read.problem(), "one JSON value and nothing else");
        }
        var frame = new Frame(world, new long[names]);
        Optional<Judged> refused = guard.objection(read.said(), told, frame)
                .map(it -> new Judged.Refused(it.rule(), it.found(), it.allowed()));
        var repaired = read.repair().isEmpty() ? text : read.said().json();
        return refused.orElseGet(() -> new Judged.Passed(read.repair(), repaired));
    }
}
