package dev.entente.planner.model;

import java.util.List;
import java.util.stream.Stream;

/// A condition on a state, over the variables of its owner.
@SuppressWarnings("ArrayRecordComponent") // never compared
public sealed interface Condition {
    /// {@return what always holds}
    static Condition always() {
        return new All(List.of());
    }

    /// A predicate is true of objects.
    record Holds(int fluent, int[] terms) implements Condition {}

    /// Two terms mean the same object.
    record Same(int left, int right) implements Condition {}

    /// An object is of a type.
    record Is(int term, int type) implements Condition {}

    /// Two amounts stand in an order.
    record Compares(Order order, Amount left, Amount right) implements Condition {}

    /// A part does not hold.
    record Not(Condition part) implements Condition {}

    /// Every part holds.
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// At least one part holds.
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// The part holds for every choice of objects for some variables, which it alone uses.
    record Every(int[] variables, Condition part) implements Condition {}

    /// The part holds for some choice of objects for some variables, which it alone uses.
    record Some(int[] variables, Condition part) implements Condition {}

    /// How two amounts are compared.
    enum Order {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        UNEQUAL("!="),
        AT_LEAST(">="),
        MORE(">");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        /// {@return as it is written}
        public String sign() {
            return sign;
        }

        /// {@return whether two numbers stand in this order}
        public boolean holds(long left, long right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case EQUAL -> left == right;
                case UNEQUAL -> left != right;
                case AT_LEAST -> left >= right;
                case MORE -> left > right;
            };
        }
    }

    /// {@return whether it holds whatever the state is, as written}
    default boolean trivial() {
        return this instanceof All(var parts) && parts.isEmpty();
    }

    /// {@return a conjunction; nested ones are taken apart, and one part alone is that part}
    static Condition all(List<Condition> parts) {
        var flat = parts.stream()
                .flatMap(part -> part instanceof All(var inner) ? inner.stream() : Stream.of(part))
                .toList();
        return flat.size() == 1 ? flat.getFirst() : new All(flat);
    }

    /// {@return the parts that must all hold}
    default List<Condition> conjuncts() {
        return this instanceof All(var parts) ? parts : List.of(this);
    }
}
