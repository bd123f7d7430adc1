package dev.entente.dsl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds operations and sagas that call themselves whatever the world is like, by way of others too, and those that
/// begin themselves again before any time has passed.
///
/// Linear in the program.
final class Endless {
    private final Waiting waiting;
    private final Map<String, List<Edge>> calls = new LinkedHashMap<>();
    private final Map<String, List<Edge>> begins = new LinkedHashMap<>();

    /// What one body calls or begins on every way through it.
    private record Edge(Position at, String callee) {}

    private Endless(Waiting waiting) {
        this.waiting = waiting;
    }

    static void report(Program program, Waiting waiting, Report report) {
        Endless endless = new Endless(waiting);
        Part.of(program).stream().filter(part -> !part.name().isEmpty()).forEach(part -> endless.new Reading(
                        part.name())
                .read(part.body()));
        Map<String, Edge> called = circles(endless.calls);
        called.forEach((name, edge) -> report.error(
                edge.at(),
                "%s calls itself without a condition%s, and so without end".formatted(title(name), by(name, edge)),
                "Maybe call it inside if (...) { ... }."));
        circles(endless.begins).forEach((name, edge) -> {
            if (!called.containsKey(name)) {
                report.error(
                        edge.at(),
                        "%s begins itself again without a condition or a Wait%s, and so without end"
                                .formatted(title(name), by(name, edge)),
                        "Maybe begin it inside if (...) { ... }, or behind a Wait.");
            }
        });
    }

    private static String title(String name) {
        return name.startsWith(Part.SAGA + ".")
                ? "saga (%s)".formatted(name.substring(Part.SAGA.length() + 1))
                : "operation (%s)".formatted(name);
    }

    private static String by(String name, Edge edge) {
        return edge.callee().equals(name) ? "" : ", by way of " + title(edge.callee());
    }

    /// {@return those that lie on a circle, or between two, with the edge that leads on}
    private static Map<String, Edge> circles(Map<String, List<Edge>> edges) {
        Map<String, List<String>> forward = new HashMap<>();
        Map<String, List<String>> backward = new HashMap<>();
        edges.forEach((from, all) -> all.stream().filter(edge -> edges.containsKey(edge.callee())).forEach(edge -> {
            forward.computeIfAbsent(from, _ -> new ArrayList<>()).add(edge.callee());
            backward.computeIfAbsent(edge.callee(), _ -> new ArrayList<>()).add(from);
        }));
        Map<String, Integer> alive = new LinkedHashMap<>();
        edges.keySet().forEach(name -> alive.put(name, 0));
        peel(alive, forward, backward);
        peel(alive, backward, forward);
        Map<String, Edge> circles = new LinkedHashMap<>();
        alive.keySet().forEach(name -> Objects.requireNonNull(edges.get(name)).stream()
                .filter(edge -> alive.containsKey(edge.callee()))
                .findFirst()
                .ifPresent(edge -> circles.put(name, edge)));
        return circles;
    }

    /// Takes away what leads to nothing that is left, until nothing more does.
    private static void peel(
            Map<String, Integer> alive, Map<String, List<String>> forward, Map<String, List<String>> backward) {
        alive.replaceAll((name, _) -> (int) forward.getOrDefault(name, List.of()).stream()
                .filter(alive::containsKey)
                .count());
        Deque<String> open = new ArrayDeque<>();
        alive.forEach((name, count) -> {
            if (count == 0) {
                open.add(name);
            }
        });
        while (!open.isEmpty()) {
            String next = open.pop();
            alive.remove(next);
            for (String before : backward.getOrDefault(next, List.of())) {
                if (Objects.equals(alive.computeIfPresent(before, (_, count) -> count - 1), 0)) {
                    open.add(before);
                }
            }
        }
    }

    /// Reads a body up to where it may end early.
    private final class Reading {
        private final String name;
        private boolean ended;
        private boolean waited;

        Reading(String name) {
            this.name = name;
            calls.putIfAbsent(name, new ArrayList<>());
            begins.putIfAbsent(name, new ArrayList<>());
        }

        void read(List<Statement> body) {
            for (Statement statement : body) {
                if (!ended) {
                    read(statement);
                }
            }
        }

        private void read(Statement statement) {
            switch (statement) {
                case Statement.Call call -> call(call.at(), call.module() + "." + call.operation());
                case Statement.Start start -> begin(start.at(), start.module() + "." + start.operation());
                case Statement.Lock lock -> read(lock.body());
                case Statement.Fork fork -> beside(fork.body());
                case Statement.Saga saga -> saga.stages().forEach(stage -> read(stage.body()));
                default -> {}
            }
            waited |= !(statement instanceof Statement.Fork) && waiting.waits(statement);
            ended |= Walk.statements(List.of(statement))
                    .anyMatch(it -> it instanceof Statement.Return || it instanceof Statement.Fail);
        }

        /// A fork waits for itself alone.
        private void beside(List<Statement> body) {
            boolean before = waited;
            read(body);
            waited = before;
        }

        private void call(Position at, String callee) {
            add(calls, at, callee);
            begin(at, callee);
        }

        private void begin(Position at, String callee) {
            if (!waited) {
                add(begins, at, callee);
            }
        }

        private void add(Map<String, List<Edge>> edges, Position at, String callee) {
            Objects.requireNonNull(edges.get(name)).add(new Edge(at, callee));
        }
    }
}
