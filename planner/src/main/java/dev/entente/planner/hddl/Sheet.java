package dev.entente.planner.hddl;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// What domains and problems have in common on paper.
final class Sheet {
    private static final Set<String> TAKEN =
            Set.of("and", "or", "not", "imply", "forall", "exists", "when", "=", "-", "either", "increase", "assign", "sortof");

    private final Model model;
    private final List<Thing> things;
    private final StringBuilder text = new StringBuilder();

    Sheet(Model model, List<Thing> things) {
        this.model = model;
        this.things = things;
        model.fluents().stream().filter(Fluent::number).findFirst().ifPresent(fluent -> {
            throw NotInHddlException.number("Fluent (%s)".formatted(fluent.name()), fluent.at());
        });
        model.invariants().stream().findFirst().ifPresent(invariant -> {
            throw NotInHddlException.invariant(invariant.name(), invariant.at());
        });
    }

    Sheet line(int indent, String line) {
        text.append("  ".repeat(indent)).append(line).append('\n');
        return this;
    }

    /// Closes what is open at the end of the last line.
    Sheet close(int times) {
        text.insert(text.length() - 1, ")".repeat(times));
        return this;
    }

    String text() {
        return text.toString();
    }

    Wording wording(Variables variables) {
        return new Wording(model.types(), model.fluents(), things, variables);
    }

    /// {@return a name that HDDL can have}
    static String name(String kind, String name, Place at) {
        boolean word = !name.isEmpty() && "?:".indexOf(name.charAt(0)) < 0 && !name.equals("-");
        boolean whole = name.chars().noneMatch(c -> c == '(' || c == ')' || c == ';' || c <= ' ');
        if (!word || !whole) {
            throw NotInHddlException.name(kind, name, at);
        }
        return name;
    }

    /// {@return a name that HDDL can have where keywords may stand too}
    static String head(String kind, String name, Place at) {
        if (TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
            throw NotInHddlException.name(kind, name, at);
        }
        return name(kind, name, at);
    }

    /// Writes a block of objects, each line those of one type.
    void things(String keyword, List<Thing> some) {
        if (some.isEmpty()) {
            return;
        }
        line(1, "(" + keyword);
        var names = new ArrayList<String>();
        for (int i = 0; i < some.size(); i++) {
            names.add(name("Object", some.get(i).name(), Place.NOWHERE));
            if (i + 1 == some.size() || some.get(i + 1).type() != some.get(i).type()) {
                line(2, String.join(" ", names) + " - " + model.types().names().get(some.get(i).type()));
                names.clear();
            }
        }
        close(1);
    }

    /// Writes tasks and their order.
    void network(Network network, Wording wording) {
        if (network.calls().isEmpty()) {
            line(2, ":subtasks ()");
            return;
        }
        boolean named = !network.ordered() && network.before().length > 0;
        line(2, network.ordered() ? ":ordered-subtasks (and" : ":subtasks (and");
        for (int i = 0; i < network.calls().size(); i++) {
            var call = network.calls().get(i);
            String task = wording.atom(model.name(call.symbol()), call.terms());
            line(3, named ? "(t%s %s)".formatted(i, task) : task);
        }
        close(1);
        if (named) {
            line(2, ":ordering (and" + order(network.before()) + ")");
        }
    }

    private static String order(int[] before) {
        var text = new StringBuilder();
        IntStream.iterate(0, i -> i < before.length, i -> i + 2)
                .forEach(i -> text.append(" (< t%s t%s)".formatted(before[i], before[i + 1])));
        return text.toString();
    }

    /// Writes what `:constraints` can say.
    void constraints(List<Condition> conditions, Wording wording) {
        if (!conditions.isEmpty()) {
            line(2, ":constraints (and " + String.join(" ", conditions.stream().map(it -> constraint(it, wording)).toList()) + ")");
        }
    }

    private String constraint(Condition condition, Wording wording) {
        return switch (condition) {
            case Condition.Is(int term, int type) -> {
                String sort = wording.atom("sortof", new int[] {term});
                yield sort.substring(0, sort.length() - 1) + " - " + model.types().names().get(type) + ")";
            }
            case Condition.Not(var part) -> "(not " + constraint(part, wording) + ")";
            default -> wording.condition(condition);
        };
    }
}
