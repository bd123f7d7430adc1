package dev.entente.planner.flow;

import dev.entente.dsl.Assignment;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Position;
import dev.entente.dsl.Quantifier;
import dev.entente.dsl.Statement;
import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Effect.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the changes of an action. A text changes one after the other, a model all at once: what would then mean
/// something else is refused.
final class Effects {
    private final Lexicon lexicon;
    private final Refusals refusals;
    private final Expressions expressions;
    private final Happenings happenings;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<Integer, Effect> written = new LinkedHashMap<>();

    Effects(Lexicon lexicon, Refusals refusals, Expressions expressions, Happenings happenings) {
        this.lexicon = lexicon;
        this.refusals = refusals;
        this.expressions = expressions;
        this.happenings = happenings;
    }

    List<Effect> effects() {
        return effects;
    }

    void read(List<Statement> statements) {
        statements.forEach(statement -> read(statement, List.of(), Condition.always()));
    }

    private void read(List<Statement> statements, List<Integer> bound, Condition when) {
        statements.forEach(statement -> read(statement, bound, when));
    }

    private void read(Statement statement, List<Integer> bound, Condition when) {
        int before = effects.size();
        switch (statement) {
            case Statement.Assign assign -> assign(assign, bound, when);
            case Statement.Link link -> link(link, bound, when);
            case Statement.If(_, var condition, var then, var otherwise) -> {
                var holds = expressions.condition(condition);
                read(then, bound, Condition.all(List.of(when, holds)));
                read(otherwise, bound, Condition.all(List.of(when, new Condition.Not(holds))));
                return;
            }
            case Statement.Each each -> {
                each(each, bound, when);
                return;
            }
            case Statement.Tell _, Statement.Wait _ -> {
                return;
            }
            case Statement.Emit emit -> {
                happenings.emit(emit);
                return;
            }
            default -> refusals.refuse(
                    statement.at(),
                    "an action with (%s) has no symbolic form".formatted(Flow.format(statement)),
                    "Its effects may set attributes, link and unlink.");
        }
        together(statement.at(), before);
    }

    private void each(Statement.Each each, List<Integer> bound, Condition when) {
        if (!(each.source() instanceof Expression.Quantified source) || source.quantifier() != Quantifier.EACH) {
            refusals.refuse(
                    each.at(),
                    "(%s) goes over a list that is computed, which has no symbolic form".formatted(Flow.format(each)),
                    "Maybe go over all entities of a type: Each x in Type (condition).");
            return;
        }
        var names = expressions.names();
        var mark = names.mark();
        var more = new ArrayList<>(bound);
        int inWhere = names.declare(source.variable(), lexicon.number(source.of()));
        more.add(inWhere);
        var where = expressions.condition(source.where());
        if (!each.variable().equals(source.variable())) {
            names.alias(each.variable(), inWhere);
        }
        read(each.body(), more, Condition.all(List.of(when, where)));
        names.restore(mark);
    }

    private void assign(Statement.Assign assign, List<Integer> bound, Condition when) {
        var reach = new Reach();
        var target = expressions.cell(assign.target(), reach);
        if (target.fluent() < 0) {
            return;
        }
        var fluent = lexicon.fluent(target.fluent());
        if (fluent.number()) {
            number(assign, target, reach, bound, when);
        } else if (fluent.arity() == target.terms().length) {
            truth(assign, target, reach, bound, when);
        } else {
            entity(assign, target, reach, bound, when);
        }
    }

    private void number(
            Statement.Assign assign, Expressions.Cell target, Reach reach, List<Integer> bound, Condition when) {
        var amount = expressions.amount(assign.value(), reach);
        Change change = switch (assign.assignment()) {
            case SET -> new Effect.Assign(target.fluent(), target.terms(), amount);
            case ADD -> new Effect.Increase(target.fluent(), target.terms(), amount);
            case SUBTRACT -> new Effect.Increase(target.fluent(), target.terms(), negative(amount));
        };
        add(change, reach, bound, when);
    }

