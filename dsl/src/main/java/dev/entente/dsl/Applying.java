package dev.entente.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Checks calls of built-in functions and tests of relations. Not thread safe.
final class Applying {
    private final Symbols symbols;
    private final Report report;
    private final Typing typing;

    Applying(Symbols symbols, Report report, Typing typing) {
        this.symbols = symbols;
        this.report = report;
        this.typing = typing;
    }

    Type of(Expression.Apply apply, Scope scope) {
        Optional<Functions> function = Functions.named(apply.name());
        if (function.isPresent()) {
            return function(apply, function.get(), scope);
        }
        Declaration.Relation relation = symbols.relations().get(apply.name());
        if (relation != null) {
            ends("relation (%s)".formatted(apply.name()), head(apply), relation, apply.arguments(), scope);
            return Type.Plain.BOOL;
        }
        apply.arguments().forEach(argument -> typing.of(argument, scope));
        unknown(apply);
        return Types.LOST;
    }

    private void unknown(Expression.Apply apply) {
        List<String> known = new ArrayList<>(symbols.relations().keySet());
        Arrays.stream(Functions.values()).map(Functions::word).forEach(known::add);
        String remedy = report.remedy("functions", apply.name(), known);
        if (symbols.actions().containsKey(apply.name())) {
            remedy = "Maybe write Do %s(...) as a step of a method.".formatted(apply.name());
        } else if (symbols.goals().containsKey(apply.name())) {
            remedy = "Maybe write Achieve %s(...) as a step of a method.".formatted(apply.name());
        }
        report.error(head(apply), "function or relation (%s) is not declared".formatted(apply.name()), remedy);
    }

    private Type function(Expression.Apply apply, Functions function, Scope scope) {
        if (function.isDice() && scope.place() == Scope.Place.CONSTRAINT) {
            report.error(
                    head(apply),
                    "function (%s) must not decide a constraint".formatted(apply.name()),
                    "Maybe roll in the effects of an action and keep the result in an attribute.");
        }
        if (function.isDice() && scope.place() == Scope.Place.PROMISE) {
            report.error(
                    head(apply),
                    "function (%s) must not decide what is promised".formatted(apply.name()),
                    "Maybe roll in an operation and keep the result in an attribute.");
        }
        String what = "function (%s)".formatted(apply.name());
        if (!counts(what, head(apply), function.parameters().size(), apply.arguments())) {
            apply.arguments().forEach(argument -> check(function, argument, scope));
            return function.result();
        }
        switch (function) {
            case DISTANCE -> distance(apply, scope);
            case SIZE -> size(apply, scope);
            case MIN, MAX, ABS, ROLL, CHANCE, NOW -> plain(apply, function, scope);
        }
        return function.result();
    }

    private void check(Functions function, Expression argument, Scope scope) {
        if (function != Functions.DISTANCE) {
            typing.of(argument, scope);
        }
    }

    private void plain(Expression.Apply apply, Functions function, Scope scope) {
        for (int i = 0; i < apply.arguments().size(); i++) {
            String what = "argument %s of function (%s)".formatted(i + 1, apply.name());
            typing.expect(what, apply.arguments().get(i), function.parameters().get(i), scope);
        }
    }

    private void size(Expression.Apply apply, Scope scope) {
        Expression list = apply.arguments().getFirst();
        Type type = typing.of(list, scope);
        if (!(type instanceof Type.ListOf) && !Types.isOpen(type)) {
            report.error(
                    list.at(),
                    "argument 1 of function (size) must be a list, but (%s) is %s"
                            .formatted(ExpressionText.of(list), type),
                    "Maybe write count x in Type (...) to count entities.");
        }
    }

    private void distance(Expression.Apply apply, Scope scope) {
        List<Expression> ends = apply.arguments().subList(1, apply.arguments().size());
        String over = apply.arguments().getFirst() instanceof Expression.Name(_, String name) ? name : "";
        Declaration.Relation relation = symbols.relations().get(over);
        if (relation != null) {
            ends("function (distance)", head(apply), relation, ends, scope);
            return;
        }
        ends.forEach(end -> typing.of(end, scope));
        report.unknown(
                apply.arguments().getFirst().at(),
                "relation",
                "relations",
                ExpressionText.of(apply.arguments().getFirst()),
                symbols.relations().keySet());
    }

    /// Reports arguments that a relation cannot join.
    void ends(String what, Position at, Declaration.Relation relation, List<Expression> arguments, Scope scope) {
        if (!counts(what, at, relation.of().size(), arguments)) {
            arguments.forEach(argument -> typing.of(argument, scope));
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Type type = new Type.Ref(relation.of().get(i), false);
            typing.expect("argument %s of %s".formatted(i + 1, what), arguments.get(i), type, scope);
        }
    }

    private boolean counts(String what, Position at, int expected, List<Expression> arguments) {
        if (arguments.size() == expected) {
            return true;
        }
        report.error(
                at,
                "%s takes %s %s, not %s"
                        .formatted(what, expected, expected == 1 ? "argument" : "arguments", arguments.size()),
                "");
        return false;
    }

    private static Position head(Expression.Apply apply) {
        Position at = apply.at();
        return new Position(at.file(), at.line(), at.column(), Math.min(at.length(), apply.name().length()));
    }
}
