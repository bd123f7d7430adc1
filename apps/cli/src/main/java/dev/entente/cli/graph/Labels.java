package dev.entente.cli.graph;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Named;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Span;
import dev.entente.dsl.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Words for parts of a program.
final class Labels {
    private Labels() {}

    /// {@return `(who, land)`; nothing where there are none}
    static String parameters(List<Parameter> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /// {@return `(me, "war")`; nothing where there are none}
    static String arguments(List<Named> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(Labels::argument).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String argument(Named argument) {
        var value = Flow.format(argument.value());
        return argument.name().isEmpty() ? value : argument.name() + ": " + value;
    }

    /// {@return the word and the expression; nothing where nobody wrote the expression}
    static String clause(String word, Expression expression) {
        return expression.at().written() ? word + " " + Flow.format(expression) : "";
    }

    static String timeout(Span timeout) {
        return timeout.written() ? "timeout " + timeout : "";
    }

    static String result(String result) {
        return result.isEmpty() ? "" : "→ $" + result;
    }

    static String attempts(Statement.Attempts attempts) {
        var retry = attempts.retries() > 0 ? "retry " + attempts.retries() : "";
        var backoff = attempts.backoff().written() ? "backoff " + attempts.backoff() : "";
        return join(timeout(attempts.timeout()), retry, backoff);
    }

    /// {@return the parts that are not empty}
    static String join(String... parts) {
        var written = new ArrayList<String>();
        for (var part : parts) {
            if (!part.isEmpty()) {
                written.add(part);
            }
        }
        return String.join("  ", written);
    }
}