    private static Amount negative(Amount amount) {
        return amount instanceof Amount.Constant(long value) && value != Long.MIN_VALUE
                ? new Amount.Constant(-value)
                : new Amount.Combined(Amount.Operation.MINUS, new Amount.Constant(0), amount);
    }

    private void truth(
            Statement.Assign assign, Expressions.Cell target, Reach reach, List<Integer> bound, Condition when) {
        var holds = expressions.condition(assign.value());
        var yes = new Effect.Add(target.fluent(), target.terms());
        var no = new Effect.Delete(target.fluent(), target.terms());
        if (assign.value() instanceof Expression.Truth(_, boolean value)) {
            add(value ? yes : no, reach, bound, when);
            return;
        }
        add(yes, reach, bound, Condition.all(List.of(when, holds)));
        add(no, reach, bound, Condition.all(List.of(when, new Condition.Not(holds))));
    }

    /// Whatever it was before is taken away: a variable for that is quantified.
    private void entity(
            Statement.Assign assign, Expressions.Cell target, Reach reach, List<Integer> bound, Condition when) {
        int of = target.terms()[0];
        int was = expressions.names().fresh("was", lexicon.fluent(target.fluent()).parameters()[1]);
        int[] old = {of, was};
        var more = new ArrayList<>(bound);
        more.add(was);
        add(new Effect.Delete(target.fluent(), old), reach, more, Condition.all(List.of(when, new Condition.Holds(target.fluent(), old))));
        if (!(assign.value() instanceof Expression.None)) {
            int value = expressions.term(assign.value(), reach);
            add(new Effect.Add(target.fluent(), new int[] {of, value}), reach, bound, when);
        }
        if (assign.assignment() != Assignment.SET) {
            refusals.refuse(assign.at(), "an entity can only be set", "");
        }
    }

    private void link(Statement.Link link, List<Integer> bound, Condition when) {
        var reach = new Reach();
        int[] terms = link.arguments().stream().mapToInt(it -> expressions.term(it, reach)).toArray();
        int fluent = lexicon.fluent(link.relation());
        add(link(link, fluent, terms), reach, bound, when);
        if (lexicon.symmetric(link.relation())) {
            add(link(link, fluent, new int[] {terms[1], terms[0]}), reach, bound, when);
        }
    }

    private static Change link(Statement.Link link, int fluent, int[] terms) {
        return link.undone() ? new Effect.Delete(fluent, terms) : new Effect.Add(fluent, terms);
    }

    private void add(Change change, Reach reach, List<Integer> bound, Condition when) {
        var variables = new ArrayList<>(bound);
        variables.addAll(reach.variables);
        var all = new ArrayList<Condition>(List.of(when));
        all.addAll(reach.conditions);
        effects.add(new Effect(variables.stream().mapToInt(Integer::intValue).toArray(), Condition.all(all), change));
    }

    /// Refuses what an earlier statement of the same action would have changed first.
    private void together(Position at, int first) {
        for (var effect : effects.subList(first, effects.size())) {
            written.values().stream().filter(before -> depends(effect, before.change())).findFirst().ifPresent(before -> refusals.refuse(
                    at,
                    "this depends on (%s), which the same action has changed before".formatted(lexicon.fluent(before.change().fluent()).name()),
                    "In a symbolic model all effects of an action happen at once. Maybe make two actions of it."));
        }
        effects.subList(first, effects.size()).forEach(effect -> written.put(effect.change().fluent(), effect));
    }

    private static boolean depends(Effect effect, Change before) {
        boolean same = effect.change().fluent() == before.fluent();
        // To take away what was there, it is read whatever it was.
        boolean reads = Footprint.of(effect).get(before.fluent()) && !(same && effect.change() instanceof Effect.Delete);
        return reads || (same && clashes(before, effect.change()));
    }

    private static boolean clashes(Change before, Change after) {
        return switch (after) {
            case Effect.Add _ -> false;
            case Effect.Delete _ -> before instanceof Effect.Add;
            case Effect.Assign _ -> true;
            case Effect.Increase _ -> !(before instanceof Effect.Increase);
        };
    }
}
