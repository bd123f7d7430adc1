package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Reads a domain.
final class DomainReader {
    private static final List<String> BLOCKS = List.of(
            ":requirements", ":types", ":constants", ":predicates", ":functions", ":task", ":method", ":action");

    private final Forms forms;
    private final Blocks blocks;
    private final TypeReader types;
    private final Vocabulary words;

    DomainReader(Forms forms) {
        this.forms = forms;
        blocks = new Blocks(forms, "domain", BLOCKS);
        types = new TypeReader(forms);
        words = new Vocabulary(types.index());
    }

    /// {@return what the domain declares; whole once [#read] has run}
    Vocabulary words() {
        return words;
    }

    /// {@return the domain; where something is wrong with it, without that part}
    Model read() {
        blocks.read();
        words.types = types.read(blocks.of(":types"));
        for (int block : blocks.of(":constants")) {
            words.things(forms, Typed.list(forms, block + 2, forms.end(block)), "constant");
        }
        blocks.of(":predicates").forEach(block -> each(block, this::predicate));
        blocks.of(":functions").forEach(this::functions);
        var acts = new ActionReader(forms, words);
        var operators = acts.actions(blocks.of(":action"));
        var tasks = acts.tasks(blocks.of(":task"));
        return model(operators, tasks);
    }

    private Model model(List<ActionReader.Header> actions, List<ActionReader.Header> tasks) {
        var bodies = new ActionReader(forms, words);
        var operators = actions.stream().map(bodies::operator).toList();
        var ways = new MethodReader(forms, words, actions.size()).read(blocks.of(":method"));
        var compound = new ArrayList<Task>();
        for (int task = 0; task < tasks.size(); task++) {
            compound.add(bodies.task(tasks.get(task), numbers(ways, task)));
        }
        return new Model(blocks.name(), words.types, words.things, words.fluents, operators, compound, ways, List.of());
    }

    private static List<Integer> numbers(List<Method> methods, int task) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).task() == task) {
                found.add(i);
            }
        }
        return found;
    }

    private void each(int block, IntConsumer reader) {
        for (int i = block + 2; i < forms.end(block); i = forms.next(i)) {
            reader.accept(i);
        }
    }

    private void predicate(int form) {
        if (forms.head(form).isEmpty()) {
            forms.error(Flaw.SYNTAX, form, "expected a predicate, not (%s)".formatted(forms.shown(form)), "Maybe write (name ?x - type).");
            return;
        }
        String name = forms.text(form + 1);
        var scope = new Scope(forms, words, "predicate (%s)".formatted(name));
        scope.declare(Typed.list(forms, form + 2, forms.end(form)));
        var fluent = new Fluent(name, scope.variables().types(), false, forms.at(form + 1));
        int known = words.fluentNames.of(name);
        if (known < 0) {
            words.fluentNames.add(name);
            words.fluents.add(fluent);
        } else if (Arrays.equals(words.fluents.get(known).parameters(), fluent.parameters())) {
            forms.warning(Flaw.DUPLICATE, form + 1, "predicate (%s) is declared twice".formatted(name), "Maybe delete one.");
        } else {
            int line = words.fluents.get(known).at().line();
            String message = "predicate (%s) is declared on line %s with other parameters".formatted(name, line);
            forms.error(Flaw.DUPLICATE, form + 1, message, "Maybe give one of them another name.");
        }
    }

    /// Costs are all that functions are for in this fragment.
    private void functions(int block) {
        forms.warning(Flaw.IGNORED, block + 1, "functions are ignored: every action costs 1", "");
        each(block, form -> {
            if (!forms.head(form).isEmpty()) {
                words.functionNames.add(forms.text(form + 1));
            }
        });
    }
}
