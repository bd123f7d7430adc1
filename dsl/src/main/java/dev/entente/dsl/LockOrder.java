package dev.entente.dsl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects which keys are locked inside which, over bodies and what they call, and reports what can deadlock: a key
/// inside itself, and two keys in two orders. Not thread safe.
///
/// Entities of one type may be the same, unless both are called by their names; numbers and texts are the same where they
/// are written alike.
final class LockOrder {
    /// So many orders of different keys are compared with each other.
    private static final int ORDERS = 500;

    /// So many bodies are followed from a call.
    private static final int BODIES = 50;

    private final Report report;
    private final Map<String, Nested> orders = new LinkedHashMap<>();
    private final Map<String, Set<Key>> taken = new LinkedHashMap<>();
    private final Map<String, Set<String>> callees = new LinkedHashMap<>();
    private final List<Called> calls = new ArrayList<>();

    LockOrder(Report report) {
        this.report = report;
    }

    /// A key as a text has it.
    ///
    /// @param type which keys it may be equal to; empty where that is not known
    /// @param value what it is, where it is always the same; else empty
    /// @param name the bound name that it is; else empty
    /// @param forked whether it is held by the body around a fork
    record Key(Position at, String text, Type type, String value, String name, boolean forked) {
        /// {@return the key where a name means something else from here on}
        Key rebound(String other) {
            return name.equals(other) ? new Key(at, text, type, value, "", forked) : this;
        }

        Key inFork() {
            return new Key(at, text, type, value, name, true);
        }

        /// {@return whether both are the same key, whatever happens}
        boolean surely(Key other) {
            return (!value.isEmpty() && type.equals(other.type) && value.equals(other.value))
                    || (!name.isEmpty() && name.equals(other.name));
        }

        boolean perhaps(Key other) {
            boolean known = !type.equals(Types.LOST) && type.equals(other.type);
            return known && (alike().isEmpty() || other.alike().isEmpty() || alike().equals(other.alike()));
        }

        /// {@return what tells it from others of its type; empty where it may be any of them}
        private String alike() {
            return type instanceof Type.Ref || !value.isEmpty() ? value : text;
        }
    }

    /// A key that is locked inside another.
    private record Nested(Key outer, Key inner, Position at) {
        private String signature() {
            return "%s %s %s %s".formatted(outer.type, outer.alike(), inner.type, inner.alike());
        }

        /// {@return whether the two can hold what the other wants}
        private boolean against(Nested other) {
            boolean crossed = outer.perhaps(other.inner) && inner.perhaps(other.outer);
            boolean same = pinned(outer, other.inner).equals(pinned(inner, other.outer));
            return crossed && (!same || pinned(outer, other.inner).isEmpty());
        }

        private static String pinned(Key one, Key other) {
            return one.alike().isEmpty() ? other.alike() : one.alike();
        }
    }

    private record Called(Position at, String callee, List<Key> held) {}

    /// {@return the name under which the locks of a goal's methods are kept}
    static String goal(String name) {
        return "Goal." + name;
    }

    /// {@return a key of a `Lock` statement}
    Key key(Expression expression, Type type, Scope scope) {
        String text = ExpressionText.of(expression);
        Type any = type instanceof Type.Ref(String entity, _) ? new Type.Ref(entity, true) : type;
        return new Key(expression.at(), text, any, value(expression, scope), name(expression, scope), false);
    }

