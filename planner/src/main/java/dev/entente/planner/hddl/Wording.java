package dev.entente.planner.hddl;

import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Types;
import dev.entente.planner.model.Variables;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes terms and conditions over the variables of one owner.
final class Wording {
    private final Types types;
    private final List<Fluent> fluents;
    private final List<Thing> things;
    private final Variables variables;
    private final String[] names;

    Wording(Types types, List<Fluent> fluents, List<Thing> things, Variables variables) {
        this.types = types;
        this.fluents = fluents;
        this.things = things;
        this.variables = variables;
        names = variables.names().stream().map(name -> "?" + name).toArray(String[]::new);
    }

    /// {@return some variables and their types, in parentheses}
    String declared(int[] which) {
        return IntStream.of(which)
                .mapToObj(it -> names[it] + " - " + types.names().get(variables.types()[it]))
                .collect(Collectors.joining(" ", "(", ")"));
    }

    /// {@return the first variables and their types, in parentheses}
    String declared(int count) {
        return declared(IntStream.range(0, count).toArray());
    }

    /// {@return a name and its arguments, in parentheses}
    String atom(String name, int[] terms) {
        var text = new StringBuilder("(").append(name);
        for (int term : terms) {
            text.append(' ').append(term(term));
        }
        return text.append(')').toString();
    }

    String fluent(int fluent, int[] terms) {
        return atom(fluents.get(fluent).name(), terms);
    }

    private String term(int term) {
        return Term.variable(term) ? names[term] : things.get(~term).name();
    }

    String condition(Condition condition) {
        return switch (condition) {
            case Condition.Holds(int fluent, int[] terms) -> fluent(fluent, terms);
            case Condition.Same(int left, int right) -> atom("=", new int[] {left, right});
            case Condition.Is(int term, int type) -> is(term, type);
            case Condition.Not(var part) -> not(part);
            case Condition.All(var parts) -> joined("and", parts);
            case Condition.Any(var parts) -> joined("or", parts);
            case Condition.Every(int[] bound, var part) -> quantified("forall", bound, part);
            case Condition.Some(int[] bound, var part) -> quantified("exists", bound, part);
            case Condition.Compares _ -> throw NotInHddlException.number("What a condition compares", Place.NOWHERE);
        };
    }

    private String joined(String word, List<Condition> parts) {
        return parts.stream().map(part -> " " + condition(part)).collect(Collectors.joining("", "(" + word, ")"));
    }

    /// HDDL asks for a type only where it declares a variable.
    private String is(int term, int type) {
        String own = term(term);
        String fresh = own.equals("?it") ? "?that" : "?it";
        return "(exists (%s - %s) (= %s %s))".formatted(fresh, types.names().get(type), fresh, own);
    }

    /// `forall` must not stand under a negation, so a negation that has one below it moves inwards.
    private String not(Condition part) {
        return Negation.hidesForall(part) ? condition(Negation.of(part)) : "(not " + condition(part) + ")";
    }

    private String quantified(String word, int[] bound, Condition part) {
        rename(bound, part);
        return "(%s %s %s)".formatted(word, declared(bound), condition(part));
    }

    /// Gives bound variables names that hide nothing that is used below them.
    void rename(int[] bound, Condition... parts) {
        var used = new Used();
        for (var part : parts) {
            used.in(part);
        }
        rename(bound, used);
    }

    void rename(int[] bound, Used used) {
        for (int variable : bound) {
            String name = "?" + variables.names().get(variable);
            names[variable] = name;
            for (int count = 2; hides(variable, bound, used); count++) {
                names[variable] = name + "-" + count;
            }
        }
    }

    private boolean hides(int variable, int[] bound, Used used) {
        return IntStream.concat(used.variables(), IntStream.of(bound).takeWhile(it -> it != variable))
                .anyMatch(it -> it != variable && names[it].equals(names[variable]) && !later(it, variable, bound));
    }

    /// {@return whether a variable is bound in the same place, and gets its name after the other}
    private static boolean later(int it, int variable, int[] bound) {
        int place = IntStream.range(0, bound.length).filter(i -> bound[i] == it).findFirst().orElse(-1);
        int own = IntStream.range(0, bound.length).filter(i -> bound[i] == variable).findFirst().orElse(-1);
        return place > own;
    }
}
