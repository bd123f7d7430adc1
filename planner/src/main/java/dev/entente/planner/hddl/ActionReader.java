package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.hddl.Vocabulary.Signature;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads actions and compound tasks: first what they take, so that all are known, then what they do.
final class ActionReader {
    private static final List<String> ACTION = List.of(":parameters", ":precondition", ":effect");
    private static final List<String> TASK = List.of(":parameters");

    private final Forms forms;
    private final Vocabulary words;

    ActionReader(Forms forms, Vocabulary words) {
        this.forms = forms;
        this.words = words;
    }

    /// What an action or a task takes.
    ///
    /// @param word the form of its name
    /// @param either what the types of the parameters say beyond their types
    record Header(int word, String name, Properties parts, Scope scope, int parameters, Condition either) {}

    /// {@return the actions of some blocks, declared}
    List<Header> actions(List<Integer> blocks) {
        return headers(blocks, "action", ACTION);
    }

    /// {@return the tasks of some blocks, declared}
    List<Header> tasks(List<Integer> blocks) {
        return headers(blocks, "task", TASK);
    }

    private List<Header> headers(List<Integer> blocks, String kind, List<String> parts) {
        var found = new ArrayList<Header>();
        for (int block : blocks) {
            if (named(forms, block, kind)) {
                header(block, kind, parts, found);
            }
        }
        return found;
    }

    /// {@return whether a block has a name, which is told otherwise}
    static boolean named(Forms forms, int block, String kind) {
        boolean named = forms.word(block + 2) && forms.letter(block + 2) != ':';
        if (!named) {
            forms.error(Flaw.SYNTAX, block + 1, "this %s has no name".formatted(kind), "Maybe write (:%s name ...).".formatted(kind));
        }
        return named;
    }

    private void header(int block, String kind, List<String> keys, List<Header> found) {
        String name = forms.text(block + 2);
        var parts = new Properties(forms, block, block + 3, keys);
        var scope = new Scope(forms, words, "%s (%s)".formatted(kind, name));
        var either = scope.parameters(parts.of(":parameters"));
        int known = words.taskNames.of(name);
        if (known >= 0) {
            String message = "%s (%s) is already declared, as %s".formatted(kind, name, words.tasks.get(known).kind());
            forms.error(Flaw.DUPLICATE, block + 2, message, "Maybe give one of them another name.");
            return;
        }
        words.taskNames.add(name);
        words.tasks.add(new Signature(kind, scope.variables().types()));
        found.add(new Header(block + 2, name, parts, scope, scope.size(), either));
    }

    /// {@return a task with its methods}
    Task task(Header header, List<Integer> methods) {
        return new Task(header.name, header.scope.variables(), methods, forms.at(header.word));
    }

    /// {@return an action with what it needs and does}
    Operator operator(Header header) {
        var conditions = new ConditionReader(forms, words, header.scope);
        var precondition = Condition.all(Arrays.asList(header.either, conditions.read(header.parts.of(":precondition"))));
        boolean costs = words.functionNames.size() > 0;
        var effects = new EffectReader(forms, header.scope, conditions, costs).read(header.parts.of(":effect"));
        var variables = header.scope.variables();
        return new Operator(header.name, header.parameters, variables, precondition, effects, forms.at(header.word));
    }
}
