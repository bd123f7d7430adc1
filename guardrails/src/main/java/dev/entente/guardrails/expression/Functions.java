package dev.entente.guardrails.expression;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Position;
import dev.entente.dsl.Type;

/// Relation tests and the built-in functions.
final class Functions {
    private Functions() {}

    static Code compile(Expression.Apply apply, ExpressionCompiler compiler) {
        int relation = compiler.vocabulary().relation(apply.name());
        if (relation >= 0) {
            return related(relation, argument(apply, 0, compiler), argument(apply, 1, compiler));
        }
        return switch (apply.name()) {
            case "min" -> least(argument(apply, 0, compiler), argument(apply, 1, compiler));
            case "max" -> most(argument(apply, 0, compiler), argument(apply, 1, compiler));
            case "abs" -> absolute(apply.at(), argument(apply, 0, compiler));
            case "size" -> size(argument(apply, 0, compiler));
            case "roll" -> roll(apply.at(), argument(apply, 0, compiler));
            case "chance" -> chance(argument(apply, 0, compiler));
            case "distance" -> distance(apply, compiler);
            case "now" -> Arithmetic.number(frame -> frame.view().tick());
            default -> throw new IllegalStateException("unchecked function " + apply.name() + " at " + apply.at());
        };
    }

    private static Code argument(Expression.Apply apply, int index, ExpressionCompiler compiler) {
        return compiler.compile(apply.arguments().get(index));
    }

    private static Code related(int relation, Code from, Code to) {
        return Arithmetic.truth(frame -> {
            int here = (int) from.value(frame);
            int there = (int) to.value(frame);
            return here >= 0 && there >= 0 && frame.related(relation, here, there);
        });
    }

    private static Code least(Code left, Code right) {
        return Arithmetic.number(frame -> Math.min(left.value(frame), right.value(frame)));
    }

    private static Code most(Code left, Code right) {
        return Arithmetic.number(frame -> Math.max(left.value(frame), right.value(frame)));
    }

    private static Code absolute(Position at, Code of) {
        return Arithmetic.number(frame -> {
            long value = of.value(frame);
            return value < 0 ? Arithmetic.minus(at, 0, value) : value;
        });
    }

    private static Code size(Code list) {
        if (!(list.type() instanceof Type.ListOf)) {
            throw new IllegalStateException("size of a " + list.type());
        }
        return Arithmetic.number(frame -> list.entities(frame).length);
    }

    private static Code roll(Position at, Code bound) {
        return Arithmetic.number(frame -> {
            long most = bound.value(frame);
            if (most < 1 || most > Integer.MAX_VALUE) {
                throw EvaluationException.bound(at, most);
            }
            return frame.roll(most);
        });
    }

    private static Code chance(Code percent) {
        return Arithmetic.truth(frame -> frame.chance(percent.value(frame)));
    }

    private static Code distance(Expression.Apply apply, ExpressionCompiler compiler) {
        if (!(apply.arguments().getFirst() instanceof Expression.Name(_, String relation))) {
            throw new IllegalStateException("distance needs a relation at " + apply.at());
        }
        int over = compiler.vocabulary().relation(relation);
        var from = argument(apply, 1, compiler);
        var to = argument(apply, 2, compiler);
        return Arithmetic.number(
                frame -> Routes.hops(frame.view(), over, (int) from.value(frame), (int) to.value(frame)));
    }
}
