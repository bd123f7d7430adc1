package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads methods.
final class MethodReader {
    private static final List<String> KEYS = Stream.concat(
                    Stream.of(":parameters", ":task", ":precondition"), NetworkReader.KEYS.stream())
            .toList();

    private final Forms forms;
    private final Vocabulary words;
    private final int operators;
    private final Map<String, Method> named = new HashMap<>();

    /// @param operators how many of the tasks are actions
    MethodReader(Forms forms, Vocabulary words, int operators) {
        this.forms = forms;
        this.words = words;
        this.operators = operators;
    }

    List<Method> read(List<Integer> blocks) {
        var methods = new ArrayList<Method>();
        for (int block : blocks) {
            if (ActionReader.named(forms, block, "method")) {
                method(block, methods);
            }
        }
        return methods;
    }

    private void method(int block, List<Method> methods) {
        String name = forms.text(block + 2);
        var parts = new Properties(forms, block, block + 3, KEYS);
        var scope = new Scope(forms, words, "method (%s)".formatted(name));
        var either = scope.parameters(parts.of(":parameters"));
        int parameters = scope.size();
        int task = task(parts.of(":task"), block + 2);
        int[] arguments = task < 0 ? new int[0] : arguments(parts.of(":task"), task, scope);
        var precondition = new ConditionReader(forms, words, scope).read(parts.of(":precondition"));
        var tasks = new NetworkReader(forms, words, scope);
        var body = tasks.read(parts);
        var all = Condition.all(List.of(either, precondition, tasks.constraints(parts)));
        var at = forms.at(block + 2);
        var method = new Method(name, task - operators, arguments, parameters, scope.variables(), all, body, at);
        twice(block + 2, method);
        if (task >= 0) {
            methods.add(method);
        }
    }

    private void twice(int word, Method method) {
        var first = named.putIfAbsent(method.name(), method);
        if (first == null) {
            return;
        }
        String message = "method (%s) is already declared on line %s".formatted(method.name(), first.at().line());
        if (first.task() == method.task()) {
            forms.error(Flaw.DUPLICATE, word, message, "Maybe give one of them another name.");
        } else {
            forms.warning(Flaw.DUPLICATE, word, message + ", for another task", "Maybe give one of them another name.");
        }
    }

    /// {@return the task that a method is for; -1 where there is none, which is told}
    private int task(int form, int method) {
        String name = forms.text(method);
        if (form < 0 || forms.head(form).isEmpty()) {
            forms.error(Flaw.SYNTAX, form < 0 ? method : form, "method (%s) must say :task (name ...)".formatted(name), "");
            return -1;
        }
        String wanted = forms.text(form + 1);
        int task = words.taskNames.of(wanted);
        if (task < 0) {
            var tasks = words.taskNames.names().stream().filter(known -> words.taskNames.of(known) >= operators).toList();
            String remedy = forms.slips().remedy("Tasks", wanted, tasks);
            forms.error(Flaw.UNDEFINED, form + 1, "method (%s) is for task (%s), which is not declared".formatted(name, wanted), remedy);
        } else if (task < operators) {
            String message = "method (%s) is for (%s), which is an action".formatted(name, wanted);
            forms.error(Flaw.ARGUMENTS, form + 1, message, "Maybe declare a :task of another name.");
            return -1;
        }
        return task;
    }

    private int[] arguments(int form, int task, Scope scope) {
        return scope.arguments(form, form + 2, words.tasks.get(task).parameters(), "task (%s)".formatted(forms.text(form + 1)));
    }
}
