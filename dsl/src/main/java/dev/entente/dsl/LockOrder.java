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
/// Keys of one type may be equal, unless both are literals or names of entities.
final class LockOrder {
    /// So many orders of different keys are compared with each other, and so many bodies are followed from a call.
    private static final int MOST = 500;

    private final Report report;
    private final List<Nested> nested = new ArrayList<>();
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
    record Key(Position at, String text, String type, String value, String name, boolean forked) {
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
            boolean known = !type.isEmpty() && type.equals(other.type);
            return known && (value.isEmpty() || other.value.isEmpty() || value.equals(other.value));
        }
    }

    /// A key that is locked inside another.
    private record Nested(Key outer, Key inner, Position at) {
        private String signature() {
            return String.join(" ", outer.type, outer.value, inner.type, inner.value);
        }

        /// {@return whether the two can hold what the other wants}
        private boolean against(Nested other) {
            boolean crossed = outer.perhaps(other.inner) && inner.perhaps(other.outer);
            boolean same = pinned(outer, other.inner).equals(pinned(inner, other.outer));
            return crossed && (!same || pinned(outer, other.inner).isEmpty());
        }

        private static String pinned(Key one, Key other) {
            return one.value.isEmpty() ? other.value : one.value;
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
        return new Key(expression.at(), text, type(type, expression), value(expression, scope), name(expression, scope), false);
    }

    private static String type(Type type, Expression expression) {
        return switch (type) {
            case Type.Ref(String entity, _) when !Types.isOpen(type) -> entity;
            case Type.Ref _ -> expression instanceof Expression.Name ? "?" : "";
            case Type.Plain plain -> plain.toString();
            case Type.ListOf _, Type.Fields _ -> "";
        };
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
            nested.add(new Nested(held, key, key.at()));
        } else if (held.forked()) {
            report.warning(
                    key.at(),
                    "lock (%s) is taken by a fork inside the same lock, and so is refused".formatted(key.text()),
                    "Maybe begin the fork before the lock, or leave out one of the two.");
        } else {
            report.error(
                    key.at(),
                    "lock (%s) is taken inside itself, first in line %d"
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
        Map<String, Nested> orders = new LinkedHashMap<>();
        nested.forEach(it -> orders.putIfAbsent(it.signature(), it));
        List<Nested> kinds = orders.values().stream().limit(MOST).toList();
        for (int i = 0; i < kinds.size(); i++) {
            Nested later = kinds.get(i);
            kinds.subList(0, i + 1).stream()
                    .filter(later::against)
                    .findFirst()
                    .ifPresent(first -> orders(first, later));
        }
    }

    private List<Key> reached(String callee) {
        Set<String> seen = new LinkedHashSet<>(Set.of(callee));
        Deque<String> open = new ArrayDeque<>(seen);
        List<Key> keys = new ArrayList<>();
        while (!open.isEmpty() && seen.size() < MOST) {
            String next = open.pop();
            keys.addAll(taken.getOrDefault(next, Set.of()));
            callees.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return keys;
    }

    private void inside(Called call, Key held, Key key) {
        if (key.value().isEmpty() || !held.surely(key)) {
            nested.add(new Nested(held, key, call.at()));
            return;
        }
        report.warning(
                call.at(),
                "lock (%s) is taken by what is called inside the same lock, in %s, and so is refused"
                        .formatted(key.text(), Report.place(key.at(), call.at())),
                "Maybe call it outside of the lock, or leave out one of the two.");
    }

    private void orders(Nested first, Nested later) {
        String both = "%s, %s".formatted(later.outer().text(), later.inner().text());
        if (first == later) {
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
