package dev.entente.cli.graph;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Steps that only change something are folded into one node, so that the flow stays readable.
///
/// @param states the names of all state; a variable that is not among them is local and changes nothing
record Effects(Set<String> states) {
    Effects {
        states = Set.copyOf(states);
    }

    /// {@return whether a step and all in it only change, tell or return}
    boolean only(Statement statement) {
        return switch (statement) {
            case Statement.Assign _, Statement.Create _, Statement.Remove _, Statement.Link _, Statement.Tell _,
                    Statement.Return _ -> true;
            case Statement.If branch -> only(branch.then()) && only(branch.otherwise());
            case Statement.While loop -> only(loop.body());
            case Statement.Each loop -> only(loop.body());
            case Statement.Call _, Statement.Start _, Statement.Do _, Statement.Achieve _, Statement.Fork _,
                    Statement.Join _, Statement.Cancel _, Statement.Saga _, Statement.Lock _, Statement.Evaluate _,
                    Statement.Negotiate _, Statement.Await _, Statement.Absolve _,
                    Statement.Wait _, Statement.Fail _, Statement.Emit _ -> false;
        };
    }

    private boolean only(List<Statement> body) {
        return body.stream().allMatch(this::only);
    }

    /// {@return one node for the steps; none where they change nothing}
    List<Node> of(List<Statement> steps) {
        var found = new LinkedHashSet<String>();
        steps.forEach(step -> told(step).forEach(found::add));
        var changed = new ArrayList<>(found);
        changed.removeIf(it -> it.contains(" "));
        var others = new ArrayList<>(found);
        others.removeAll(changed);
        var nodes = new ArrayList<Node>();
        if (!changed.isEmpty()) {
            others.addFirst("changes " + String.join(", ", changed));
        }
        if (!others.isEmpty()) {
            nodes.add(Node.of(Node.Kind.CHANGE, "", String.join("  ", others), List.of()));
        }
        return nodes;
    }

    private Stream<String> told(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> target(assign.target());
            case Statement.Create create -> Stream.of("creates " + create.type());
            case Statement.Remove remove -> Stream.of("removes " + Flow.format(remove.entity()));
            case Statement.Link link -> Stream.of((link.undone() ? "unlinks " : "links ") + link.relation());
            case Statement.Return back -> Stream.of(("returns " + back(back.value())).strip());
            case Statement.If branch ->
                Stream.concat(branch.then().stream(), branch.otherwise().stream()).flatMap(this::told);
            case Statement.While loop -> loop.body().stream().flatMap(this::told);
            case Statement.Each loop -> loop.body().stream().flatMap(this::told);
            case Statement.Tell _, Statement.Call _, Statement.Start _, Statement.Do _, Statement.Achieve _,
                    Statement.Fork _, Statement.Join _, Statement.Cancel _, Statement.Saga _, Statement.Lock _,
                    Statement.Negotiate _, Statement.Await _, Statement.Absolve _,
                    Statement.Evaluate _, Statement.Wait _, Statement.Fail _, Statement.Emit _ -> Stream.empty();
        };
    }

    private static String back(Expression value) {
        return value.at().written() ? Flow.format(value) : "nothing";
    }

    private Stream<String> target(Expression target) {
        boolean local = target instanceof Expression.Variable(_, String name) && !states.contains(name);
        return local ? Stream.empty() : Stream.of(Flow.format(target));
    }
}
