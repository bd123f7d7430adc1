package dev.entente.dsl;

import java.util.List;

/// One step of a body. A record is named like its keyword.
public sealed interface Statement {

    /// {@return where it was written}
    Position at();

    /// `target = value`, `target += value`, `target -= value`.
    record Assign(Position at, Expression target, Assignment assignment, Expression value) implements Statement {}

    /// `Call Module.Operation { name: value } -> $result`.
    ///
    /// @param result the variable's name without `$`; empty where the result is not kept
    record Call(Position at, String module, String operation, List<Named> arguments, String result)
            implements Statement {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// `Do Action(arguments)`: carries out a primitive task.
    record Do(Position at, String action, List<Named> arguments) implements Statement {
        public Do {
            arguments = List.copyOf(arguments);
        }
    }

    /// `Achieve Goal(arguments)`: a compound task, decomposed by one of the goal's methods.
    record Achieve(Position at, String goal, List<Named> arguments) implements Statement {
        public Achieve {
            arguments = List.copyOf(arguments);
        }
    }

    /// `Fork name { ... }`: runs the body beside what follows.
    record Fork(Position at, String name, List<Statement> body) implements Statement {
        public Fork {
            body = List.copyOf(body);
        }
    }

    /// `Join name`, `Join all`, `Join any`, `Join 2 of`: waits for forks of the same body.
    ///
    /// @param fork the fork's name; empty where the join counts
    /// @param needed how many forks must succeed; 0 means all; 1 with a fork's name
    record Join(Position at, String fork, int needed) implements Statement {
        public Join {
            if (needed < 0) {
                throw new IllegalArgumentException("join must wait for 0 forks or more, not %d".formatted(needed));
            }
        }
    }

    /// `if (condition) { ... } else { ... }`.
    record If(Position at, Expression condition, List<Statement> then, List<Statement> otherwise)
            implements Statement {
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /// `While condition max n { ... }`.
    ///
    /// @param most how many rounds at the most; more is an error
    record While(Position at, Expression condition, long most, List<Statement> body) implements Statement {
        public While {
            if (most < 0) {
                throw new IllegalArgumentException("While must go round 0 times or more, not %d".formatted(most));
            }
            body = List.copyOf(body);
        }
    }

    /// `Each x in Type (condition) by measure { ... }` or `Each x in route ... { ... }`.
    ///
    /// @param source a [Expression.Quantified] with [Quantifier#EACH], or any other list
    record Each(Position at, String variable, Expression source, List<Statement> body) implements Statement {
        public Each {
            body = List.copyOf(body);
        }
    }

    /// `Emit Topic.Event { name: value }`.
    record Emit(Position at, String topic, List<Named> arguments) implements Statement {
        public Emit {
            arguments = List.copyOf(arguments);
        }
    }

    /// `Create Type { field: value } -> $made`.
    ///
    /// @param result the variable's name without `$`; empty where it is not kept
    record Create(Position at, String type, List<Named> fields, String result) implements Statement {
        public Create {
            fields = List.copyOf(fields);
        }
    }

    /// `Remove entity`.
    record Remove(Position at, Expression entity) implements Statement {}

    /// `Link Road(a, b)` or, undone, `Unlink Road(a, b)`.
    record Link(Position at, boolean undone, String relation, List<Expression> arguments) implements Statement {
        public Link {
            arguments = List.copyOf(arguments);
        }
    }

    /// `Tell 3 "The pass has fallen"`: a line of the story.
    ///
    /// @param weight from 1 (detail) to 5 (turning point)
    record Tell(Position at, int weight, Expression text) implements Statement {
        public Tell {
            if (weight < 1 || weight > 5) {
                throw new IllegalArgumentException("weight (%d) of Tell must be from 1 to 5".formatted(weight));
            }
        }
    }

    /// `return value`; `none` at [Position#NONE] where no value is written.
    record Return(Position at, Expression value) implements Statement {}
}
