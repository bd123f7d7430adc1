package dev.entente.planner.verify;

import dev.entente.planner.model.Problem;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The names of a problem, and what they stand for.
final class Names {
    private final Problem problem;
    private final Domains domains;
    private final Lookup symbols = new Lookup();
    private final Lookup objects = new Lookup();
    private final Lookup[] methods;

    Names(Problem problem, Domains domains) {
        this.problem = problem;
        this.domains = domains;
        var model = problem.model();
        IntStream.range(0, model.symbols()).forEach(symbol -> symbols.add(model.name(symbol), symbol));
        methods = IntStream.range(0, model.tasks().size()).mapToObj(_ -> new Lookup()).toArray(Lookup[]::new);
        for (int method = 0; method < model.methods().size(); method++) {
            methods[model.methods().get(method).task()].add(model.methods().get(method).name(), method);
        }
    }

    int symbol(String name) {
        return symbols.find(name);
    }

    int object(String name) {
        return known().find(name);
    }

    /// {@return the objects; a problem may have very many, and a plan in memory asks for none}
    private Lookup known() {
        if (objects.names().isEmpty()) {
            IntStream.range(0, problem.objects().size()).forEach(object -> objects.add(problem.objects().get(object).name(), object));
        }
        return objects;
    }

    int method(int symbol, String name) {
        return methods[symbol - problem.model().operators().size()].find(name);
    }

    Collection<String> symbols() {
        return symbols.names();
    }

    Collection<String> objects() {
        return known().names();
    }

    Collection<String> methods(int symbol) {
        return methods[symbol - problem.model().operators().size()].names();
    }

    /// {@return the name of the first task that has a method of a name}
    Optional<String> taskOf(String method) {
        return IntStream.range(0, methods.length)
                .filter(task -> methods[task].find(method) >= 0)
                .mapToObj(task -> problem.model().tasks().get(task).name())
                .findFirst();
    }

    /// {@return a task with its parameters: `stack ?a - block ?b - block`}
    String signature(int symbol) {
        var model = problem.model();
        var variables = model.primitive(symbol) ? model.operator(symbol).variables() : model.task(symbol).variables();
        return IntStream.range(0, model.arity(symbol))
                .mapToObj(i -> " ?%s - %s".formatted(variables.names().get(i), model.types().names().get(variables.types()[i])))
                .collect(Collectors.joining("", model.name(symbol), ""));
    }

    /// {@return what is wrong with the type of an argument}
    Optional<String> mistyped(int symbol, int place, int object) {
        var model = problem.model();
        int type = parameter(symbol, place);
        if (domains.of(object, type)) {
            return Optional.empty();
        }
        var thing = problem.objects().get(object);
        return Optional.of("the %s argument of (%s) must be of type (%s), and (%s) is of type (%s)".formatted(
                Wording.ordinal(place + 1), model.name(symbol), model.types().names().get(type), thing.name(),
                model.types().names().get(thing.type())));
    }

    private int parameter(int symbol, int place) {
        var model = problem.model();
        return model.primitive(symbol)
                ? model.operator(symbol).variables().types()[place]
                : model.task(symbol).variables().types()[place];
    }
}
