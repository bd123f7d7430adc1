package dev.entente.planner.hddl;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Task;
import dev.entente.planner.model.Types;
import dev.entente.planner.model.Variables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Writes models and problems as HDDL, such that reading them gives the same numbers to the same things.
final class Printer {
    private final Model model;
    private final Sheet sheet;

    private Printer(Model model, Sheet sheet) {
        this.model = model;
        this.sheet = sheet;
    }

    static String domain(Model model) {
        var printer = new Printer(model, new Sheet(model, model.constants()));
        return printer.domain();
    }

    static String problem(Problem problem) {
        var printer = new Printer(problem.model(), new Sheet(problem.model(), problem.objects()));
        return printer.write(problem);
    }

    private String domain() {
        sheet.line(0, "(define (domain " + Sheet.name("Domain", model.name(), Place.NOWHERE) + ")");
        sheet.line(1, "(:requirements " + Requirements.of(model) + ")");
        types(model.types());
        sheet.things(":constants", model.constants());
        predicates();
        model.tasks().forEach(this::task);
        model.methods().forEach(this::method);
        model.operators().forEach(this::action);
        return sheet.close(1).text();
    }

    private void types(Types types) {
        if (types.size() == 1) {
            return;
        }
        sheet.line(1, "(:types");
        for (int type = 1; type < types.size(); type++) {
            type(type, types.parents()[type]);
        }
        for (int i = 0; i < types.further().length; i += 2) {
            type(types.further()[i], types.further()[i + 1]);
        }
        sheet.close(1);
    }

    private void type(int type, int parent) {
        var names = model.types().names();
        String name = Sheet.name("Type", names.get(type), Place.NOWHERE);
        sheet.line(2, name + " - " + names.get(parent));
    }

    private void predicates() {
        if (model.fluents().isEmpty()) {
            return;
        }
        sheet.line(1, "(:predicates");
        for (var fluent : model.fluents()) {
            sheet.line(2, predicate(fluent));
        }
        sheet.close(1);
    }

    private String predicate(Fluent fluent) {
        var names = IntStream.range(0, fluent.arity()).mapToObj(i -> "x" + (i + 1)).toList();
        var wording = sheet.wording(new Variables(names, fluent.parameters()));
        String name = Sheet.head("Predicate", fluent.name(), fluent.at());
        String parameters = wording.declared(fluent.arity());
        return fluent.arity() == 0 ? "(" + name + ")" : "(" + name + " " + parameters.substring(1);
    }

    private void task(Task task) {
        sheet.line(1, "(:task " + Sheet.head("Task", task.name(), task.at()));
        sheet.line(2, ":parameters " + sheet.wording(task.variables()).declared(task.variables().size())).close(1);
    }

    private void method(Method method) {
        var wording = sheet.wording(method.variables());
        sheet.line(1, "(:method " + Sheet.name("Method", method.name(), method.at()));
        sheet.line(2, ":parameters " + wording.declared(method.parameters()));
        sheet.line(2, ":task " + wording.atom(model.tasks().get(method.task()).name(), method.arguments()));
        var parts = method.precondition().conjuncts();
        int sorts = parts.size();
        while (sorts > 0 && sort(parts.get(sorts - 1))) {
            sorts--;
        }
        precondition(parts.subList(0, sorts), wording);
        sheet.network(method.body(), wording);
        sheet.constraints(parts.subList(sorts, parts.size()), wording);
        sheet.close(1);
    }

    private static boolean sort(Condition part) {
        return part instanceof Condition.Is || part instanceof Condition.Not(Condition.Is _);
    }

    private void precondition(List<Condition> parts, Wording wording) {
        if (parts.size() == 1) {
            sheet.line(2, ":precondition " + wording.condition(parts.getFirst()));
        } else if (!parts.isEmpty()) {
            sheet.line(2, ":precondition (and");
            parts.forEach(part -> sheet.line(3, wording.condition(part)));
            sheet.close(1);
        }
    }

    private void action(Operator operator) {
        var wording = sheet.wording(operator.variables());
        sheet.line(1, "(:action " + Sheet.head("Action", operator.name(), operator.at()));
        sheet.line(2, ":parameters " + wording.declared(operator.parameters()));
        precondition(operator.precondition().conjuncts(), wording);
        sheet.line(2, ":effect (and");
        new EffectPrinter(wording).lines(operator.effects()).forEach(line -> sheet.line(3, line));
        sheet.close(2);
    }

    private String write(Problem problem) {
        sheet.line(0, "(define (problem " + Sheet.name("Problem", problem.name(), Place.NOWHERE) + ")");
        sheet.line(1, "(:domain " + model.name() + ")");
        sheet.things(":objects", problem.objects().subList(model.constants().size(), problem.objects().size()));
        var wording = sheet.wording(problem.variables());
        sheet.line(1, "(:htn");
        sheet.line(2, ":parameters " + wording.declared(problem.parameters()));
        sheet.network(problem.network(), wording);
        sheet.constraints(constraints(problem), wording);
        sheet.close(1);
        sheet.line(1, "(:init");
        for (var fact : problem.facts()) {
            int[] terms = Arrays.stream(fact.objects()).map(object -> ~object).toArray();
            sheet.line(2, wording.fluent(fact.fluent(), terms));
        }
        sheet.close(1);
        if (!problem.goal().trivial()) {
            sheet.line(1, "(:goal " + wording.condition(problem.goal()) + ")");
        }
        return sheet.close(1).text();
    }

    private static List<Condition> constraints(Problem problem) {
        var parts = problem.constraint().conjuncts();
        if (!parts.stream().allMatch(Printer::simple)) {
            throw NotInHddlException.constraint(problem.name());
        }
        return parts;
    }

    private static boolean simple(Condition part) {
        return switch (part) {
            case Condition.Same _, Condition.Is _ -> true;
            case Condition.Not(var inner) -> simple(inner);
            default -> false;
        };
    }
}
