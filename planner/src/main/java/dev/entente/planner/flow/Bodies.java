package dev.entente.planner.flow;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Named;
import dev.entente.dsl.Position;
import dev.entente.dsl.Statement;
import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Network;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Reads the bodies of methods.
final class Bodies {
    private final Lexicon lexicon;
    private final Refusals refusals;
    private final Happenings happenings;
    private final Tasks tasks;
    private final Map<String, List<String>> parameters;

    /// @param parameters the names of what each goal and action takes
    Bodies(Lexicon lexicon, Refusals refusals, Happenings happenings, Tasks tasks, Map<String, List<String>> parameters) {
        this.lexicon = lexicon;
        this.refusals = refusals;
        this.happenings = happenings;
        this.tasks = tasks;
        this.parameters = parameters;
    }

    /// {@return the network of a body}
    ///
    /// @param owner what to name further tasks after
    /// @param names the owner's variables
    /// @param count how many of them the body may name
    Network read(List<Statement> body, String owner, Names names, int count) {
        var weave = new Weave();
        read(body, weave.start(), new Owner(owner, names, count));
        return weave.network();
    }

    private record Owner(String name, Names names, int count) {}

    private void read(List<Statement> body, Weave.Strand strand, Owner owner) {
        body.forEach(statement -> read(statement, strand, owner));
    }

    private void read(Statement statement, Weave.Strand strand, Owner owner) {
        switch (statement) {
            case Statement.Do act ->
                call(act.at(), tasks.actionSymbol(act.action()), takes(act.action()), act.arguments(), strand, owner);
            case Statement.Achieve achieve ->
                call(achieve.at(), tasks.goalSymbol(achieve.goal()), takes(achieve.goal()), achieve.arguments(), strand, owner);
            case Statement.Fork(_, String name, var inner) -> read(inner, strand.fork(name), owner);
            case Statement.Join join -> join(join, strand);
            case Statement.If choice -> choice(choice, strand, owner);
            case Statement.Saga saga -> saga.stages().forEach(stage -> read(stage.body(), strand, owner));
            case Statement.Lock lock -> read(lock.body(), strand, owner);
            case Statement.Tell _, Statement.Wait _ -> {
                // Time is left out, and a story changes nothing.
            }
            case Statement.Emit emit -> happenings.emit(emit);
            case Statement.Each each ->
                refuse(statement, "(%s) does as much as there are entities, which has no symbolic form", each.at());
            case Statement.While loop ->
                refuse(statement, "(%s) goes round as often as a state says, which has no symbolic form", loop.at());
            case Statement.Negotiate _, Statement.Await _, Statement.Absolve _ ->
                refuse(statement, "(%s) depends on what others promise, which no plan can foresee", statement.at());
            case Statement.Evaluate ask -> refuse(statement, "(%s) asks a mind, which no plan can foresee", ask.at());
            case Statement.Call call -> refuse(statement, "(%s) runs an operation, which no plan can foresee", call.at());
            default -> refuse(statement, "(%s) has no symbolic form", statement.at());
        }
    }

    private List<String> takes(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    private void refuse(Statement statement, String message, Position at) {
        String remedy = statement instanceof Statement.Each || statement instanceof Statement.While
                ? "Maybe write a goal that achieves itself again for what is left."
                : "Maybe make an action of it, with requires and effects.";
        refusals.refuse(at, message.formatted(Flow.format(statement)), remedy);
    }

    private void join(Statement.Join join, Weave.Strand strand) {
        boolean all = join.fork().isEmpty() && join.needed() == 0;
        if (join.otherwise().written() || (join.fork().isEmpty() && join.needed() > 0)) {
            refusals.refuse(
                    join.at(),
                    "(%s) goes on without some of its forks, which has no symbolic form".formatted(Flow.format(join)),
                    "Maybe write Join all.");
        } else if (all) {
            strand.joinAll();
        } else if (!strand.join(join.fork())) {
            refusals.refuse(join.at(), "join (%s) waits for a fork outside of this body".formatted(join.fork()), "");
        }
    }

    /// One task with a method for each case, chosen when it comes to it.
    private void choice(Statement.If choice, Weave.Strand strand, Owner owner) {
        String name = tasks.name(owner.name);
        int task = further(name, choice.at(), strand, owner);
        branch(name + "-then", task, choice, choice.then(), true, owner);
        branch(name + "-else", task, choice, choice.otherwise(), false, owner);
    }

    private void branch(String name, int task, Statement.If choice, List<Statement> body, boolean holds, Owner owner) {
        var names = owner.names.copy(owner.count);
        var condition = new Expressions(lexicon, refusals, names).condition(choice.condition());
        var network = read(body, name, names, owner.count);
        tasks.method(name, task, owner.count, names, holds ? condition : new Condition.Not(condition), network, Lexicon.place(choice.at()));
    }

    /// {@return the number of a new task that takes all that the body may name, to be done here}
    private int further(String name, Position at, Weave.Strand strand, Owner owner) {
        int task = tasks.task(name, owner.names.copy(owner.count).variables(), Lexicon.place(at));
        strand.add(new Call(tasks.symbol(task), IntStream.range(0, owner.count).toArray()));
        return task;
    }

    private void call(
            Position at, int symbol, List<String> takes, List<Named> arguments, Weave.Strand strand, Owner owner) {
        if (arguments.stream().noneMatch(argument -> argument.value() instanceof Expression.Field)) {
            var expressions = new Expressions(lexicon, refusals, owner.names);
            strand.add(new Call(symbol, terms(expressions, takes, arguments, new Reach())));
            return;
        }
        // An attribute is read when it comes to it: by a task of its own, whose method has a variable for it.
        String name = tasks.name(owner.name);
        int task = further(name, at, strand, owner);
        var names = owner.names.copy(owner.count);
        var reach = new Reach();
        int[] terms = terms(new Expressions(lexicon, refusals, names), takes, arguments, reach);
        var body = Network.sequence(List.of(new Call(symbol, terms)));
        tasks.method(name, task, names.size(), names, Condition.all(reach.conditions), body, Lexicon.place(at));
    }

    /// {@return the arguments in the order in which they are taken}
    static int[] terms(Expressions expressions, List<String> takes, List<Named> arguments, Reach reach) {
        var terms = new int[takes.size()];
        for (int i = 0; i < arguments.size(); i++) {
            int place = takes.indexOf(arguments.get(i).name());
            terms[place < 0 ? i : place] = expressions.term(arguments.get(i).value(), reach);
        }
        return terms;
    }
}
