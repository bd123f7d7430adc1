package dev.entente.planner.flow;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Operator;
import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads expressions over the names of one owner. What has no symbolic form is told, and read as anything.
final class Expressions {
    static final Condition ANYTHING = Condition.always();

    private final Lexicon lexicon;
    private final Refusals refusals;
    private final Names names;

    Expressions(Lexicon lexicon, Refusals refusals, Names names) {
        this.lexicon = lexicon;
        this.refusals = refusals;
        this.names = names;
    }

    Names names() {
        return names;
    }

    Condition condition(Expression expression) {
        return switch (expression) {
            case Expression.Truth(_, boolean value) -> value ? Condition.always() : new Condition.Any(List.of());
            case Expression.Unary(_, var operator, var of) when operator == Operator.NOT -> new Condition.Not(condition(of));
            case Expression.Binary binary -> binary(binary);
            case Expression.Quantified quantified -> quantified(quantified);
            case Expression.Apply apply -> relation(apply);
            case Expression.Field field -> truth(field);
            case Expression.Variable variable -> truth(variable);
            default -> refused(expression, "(%s) cannot be a condition of a symbolic model");
        };
    }

    private Condition refused(Expression expression, String message) {
        refusals.refuse(expression.at(), message.formatted(Flow.format(expression)), "Maybe say it with attributes and relations.");
        return ANYTHING;
    }

    private Condition binary(Expression.Binary binary) {
        return switch (binary.operator()) {
            case AND -> Condition.all(List.of(condition(binary.left()), condition(binary.right())));
            case OR -> new Condition.Any(List.of(condition(binary.left()), condition(binary.right())));
            case EQUAL -> equal(binary);
            case UNEQUAL -> unequal(binary);
            case LESS, AT_MOST, MORE, AT_LEAST -> compared(order(binary.operator()), binary);
            case NOT, PLUS, MINUS, TIMES, OVER, REMAINDER, NEGATE ->
                refused(binary, "(%s) is a number, not a condition");
        };
    }

    private static Condition.Order order(Operator operator) {
        return switch (operator) {
            case LESS -> Condition.Order.LESS;
            case AT_MOST -> Condition.Order.AT_MOST;
            case MORE -> Condition.Order.MORE;
            case AT_LEAST -> Condition.Order.AT_LEAST;
            case UNEQUAL -> Condition.Order.UNEQUAL;
            default -> Condition.Order.EQUAL;
        };
    }

    private Condition compared(Condition.Order order, Expression.Binary binary) {
        var reach = new Reach();
        var left = amount(binary.left(), reach);
        var right = amount(binary.right(), reach);
        return reach.around(new Condition.Compares(order, left, right));
    }

    private Condition unequal(Expression.Binary binary) {
        return isNumber(binary.left()) || isNumber(binary.right())
                ? compared(Condition.Order.UNEQUAL, binary)
                : new Condition.Not(equal(binary));
    }

    private Condition equal(Expression.Binary binary) {
        if (isNumber(binary.left()) || isNumber(binary.right())) {
            return compared(Condition.Order.EQUAL, binary);
        }
        if (isTruth(binary.left()) || isTruth(binary.right())) {
            return alike(condition(binary.left()), condition(binary.right()));
        }
        return same(binary.left(), binary.right());
    }

    private static Condition alike(Condition one, Condition other) {
        var neither = Condition.all(List.of(new Condition.Not(one), new Condition.Not(other)));
        return new Condition.Any(List.of(Condition.all(List.of(one, other)), neither));
    }

    private Condition same(Expression left, Expression right) {
        if (left instanceof Expression.None) {
            return right instanceof Expression.None ? Condition.always() : new Condition.Not(some(right));
        }
        if (right instanceof Expression.None) {
            return new Condition.Not(some(left));
        }
        if (left instanceof Expression.Field && right instanceof Expression.Field) {
            var neither = Condition.all(List.of(new Condition.Not(some(left)), new Condition.Not(some(right))));
            return new Condition.Any(List.of(meet(left, right), neither));
        }
        return meet(left, right);
    }

