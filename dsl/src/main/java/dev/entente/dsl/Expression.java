package dev.entente.dsl;

import java.util.List;

/// Something with a value: a condition, an amount, an entity, a list.
///
/// Whole numbers are 64-bit and exact; the records hold only what the text says, names are resolved by the checker.
public sealed interface Expression {

    /// {@return where it was written}
    Position at();

    /// A whole number, `42`.
    record Number(Position at, long value) implements Expression {}

    /// `true` or `false`.
    record Truth(Position at, boolean value) implements Expression {}

    /// Text in double quotes, without holes.
    record Text(Position at, String value) implements Expression {}

    /// A length of time, `5s` or `100ms`: as a number, how many ticks it is.
    record Duration(Position at, Span span) implements Expression {}

    /// A record, `{ hp: 100, pattern: "steady" }`; a name may also stand in quotes.
    ///
    /// @param fields in the order written, at least one
    record Record(Position at, List<Named> fields) implements Expression {
        public Record {
            fields = List.copyOf(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("a record must have a field");
            }
        }
    }

    /// Text with holes: `"{who} takes {land}"`. A hole holds any expression without a text in it; a single name in a
    /// hole is a [Name], in a reaction or an operation too.
    ///
    /// @param parts [Text] and other expressions, alternating as written
    record Template(Position at, List<Expression> parts) implements Expression {
        public Template {
            parts = List.copyOf(parts);
        }
    }

    /// `none`, the reference to nothing.
    record None(Position at) implements Expression {}

    /// A parameter, a bound variable or an entity of the map: `land`.
    record Name(Position at, String name) implements Expression {}

    /// State or a local result: `$gold`.
    record Variable(Position at, String name) implements Expression {}

    /// A field of the event or a parameter of the operation at hand: `{damage_amount}`. Its [Name] means the same.
    record Hole(Position at, String name) implements Expression {}

    /// An attribute: `land.owner`.
    record Field(Position at, Expression of, String name) implements Expression {}

    /// A built-in function or a relation test: `max(a, b)`, `Road(here, there)`.
    record Apply(Position at, String name, List<Expression> arguments) implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /// `not x`, `-x`.
    record Unary(Position at, Operator operator, Expression of) implements Expression {}

    /// `a + b`, `a and b`, `a < b`.
    record Binary(Position at, Operator operator, Expression left, Expression right) implements Expression {}

    /// A question about all entities of a type: `some army in Army (army.owner == who) by army.strength`.
    ///
    /// @param of the entity type's name
    /// @param where the condition; `true` at [Position#NONE] where none is written
    /// @param by the measure; `0` at [Position#NONE] where none is written
    record Quantified(
            Position at, Quantifier quantifier, String variable, String of, Expression where, Expression by)
            implements Expression {}

    /// The cheapest way over a relation: `route next over Road from here to there (next.wall == 0) by next.cost`.
    ///
    /// Its value is the list of entities after `from`, up to and including `to`; empty where no way is open.
    ///
    /// @param where which entities may be entered; `true` at [Position#NONE] where none is written
    /// @param by the cost of entering one, at least 1; `1` at [Position#NONE] where none is written
    record Route(
            Position at,
            String variable,
            String relation,
            Expression from,
            Expression to,
            Expression where,
            Expression by)
            implements Expression {}
}
