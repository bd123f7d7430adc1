package dev.entente.cli;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Named;
import dev.entente.dsl.Position;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Program;
import dev.entente.engine.ScenarioException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the place that belongs to what is wrong with a scenario's data, so that every problem has one.
final class DataProblem {
    private static final Pattern PLACED = Pattern.compile("(?s)([^\\n]*?)(?::(\\d+):(\\d+))?: error: (.*)");
    private static final Pattern NAMED = Pattern.compile("\\(([^()]+)\\)");

    private DataProblem() {}

    /// {@return everything that a failure says; each line with a file in front is a problem of its own}
    static List<Problem> all(ScenarioException failure, Program program) {
        var lines = Objects.requireNonNullElse(failure.getMessage(), "").lines().toList();
        return lines.size() > 1 && lines.stream().allMatch(line -> PLACED.matcher(line).matches())
                ? lines.stream().map(line -> of(ScenarioException.of(line), program)).toList()
                : List.of(of(failure, program));
    }

    private static Problem of(ScenarioException failure, Program program) {
        var said = Objects.requireNonNullElse(failure.getMessage(), "the scenario cannot be started");
        var placed = PLACED.matcher(said);
        if (placed.matches()) {
            return problem(position(placed.group(1), placed.group(2), placed.group(3)), placed.group(4));
        }
        return problem(mentioned(said, program), said);
    }

    private static Position position(String file, String line, String column) {
        return line == null
                ? new Position(file, 1, 1, 0)
                : new Position(file, Integer.parseInt(line), Integer.parseInt(column), 1);
    }

    /// {@return the place of what the message names: a file in a setting, or a declaration; else that of the scenario}
    private static Position mentioned(String said, Program program) {
        return setting(said, program)
                .or(() -> declaration(said, program))
                .or(() -> program.all(Declaration.Scenario.class).map(Declaration::at).findFirst())
                .orElseGet(() -> new Position(program.file(), 1, 1, 0));
    }

    private static Optional<Position> setting(String said, Program program) {
        return program.all(Declaration.Scenario.class)
                .flatMap(scenario -> scenario.settings().stream())
                .filter(setting -> setting.value() instanceof Expression.Text(_, String file) && said.contains(file))
                .map(Named::at)
                .findFirst();
    }

    private static Optional<Position> declaration(String said, Program program) {
        return NAMED.matcher(said)
                .results()
                .flatMap(name -> program.declarations().stream()
                        .filter(declaration -> declaration.name().equals(name.group(1))))
                .map(Declaration::at)
                .filter(Position::written)
                .findFirst();
    }

    private static Problem problem(Position at, String said) {
        int maybe = said.indexOf("Maybe ");
        var message = (maybe > 0 ? said.substring(0, maybe) : said).strip();
        var remedy = maybe > 0 ? said.substring(maybe).strip() : "";
        return Problem.error(at, plain(message), remedy);
    }

    /// {@return the message as one line without a full stop, as those of the checker are}
    private static String plain(String message) {
        var line = message.replaceAll("\\s*\\n\\s*", " ");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
