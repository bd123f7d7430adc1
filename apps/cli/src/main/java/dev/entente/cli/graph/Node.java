package dev.entente.cli.graph;

import java.util.List;

/// A construct in the picture, with what stands inside it.
///
/// @param title what it is: keyword and name
/// @param detail what is worth knowing about it; may be empty
/// @param key under which others point at it; empty where nobody can
/// @param links what it points at
/// @param children in the order written
record Node(Kind kind, String title, String detail, String key, List<Link> links, List<Node> children) {
    Node {
        links = List.copyOf(links);
        children = List.copyOf(children);
    }

    static Node of(Kind kind, String title, String detail, List<Node> children) {
        return new Node(kind, title, detail, "", List.of(), children);
    }

    Node keyed(String newKey) {
        return new Node(kind, title, detail, newKey, links, children);
    }

    Node linked(Link.Kind how, String to) {
        return linked(List.of(new Link(how, to)));
    }

    Node linked(List<Link> all) {
        return new Node(kind, title, detail, key, all, children);
    }

    /// {@return title and detail on one line}
    String text() {
        return detail.isEmpty() ? title : title + "  " + detail;
    }

    /// What a node is; says how it looks.
    enum Kind {
        FACTION(Look.PLAN),
        GOAL(Look.PLAN),
        METHOD(Look.PLAN),
        ACHIEVE(Look.PLAN),
        ACTION(Look.WORK),
        DO(Look.WORK),
        MODULE(Look.CALL),
        OPERATION(Look.CALL),
        CALL(Look.CALL),
        START(Look.CALL),
        REACTION(Look.EVENT),
        HEARTBEAT(Look.EVENT),
        EMIT(Look.EVENT),
        FORK(Look.CONCURRENCY),
        JOIN(Look.CONCURRENCY),
        CANCEL(Look.CONCURRENCY),
        LOCK(Look.CONCURRENCY),
        WAIT(Look.CONCURRENCY),
        SAGA(Look.SAGA),
        STEP(Look.SAGA),
        COMPENSATE(Look.UNDO),
        UNDO(Look.UNDO),
        FAIL(Look.UNDO),
        CONTRACT(Look.PROMISE),
        PARTY(Look.PROMISE),
        KEEP(Look.PROMISE),
        NEGOTIATE(Look.PROMISE),
        MIND(Look.MIND),
        TOPIC(Look.MIND),
        EVALUATE(Look.MIND),
        BRANCH(Look.CONTROL),
        LOOP(Look.CONTROL),
        PART(Look.CONTROL),
        CHANGE(Look.CHANGE);

        private final Look look;

        Kind(Look look) {
            this.look = look;
        }

        Look look() {
            return look;
        }
    }

    /// The families of nodes, one colour each.
    enum Look {
        PLAN("goals and methods"),
        WORK("actions"),
        CALL("modules and calls"),
        EVENT("events and heartbeats"),
        CONCURRENCY("forks, joins, locks, waits"),
        PROMISE("contracts and promises"),
        SAGA("sagas"),
        UNDO("compensation and failure"),
        MIND("minds"),
        CONTROL("branches and loops"),
        CHANGE("changes of the world");

        private final String title;

        Look(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /// {@return how style sheets call it}
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