    /// That a reference leads to something.
    private Condition some(Expression expression) {
        var reach = new Reach();
        int term = term(expression, reach);
        return reach.around(expression instanceof Expression.Field ? Condition.always() : new Condition.Same(term, term));
    }

    private Condition meet(Expression left, Expression right) {
        var reach = new Reach();
        if (left instanceof Expression.Field field && !(right instanceof Expression.Field)) {
            return attribute(field, term(right, reach), reach);
        }
        if (right instanceof Expression.Field field) {
            return attribute(field, term(left, reach), reach);
        }
        return new Condition.Same(term(left, reach), term(right, reach));
    }

    private Condition attribute(Expression.Field field, int value, Reach reach) {
        int of = term(field.of(), reach);
        int fluent = fluent(field, of);
        return fluent < 0 ? ANYTHING : reach.around(new Condition.Holds(fluent, new int[] {of, value}));
    }

    private Condition quantified(Expression.Quantified quantified) {
        var mark = names.mark();
        int variable = names.declare(quantified.variable(), lexicon.number(quantified.of()));
        var where = condition(quantified.where());
        names.restore(mark);
        int[] bound = {variable};
        return switch (quantified.quantifier()) {
            case SOME -> new Condition.Some(bound, where);
            case EVERY -> new Condition.Every(bound, where);
            case COUNT, SUM, MOST, LEAST, EACH -> refused(quantified, "(%s) looks at many entities at once, which has no symbolic form");
        };
    }

    private Condition relation(Expression.Apply apply) {
        if (!lexicon.isRelation(apply.name())) {
            return refused(apply, "(%s) is computed, and has no symbolic form");
        }
        var reach = new Reach();
        int[] terms = apply.arguments().stream().mapToInt(it -> term(it, reach)).toArray();
        return reach.around(new Condition.Holds(lexicon.fluent(apply.name()), terms));
    }

    private Condition truth(Expression expression) {
        if (!isTruth(expression)) {
            return refused(expression, "(%s) is not true or false");
        }
        var reach = new Reach();
        var cell = cell(expression, reach);
        return reach.around(new Condition.Holds(cell.fluent(), cell.terms()));
    }

    /// A fluent and what it is said of.
    ///
    /// @param fluent -1 where it has no symbolic form, which is told
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Cell(int fluent, int[] terms) {}

    /// {@return the number or truth that an attribute or state holds}
    Cell cell(Expression expression, Reach reach) {
        if (expression instanceof Expression.Field field) {
            int of = term(field.of(), reach);
            return new Cell(fluent(field, of), new int[] {of});
        }
        int fluent = expression instanceof Expression.Variable(_, String name) ? lexicon.fluent("state-" + name) : -1;
        if (fluent < 0) {
            refused(expression, "(%s) has no symbolic form");
        }
        return new Cell(fluent, new int[0]);
    }

    private int fluent(Expression.Field field, int of) {
        int type = type(of);
        int fluent = lexicon.fluent(lexicon.typeName(type) + "-" + field.name());
        if (fluent < 0) {
            refused(field, "attribute (%s) is neither a number, nor true or false, nor an entity");
        }
        return fluent;
    }

    private int type(int term) {
        if (!Term.variable(term)) {
            return lexicon.constants().get(~term).type();
        }
        // What was refused is read as the first variable, which need not be there.
        return term < names.size() ? names.type(term) : Types.OBJECT;
    }

    /// {@return the entity that an expression means; what it is reached through is added to `reach`}
    int term(Expression expression, Reach reach) {
        if (expression instanceof Expression.Name(_, String name)) {
            return named(expression, name);
        }
        if (expression instanceof Expression.Variable(_, String name) && names.of("$" + name) >= 0) {
            return names.of("$" + name);
        }
        if (expression instanceof Expression.Field field) {
            return reached(field, reach);
        }
        refused(expression, "(%s) is not an entity that a symbolic model can name");
        return 0;
    }