    private static String value(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Text _, Expression.Number _ -> ExpressionText.of(expression);
            case Expression.Name(_, String name) -> scope.names().containsKey(name) ? "" : name;
            default -> "";
        };
    }

    private static String name(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Name(_, String name) -> scope.names().containsKey(name) ? name : "";
            case Expression.Hole(_, String name) -> name;
            default -> "";
        };
    }

    /// {@return the keys held around a fork, as the fork sees them}
    List<Key> inFork(List<Key> held) {
        return held.stream().map(Key::inFork).toList();
    }

    /// Keys are taken, in one order for all, while others are held.
    void take(List<Key> keys, Scope.Within within) {
        if (!within.owner().isEmpty()) {
            taken.computeIfAbsent(within.owner(), _ -> new LinkedHashSet<>()).addAll(keys);
        }
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            List<Key> before = keys.subList(0, i);
            if (before.stream().anyMatch(key::surely)) {
                report.error(key.at(), "key (%s) is given twice".formatted(key.text()), "Maybe leave one out.");
            }
            within.held().forEach(held -> inside(held, key));
        }
    }

    private void inside(Key held, Key key) {
        if (!held.surely(key)) {
            order(new Nested(held, key, key.at()));
        } else if (held.forked()) {
            report.warning(
                    key.at(),
                    "lock (%s) is taken by a fork inside the same lock, and so is refused".formatted(key.text()),
                    "Maybe begin the fork before the lock, or leave out one of the two.");
        } else {
            report.error(
                    key.at(),
                    "lock (%s) is taken inside itself, first in line %s"
                            .formatted(key.text(), held.at().line()),
                    "Maybe leave out the inner one; its body holds the key already.");
        }
    }

    /// Something is called while keys are held.
    void call(Position at, String callee, Scope.Within within) {
        if (!within.owner().isEmpty()) {
            callees.computeIfAbsent(within.owner(), _ -> new LinkedHashSet<>()).add(callee);
        }
        if (!within.held().isEmpty()) {
            calls.add(new Called(at, callee, within.held()));
        }
    }

    /// Reports the orders, once all bodies have been read.
    void report() {
        Map<String, List<Key>> reached = new LinkedHashMap<>();
        for (Called call : calls) {
            List<Key> keys = reached.computeIfAbsent(call.callee(), this::reached);
            keys.forEach(key -> call.held().forEach(held -> inside(call, held, key)));
        }
        List<Nested> kinds = List.copyOf(orders.values());
        for (int i = 0; i < kinds.size(); i++) {
            Nested later = kinds.get(i);
            kinds.subList(0, i + 1).stream()
                    .filter(later::against)
                    .findFirst()
                    .ifPresent(first -> warn(first, later));
        }
    }

    private void order(Nested nested) {
        if (orders.size() < ORDERS) {
            orders.putIfAbsent(nested.signature(), nested);
        }
    }

    private List<Key> reached(String callee) {
        Set<String> seen = new LinkedHashSet<>(Set.of(callee));
        Deque<String> open = new ArrayDeque<>(seen);
        List<Key> keys = new ArrayList<>();
        while (!open.isEmpty() && seen.size() < BODIES) {
            String next = open.pop();
            keys.addAll(taken.getOrDefault(next, Set.of()));
            callees.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return keys;
    }

    private void inside(Called call, Key held, Key key) {
        if (key.value().isEmpty() || !held.surely(key)) {
            order(new Nested(held, key, call.at()));
            return;
        }
        report.warning(
                call.at(),
                "lock (%s) is taken by what is called inside the same lock, in %s, and so is refused"
                        .formatted(key.text(), Report.place(key.at(), call.at())),
                "Maybe call it outside of the lock, or leave out one of the two.");
    }

    private void warn(Nested first, Nested later) {
        String both = "%s, %s".formatted(later.outer().text(), later.inner().text());
        if (first.equals(later)) {
            report.warning(
                    later.at(),
                    "lock (%s) is taken inside lock (%s); where another execution takes them the other way round, they block each other"
                            .formatted(later.inner().text(), later.outer().text()),
                    "Maybe write Lock (%s), which takes them in one order.".formatted(both));
            return;
        }
        report.warning(
                later.at(),
                "lock (%s) is taken inside lock (%s), but lock (%s) inside lock (%s) in %s"
                        .formatted(
                                later.inner().text(),
                                later.outer().text(),
                                first.inner().text(),
                                first.outer().text(),
                                Report.place(first.at(), later.at())),
                "Maybe write Lock (%s) in both, which takes them in one order.".formatted(both));
    }
}
