package dev.entente.cli.graph;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes nodes of the steps of a body.
///
/// @param effects tells steps that only change something
/// @param clauses which contracts have which clauses
record StepTrees(Effects effects, Clauses clauses) {

    /// {@return the nodes of a body, in the order written; steps that only change something are folded}
    List<Node> of(List<Statement> body) {
        return of(body, new LinkedHashMap<>());
    }

    /// {@return a part with its steps; one that only changes something says so on its own line}
    Node part(Node.Kind kind, String word, List<Statement> body) {
        var nodes = of(body);
        boolean changes = nodes.size() == 1 && nodes.getFirst().kind() == Node.Kind.CHANGE;
        return changes
                ? node(kind, word, nodes.getFirst().detail(), List.of())
                : node(kind, word, "", nodes);
    }

    /// @param forks the keys of the forks that the body can name, by name; grows
    private List<Node> of(List<Statement> body, Map<String, String> forks) {
        var nodes = new ArrayList<Node>();
        var folded = new ArrayList<Statement>();
        for (var statement : body) {
            if (effects.only(statement)) {
                folded.add(statement);
            } else {
                nodes.addAll(effects.of(folded));
                folded.clear();
                nodes.add(of(statement, forks));
            }
        }
        nodes.addAll(effects.of(folded));
        return nodes;
    }

    /// @param forks the keys of the forks above it in the same body, by name
    private Node of(Statement statement, Map<String, String> forks) {
        return switch (statement) {
            case Statement.Call call -> call(call, forks);
            case Statement.Start it ->
                node(Node.Kind.START, "Start " + it.module() + "." + it.operation(), "", List.of())
                        .linked(Link.Kind.STARTS, it.module() + "." + it.operation());
            case Statement.Do it ->
                node(Node.Kind.DO, "Do " + it.action() + Labels.arguments(it.arguments()), "", List.of())
                        .linked(Link.Kind.DOES, "Action " + it.action());
            case Statement.Achieve it -> achieve(Node.Kind.ACHIEVE, "Achieve ", it).linked(Link.Kind.ACHIEVES, goal(it));
            case Statement.Fork fork -> fork(fork, forks);
            case Statement.Join join -> join(join, forks);
            case Statement.Cancel cancel ->
                pointing(
                        node(Node.Kind.CANCEL, "Cancel " + (cancel.fork().isEmpty() ? "all" : cancel.fork()), "", List.of()),
                        Link.Kind.CANCELS,
                        cancel.fork(),
                        forks);
            case Statement.Saga(_, var stages, var otherwise) ->
                node(Node.Kind.SAGA, "Saga", "", with(stages(stages), otherwise, forks));
            case Statement.Lock(_, var keys, var timeout, var body, var otherwise) ->
                node(Node.Kind.LOCK, "Lock (" + list(keys) + ")", Labels.timeout(timeout), with(of(body), otherwise, forks));
            case Statement.Evaluate evaluate -> evaluate(evaluate);
            case Statement.Negotiate it -> negotiate(it, forks);
            case Statement.Await it -> await(it, forks);
            case Statement.Absolve(_, var contract, var clause, boolean breaks) ->
                node(Node.Kind.CANCEL, (breaks ? "Cancel " : "Release ") + Flow.format(contract) + "." + clause, "", List.of())
                        .linked(clauses.links(Link.Kind.CANCELS, clause));
            case Statement.Wait wait -> node(Node.Kind.WAIT, "Wait " + wait.span(), "", List.of());
            case Statement.Fail fail -> node(Node.Kind.FAIL, "Fail", Flow.format(fail.reason()), List.of());
            case Statement.Emit emit -> emit(emit);
            case Statement.If branch -> branch("if", branch);
            case Statement.While loop ->
                node(Node.Kind.LOOP, "While", Flow.format(loop.condition()) + " max " + loop.most(), of(loop.body()));
            case Statement.Each loop ->
                node(Node.Kind.LOOP, "Each " + loop.variable(), source(loop.source()), of(loop.body()));
            case Statement.Assign _, Statement.Create _, Statement.Remove _, Statement.Link _, Statement.Tell _,
                    Statement.Return _ -> throw new IllegalArgumentException("a change is folded: " + statement);
        };
    }

    private static Node node(Node.Kind kind, String title, String detail, List<Node> children) {
        return Node.of(kind, title, detail, children);
    }

    private Node call(Statement.Call call, Map<String, String> forks) {
        var operation = call.module() + "." + call.operation();
        var detail = Labels.join(Labels.result(call.result()), Labels.attempts(call.attempts()));
        return node(Node.Kind.CALL, "Call " + operation, detail, with(List.of(), call.otherwise(), forks))
                .linked(Link.Kind.CALLS, operation);
    }

