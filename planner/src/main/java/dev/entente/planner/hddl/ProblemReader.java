package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.lint.Suspicion;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Variables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads a problem of a domain.
final class ProblemReader {
    private static final List<String> BLOCKS =
            List.of(":domain", ":requirements", ":objects", ":init", ":htn", ":goal", ":metric");
    private static final List<String> HTN =
            Stream.concat(Stream.of(":parameters"), NetworkReader.KEYS.stream()).toList();

    private final Forms forms;
    private final Blocks blocks;
    private final Vocabulary words;

    ProblemReader(Forms forms, Vocabulary words) {
        this.forms = forms;
        this.words = words;
        blocks = new Blocks(forms, "problem", BLOCKS);
    }

    /// {@return the problem; where something is wrong with it, without that part}
    Problem read(Model model) {
        blocks.read();
        blocks.of(":domain").forEach(block -> domain(block, model.name()));
        blocks.of(":metric").forEach(block -> forms.warning(
                Flaw.IGNORED, block + 1, "the metric is ignored: every action costs 1", ""));
        for (int block : blocks.of(":objects")) {
            words.things(forms, Typed.list(forms, block + 2, forms.end(block)), "object");
        }
        var facts = new FactReader(forms, words);
        blocks.of(":init").forEach(facts::read);
        return network(model, facts.facts());
    }

    private void domain(int block, String name) {
        if (forms.size(block) != 2 || !forms.word(block + 2) || !forms.text(block + 2).equals(name)) {
            String message = "the problem is one of %s, but the domain is (%s)".formatted(forms.shown(block), name);
            forms.warning(Flaw.UNDEFINED, block, message, "Maybe this is the problem of another domain.");
        }
    }

    private Problem network(Model model, List<Problem.Fact> facts) {
        var scope = new Scope(forms, words, "the network");
        int block = one(":htn");
        if (block < 0) {
            forms.error(Flaw.SYNTAX, forms.end(0), "the problem has no (:htn ...)", "Maybe add (:htn :subtasks (and ...)).");
            return problem(model, facts, 0, scope, Condition.always(), Network.EMPTY);
        }
        var parts = new Properties(forms, block, block + 2, HTN);
        var either = scope.parameters(parts.of(":parameters"));
        int parameters = scope.size();
        var tasks = new NetworkReader(forms, words, scope);
        var network = tasks.read(parts);
        var constraint = Condition.all(List.of(either, tasks.constraints(parts)));
        return problem(model, facts, parameters, scope, constraint, network);
    }

    private Problem problem(
            Model model, List<Problem.Fact> facts, int parameters, Scope scope, Condition constraint, Network network) {
        scope.close(Map.of());
        var goal = goal(scope);
        Variables variables = scope.variables();
        return new Problem(
                blocks.name(), model, words.things, facts, List.of(), parameters, variables, constraint, network, goal);
    }

    private Condition goal(Scope scope) {
        int block = one(":goal");
        if (block < 0 || forms.size(block) == 1) {
            return Condition.always();
        }
        if (forms.size(block) > 2) {
            forms.error(Flaw.SYNTAX, forms.next(block + 2), "(:goal ...) holds one condition", "Maybe write (and ...) around them.");
        }
        return new ConditionReader(forms, words, scope).read(block + 2);
    }

    /// Tells something suspicious about a block.
    void tell(String keyword, Flaw flaw, Suspicion suspicion) {
        forms.warning(flaw, blocks.of(keyword).getFirst() + 1, suspicion.message(), suspicion.remedy());
    }

    /// {@return the only block of a kind; -1 where there is none}
    private int one(String keyword) {
        var all = blocks.of(keyword);
        all.stream().skip(1).forEach(block ->
                forms.error(Flaw.DUPLICATE, block + 1, "(%s ...) stands here twice".formatted(keyword), "Maybe delete one."));
        return all.isEmpty() ? -1 : all.getFirst();
    }
}
