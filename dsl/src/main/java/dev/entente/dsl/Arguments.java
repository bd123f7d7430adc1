package dev.entente.dsl;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fits arguments to parameters: by place first, then by name; each parameter once. Not thread safe.
final class Arguments {
    private final Report report;
    private final Typing typing;

    Arguments(Report report, Typing typing) {
        this.report = report;
        this.typing = typing;
    }

    /// Reports arguments that do not fit.
    ///
    /// @param what what is given them, such as `goal (Hold)`
    void check(String what, Position at, List<Parameter> parameters, List<Named> arguments, Scope scope) {
        Set<String> given = new HashSet<>();
        boolean tooMany = false;
        boolean known = true;
        for (int i = 0; i < arguments.size(); i++) {
            Named argument = arguments.get(i);
            if (argument.name().isEmpty() && i >= parameters.size()) {
                tooMany = true;
                typing.of(argument.value(), scope);
            } else {
                String name = argument.name().isEmpty() ? parameters.get(i).name() : argument.name();
                known &= byName(what, name, argument, parameters, given, scope);
            }
        }
        if (tooMany) {
            report.error(
                    at,
                    "%s takes %s, not %s".formatted(what, counted(parameters.size()), arguments.size()),
                    signature(parameters));
            return;
        }
        if (known) {
            missing(what, at, parameters, given);
        }
    }

    /// {@return whether there is such a parameter}
    private boolean byName(
            String what, String name, Named argument, List<Parameter> parameters, Set<String> given, Scope scope) {
        Optional<Type> type = parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::type)
                .findFirst();
        if (type.isEmpty()) {
            report.error(
                    argument.at(),
                    "%s has no parameter (%s)".formatted(what, name),
                    report.remedy("parameters", name, names(parameters)));
        } else if (!given.add(name)) {
            report.error(argument.at(), "%s is given (%s) twice".formatted(what, name), "Maybe leave one out.");
        }
        String which = "argument (%s) of %s".formatted(name, what);
        typing.expect(which, argument.value(), type.orElse(Types.LOST), scope);
        return type.isPresent();
    }

    private void missing(String what, Position at, List<Parameter> parameters, Set<String> given) {
        List<String> missing =
                names(parameters).stream().filter(name -> !given.contains(name)).toList();
        if (!missing.isEmpty()) {
            report.error(
                    at, "%s needs (%s)".formatted(what, String.join(", ", missing)), signature(parameters));
        }
    }

    private static String signature(List<Parameter> parameters) {
        return parameters.isEmpty()
                ? "It has no parameters."
                : "Its parameters: "
                        + String.join(
                                ", ",
                                parameters.stream()
                                        .map(it -> it.name() + ": " + it.type())
                                        .toList())
                        + ".";
    }

    private static String counted(int count) {
        return count == 1 ? "1 argument" : count + " arguments";
    }

    private static List<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).toList();
    }
}