    private Node negotiate(Statement.Negotiate it, Map<String, String> forks) {
        var how = it.mediated() ? "mediated by " : "by ";
        var detail = Labels.join(how + it.by(), Labels.result(it.result()), Labels.arguments(it.arguments()));
        return node(Node.Kind.NEGOTIATE, "Negotiate " + it.contract(), detail, with(List.of(), it.otherwise(), forks))
                .linked(Link.Kind.NEGOTIATES, ContractTrees.contract(it.contract()));
    }

    private Node await(Statement.Await it, Map<String, String> forks) {
        var title = "Join " + Flow.format(it.contract()) + (it.clause().isEmpty() ? "" : "." + it.clause());
        return node(Node.Kind.JOIN, title, Labels.timeout(it.timeout()), with(List.of(), it.otherwise(), forks))
                .linked(clauses.links(Link.Kind.AWAITS, it.clause()));
    }

    static Node achieve(Node.Kind kind, String word, Statement.Achieve it) {
        return node(kind, word + it.goal() + Labels.arguments(it.arguments()), "", List.of());
    }

    static String goal(Statement.Achieve it) {
        return "Goal " + it.goal();
    }

    private Node fork(Statement.Fork fork, Map<String, String> forks) {
        var key = "Fork " + fork.at();
        forks.put(fork.name(), key);
        return node(Node.Kind.FORK, "Fork " + fork.name(), "", of(fork.body())).keyed(key);
    }

    private Node join(Statement.Join join, Map<String, String> forks) {
        var which = join.fork().isEmpty() ? counted(join.needed()) : join.fork();
        var children = with(List.of(), join.otherwise(), forks);
        var node = node(Node.Kind.JOIN, "Join " + which, Labels.timeout(join.timeout()), children);
        return pointing(node, Link.Kind.JOINS, join.fork(), forks);
    }

    static String counted(int needed) {
        return switch (needed) {
            case 0 -> "all";
            case 1 -> "any";
            default -> needed + " of";
        };
    }

    private static Node pointing(Node node, Link.Kind kind, String fork, Map<String, String> forks) {
        var keys = fork.isEmpty() ? forks.values() : List.of(forks.getOrDefault(fork, ""));
        var links = keys.stream().map(key -> new Link(kind, key)).toList();
        return new Node(node.kind(), node.title(), node.detail(), node.key(), links, node.children());
    }

    /// {@return the steps of a saga, each with what undoes it beside it}
    List<Node> stages(List<Statement.Stage> stages) {
        var nodes = new ArrayList<Node>();
        int number = 1;
        for (var stage : stages) {
            nodes.add(node(Node.Kind.STEP, "Step " + number++, "", of(stage.body())));
            if (stage.compensate().written()) {
                nodes.add(node(Node.Kind.COMPENSATE, "Compensate", "", of(stage.compensate().body())));
            }
        }
        return nodes;
    }

    private Node evaluate(Statement.Evaluate evaluate) {
        var topic = evaluate.mind() + "." + evaluate.topic();
        var parts = new ArrayList<Node>();
        evaluate.constraints().forEach(rule -> parts.add(node(Node.Kind.PART, "Constraint", Flow.format(rule), List.of())));
        if (evaluate.otherwise().written()) {
            parts.add(node(Node.Kind.PART, "Otherwise", "", of(evaluate.otherwise().body())));
        }
        var retry = evaluate.retries() > 0 ? "Retry " + evaluate.retries() : "";
        var detail = Labels.join(Labels.result(evaluate.result()), retry);
        return node(Node.Kind.EVALUATE, "Evaluate " + topic, detail, parts).linked(Link.Kind.ASKS, topic);
    }

    private static Node emit(Statement.Emit emit) {
        return node(Node.Kind.EMIT, "Emit " + emit.topic(), Labels.clause("to", emit.to()), List.of())
                .linked(Link.Kind.EMITS, "ON " + emit.topic());
    }

    private Node branch(String word, Statement.If branch) {
        var children = new ArrayList<>(of(branch.then()));
        boolean chain = branch.otherwise().size() == 1 && branch.otherwise().getFirst() instanceof Statement.If;
        if (chain && branch.otherwise().getFirst() instanceof Statement.If next && !effects.only(next)) {
            children.add(branch("else if", next));
        } else if (!branch.otherwise().isEmpty()) {
            children.add(node(Node.Kind.BRANCH, "else", "", of(branch.otherwise())));
        }
        return node(Node.Kind.BRANCH, word, Flow.format(branch.condition()), children);
    }

    private List<Node> with(List<Node> nodes, Statement.Block otherwise, Map<String, String> forks) {
        var all = new ArrayList<>(nodes);
        if (otherwise.written()) {
            all.add(node(Node.Kind.BRANCH, "else", "", of(otherwise.body(), forks)));
        }
        return all;
    }

    private static String list(List<Expression> keys) {
        return String.join(", ", keys.stream().map(Flow::format).toList());
    }

    private static String source(Expression source) {
        var text = Flow.format(source);
        return source instanceof Expression.Quantified
                ? "in " + text.substring(text.indexOf(" in ") + " in ".length())
                : "in " + text;
    }
}
