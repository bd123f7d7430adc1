package dev.entente.dsl;

import java.util.List;

/// One step of a body. A record is named like its keyword.
public sealed interface Statement {

    /// {@return where it was written}
    Position at();

    /// `target = value`, `target += value`, `target -= value`.
    record Assign(Position at, Expression target, Assignment assignment, Expression value) implements Statement {}

    /// `Call Module.Operation { name: value } -> $result timeout 5s retry 3 backoff 200ms else { ... }`.
    ///
    /// @param result the variable's name without `$`; empty where the result is not kept
    /// @param attempts how long and how often it is tried
    /// @param otherwise what runs instead of failing, when every attempt failed
    record Call(
            Position at,
            String module,
            String operation,
            List<Named> arguments,
            String result,
            Attempts attempts,
            Block otherwise)
            implements Statement {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// How long and how often a call is tried.
    ///
    /// @param timeout how long one attempt may take; [Span#NONE] for as long as it likes
    /// @param retries how many more attempts follow the first, at least 0
    /// @param backoff how long to wait before the second attempt, twice as long before each further one;
    ///     [Span#NONE] for not at all
    record Attempts(Span timeout, long retries, Span backoff) {
        /// Tried once, for as long as it takes.
        public static final Attempts ONCE = new Attempts(Span.NONE, 0, Span.NONE);

        public Attempts {
            if (retries < 0) {
                throw new IllegalArgumentException("retry must be 0 or more, not %s".formatted(retries));
            }
        }
    }

    /// A part in braces that may be left out, such as `else { ... }`; it is not there at [Position#NONE].
    record Block(Position at, List<Statement> body) {
        /// A block that nobody wrote.
        public static final Block NONE = new Block(Position.NONE, List.of());

        public Block {
            body = List.copyOf(body);
        }

        /// {@return whether it is there, be it empty}
        public boolean written() {
            return at.written();
        }
    }

    /// `Saga.Name(arguments)`, `Module.Operation(arguments)`: begins it and goes on without waiting for its end.
    ///
    /// @param module a module's name, or `Saga` for a saga declared on its own
    record Start(Position at, String module, String operation, List<Named> arguments) implements Statement {
        public Start {
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

    /// `Join name`, `Join all`, `Join any`, `Join 2 of`, then `timeout 5 ticks else { ... }`: waits for forks of the
    /// same body.
    ///
    /// @param fork the fork's name; empty where the join counts
    /// @param needed how many forks must succeed; 0 means all; 1 with a fork's name
    /// @param timeout how long it waits; [Span#NONE] for as long as it takes
    /// @param otherwise what runs instead of failing, when the time is up or too many forks have failed
    record Join(Position at, String fork, int needed, Span timeout, Block otherwise) implements Statement {
        public Join {
            if (needed < 0) {
                throw new IllegalArgumentException("join must wait for 0 forks or more, not %s".formatted(needed));
            }
        }
    }

    /// `Cancel name`, `Cancel all`: cancels forks of the same body; what they have done is compensated by their sagas.
    ///
    /// @param fork the fork's name; empty for all
    record Cancel(Position at, String fork) implements Statement {}

    /// `Saga { Step { ... } Compensate { ... } ... } else { ... }`: steps that are undone in reverse order where one fails.
    ///
    /// @param otherwise what runs instead of failing, once everything is compensated
    record Saga(Position at, List<Stage> stages, Block otherwise) implements Statement {
        public Saga {
            stages = List.copyOf(stages);
        }
    }

    /// A step of a saga and what undoes it.
    ///
    /// @param compensate what undoes it; [Block#NONE] where nothing does
    record Stage(Position at, List<Statement> body, Block compensate) {
        public Stage {
            body = List.copyOf(body);
        }
    }

    /// `Lock (key, ...) timeout 5 ticks { ... } else { ... }`: runs the body while no other holds one of the keys.
    ///
    /// @param keys entities, texts or numbers, at least one
    /// @param timeout how long it waits; [Span#NONE] for as long as it takes
    /// @param otherwise what runs instead of failing, when the keys cannot be had
    record Lock(Position at, List<Expression> keys, Span timeout, List<Statement> body, Block otherwise)
            implements Statement {
        public Lock {
            keys = List.copyOf(keys);
            body = List.copyOf(body);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("Lock must have a key");
            }
        }
    }

    /// `Evaluate mind.topic { name: value } -> $answer { Constraint ...  Retry 2  Otherwise { ... } }`: asks a mind.
    ///
    /// @param mind the name of a `Director` or an `Observer`
    /// @param result the variable's name without `$`
    /// @param resultAt where that is written
    /// @param constraints what an answer must fulfil, in the order written
    /// @param retries how often the mind is asked again after an answer that was rejected, at least 0
    /// @param otherwise gives the answer where the mind has none that passes
    record Evaluate(
            Position at,
            String mind,
            String topic,
            List<Named> arguments,
            String result,
            Position resultAt,
            List<Expression> constraints,
            long retries,
            Block otherwise)
            implements Statement {
        public Evaluate {
            arguments = List.copyOf(arguments);
            constraints = List.copyOf(constraints);
            if (retries < 0) {
                throw new IllegalArgumentException("Retry must be 0 or more, not %s".formatted(retries));
            }
        }
    }

    /// `Negotiate SafePassage(grantor: Bears, marcher: $me) mediated by 20 ticks -> $treaty else { ... }`: bargains for a
    /// contract until all parties agree to the same terms.
    ///
    /// @param arguments by place or by name; one may be a question with [Quantifier#SOME], whose candidates are all called
    /// @param mediated whether a mediator makes the proposals, instead of one party after the other
    /// @param by how long it may take
    /// @param result the variable's name without `$`; empty where the contract is not kept
    /// @param resultAt where that is written; [Position#NONE] where it is not
    /// @param otherwise what runs instead of failing, when nothing is agreed
    record Negotiate(
            Position at,
            String contract,
            List<Named> arguments,
            boolean mediated,
            Span by,
            String result,
            Position resultAt,
            Block otherwise)
            implements Statement {
        public Negotiate {
            arguments = List.copyOf(arguments);
        }
    }

    /// `Join $treaty.withdrawn`, `Join $treaty`, then `timeout 5 ticks else { ... }`: waits for a clause of a contract, or
    /// until the whole contract is settled.
    ///
    /// @param clause empty for the whole contract
    /// @param timeout how long it waits; [Span#NONE] for as long as it takes
    /// @param otherwise what runs instead of failing, when the time is up or it can no longer come true
    record Await(Position at, Expression contract, String clause, Span timeout, Block otherwise) implements Statement {}

    /// `Release $treaty.withdrawn`: the creditor lets the debtor off; `Cancel $treaty.withdrawn`: the debtor breaks its word.
    ///
    /// @param breaks whether it is the debtor who breaks it
    record Absolve(Position at, Expression contract, String clause, boolean breaks) implements Statement {}

    /// `Wait 3 ticks`, `Wait 5s`: does nothing for so long.
    record Wait(Position at, Span span) implements Statement {}

    /// `Fail "reason"`: fails the body that it stands in.
    record Fail(Position at, Expression reason) implements Statement {}

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
                throw new IllegalArgumentException("While must go round 0 times or more, not %s".formatted(most));
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

    /// `Emit Topic.Event { name: value } to shard`.
    ///
    /// @param to the number of the only shard whose reactions hear it; `none` at [Position#NONE] for all
    record Emit(Position at, String topic, List<Named> arguments, Expression to) implements Statement {
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
                throw new IllegalArgumentException("weight (%s) of Tell must be from 1 to 5".formatted(weight));
            }
        }
    }

    /// `return value`; `none` at [Position#NONE] where no value is written.
    record Return(Position at, Expression value) implements Statement {}
}