    private int named(Expression expression, String name) {
        int variable = names.of(name);
        if (variable >= 0) {
            return variable;
        }
        int constant = lexicon.constant(name);
        if (constant < 0) {
            refused(expression, "entity (%s) is not known: the map that has it is not given");
            return 0;
        }
        return Term.object(constant);
    }

    private int reached(Expression.Field field, Reach reach) {
        int of = term(field.of(), reach);
        int fluent = fluent(field, of);
        if (fluent < 0 || lexicon.fluent(fluent).arity() < 2) {
            return 0;
        }
        int variable = names.fresh(field.name(), lexicon.fluent(fluent).parameters()[1]);
        reach.add(variable, new Condition.Holds(fluent, new int[] {of, variable}));
        return variable;
    }

    Amount amount(Expression expression, Reach reach) {
        return switch (expression) {
            case Expression.Number(_, long value) -> new Amount.Constant(value);
            case Expression.Unary(_, var operator, var of) when operator == Operator.NEGATE ->
                new Amount.Combined(Amount.Operation.MINUS, new Amount.Constant(0), amount(of, reach));
            case Expression.Binary binary -> combined(binary, reach);
            case Expression.Field field -> read(field, reach);
            case Expression.Variable variable -> read(variable, reach);
            default -> noAmount(expression);
        };
    }

    private Amount combined(Expression.Binary binary, Reach reach) {
        return switch (binary.operator()) {
            case PLUS -> combined(Amount.Operation.PLUS, binary, reach);
            case MINUS -> combined(Amount.Operation.MINUS, binary, reach);
            case TIMES -> combined(Amount.Operation.TIMES, binary, reach);
            case OVER -> combined(Amount.Operation.DIVIDED, binary, reach);
            case OR, AND, NOT, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST, REMAINDER, NEGATE -> noAmount(binary);
        };
    }

    private Amount combined(Amount.Operation operation, Expression.Binary binary, Reach reach) {
        return new Amount.Combined(operation, amount(binary.left(), reach), amount(binary.right(), reach));
    }

    private Amount read(Expression expression, Reach reach) {
        var cell = cell(expression, reach);
        return cell.fluent() >= 0 && lexicon.fluent(cell.fluent()).number()
                ? new Amount.Read(cell.fluent(), cell.terms())
                : noAmount(expression);
    }

    private Amount noAmount(Expression expression) {
        refused(expression, "(%s) is no number of a symbolic model");
        return new Amount.Constant(0);
    }

    boolean isNumber(Expression expression) {
        return switch (expression) {
            case Expression.Number _, Expression.Duration _ -> true;
            case Expression.Unary(_, var operator, _) -> operator == Operator.NEGATE;
            case Expression.Binary(_, var operator, _, _) -> operator.tightness() > Operator.LESS.tightness();
            case Expression.Field _, Expression.Variable _ -> holds(expression, true);
            default -> false;
        };
    }

    boolean isTruth(Expression expression) {
        return switch (expression) {
            case Expression.Truth _, Expression.Quantified _, Expression.Apply _ -> true;
            case Expression.Unary(_, var operator, _) -> operator == Operator.NOT;
            case Expression.Binary(_, var operator, _, _) -> operator.tightness() <= Operator.LESS.tightness();
            case Expression.Field _, Expression.Variable _ -> holds(expression, false);
            default -> false;
        };
    }

    /// {@return whether an attribute or state is a number, or else true or false}
    private boolean holds(Expression expression, boolean number) {
        var fluent = silently().sort(expression);
        int truths = expression instanceof Expression.Field ? 1 : 0;
        return fluent != null && fluent.number() == number && (number || fluent.arity() == truths);
    }

    private Expressions silently() {
        return new Expressions(lexicon, new Refusals(), names.copy(names.size()));
    }

    private @Nullable Fluent sort(Expression expression) {
        if (expression instanceof Expression.Variable(_, String name) && names.of("$" + name) >= 0) {
            return null;
        }
        int fluent = cell(expression, new Reach()).fluent();
        return fluent < 0 ? null : lexicon.fluent(fluent);
    }
}
