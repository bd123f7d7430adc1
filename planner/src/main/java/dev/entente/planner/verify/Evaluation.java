package dev.entente.planner.verify;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Condition;

/// What conditions and amounts come to in the state of the moment, in a frame that binds all they need.
///
/// Whatever reads a number that does not exist (overflow, division by zero) throws [ArithmeticException]; who asks decides
/// what fails by it.
final class Evaluation {
    private final State state;
    private final Domains domains;

    Evaluation(State state, Domains domains) {
        this.state = state;
        this.domains = domains;
    }

    State state() {
        return state;
    }

    Domains domains() {
        return domains;
    }

    /// {@return whether a condition fails for some choice of variables, which are left bound to it}
    boolean fails(int[] variables, Condition condition, Frame frame) {
        try {
            return choice(variables, 0, new Condition.Not(condition), frame);
        } catch (ArithmeticException noNumber) {
            return true;
        }
    }

    /// {@return whether a condition holds; not where it reads a number that does not exist}
    boolean holds(Condition condition, Frame frame) {
        try {
            return truth(condition, frame);
        } catch (ArithmeticException noNumber) {
            return false;
        }
    }

    private boolean truth(Condition condition, Frame frame) {
        return switch (condition) {
            case Condition.Holds(int fluent, var terms) -> state.value(fluent, terms, frame.binding()) != 0;
            case Condition.Same(int left, int right) -> frame.object(left) == frame.object(right);
            case Condition.Is(int term, int type) -> domains.of(frame.object(term), type);
            case Condition.Compares(var order, var left, var right) ->
                    order.holds(amount(left, frame), amount(right, frame));
            case Condition.Not(var part) -> !truth(part, frame);
            case Condition.All(var parts) -> every(parts, frame);
            case Condition.Any(var parts) -> some(parts, frame);
            case Condition.Every(var variables, var part) -> !choice(variables, 0, new Condition.Not(part), frame);
            case Condition.Some(var variables, var part) -> choice(variables, 0, part, frame);
        };
    }

    private boolean every(Iterable<Condition> parts, Frame frame) {
        for (var part : parts) {
            if (!truth(part, frame)) {
                return false;
            }
        }
        return true;
    }

    private boolean some(Iterable<Condition> parts, Frame frame) {
        for (var part : parts) {
            if (truth(part, frame)) {
                return true;
            }
        }
        return false;
    }

    /// Leaves the variables bound to the choice where there is one.
    private boolean choice(int[] variables, int from, Condition part, Frame frame) {
        if (from == variables.length) {
            return truth(part, frame);
        }
        for (int object : domains.members(frame.type(variables[from]))) {
            frame.binding()[variables[from]] = object;
            if (choice(variables, from + 1, part, frame)) {
                return true;
            }
        }
        return false;
    }

    /// {@return the number that an amount is}
    ///
    /// @throws ArithmeticException where there is none
    long amount(Amount amount, Frame frame) {
        return switch (amount) {
            case Amount.Constant(long value) -> value;
            case Amount.Read(int fluent, var terms) -> state.value(fluent, terms, frame.binding());
            case Amount.Combined(var operation, var left, var right) ->
                    operation.of(amount(left, frame), amount(right, frame));
        };
    }
}
