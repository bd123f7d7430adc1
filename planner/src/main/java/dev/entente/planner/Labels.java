package dev.entente.planner;

import dev.entente.dsl.Parameter;
import dev.entente.guardrails.expression.Values;
import dev.entente.world.View;
import java.util.List;
import java.util.Locale;

/// Shows nodes as a reader sees them.
final class Labels {
    private Labels() {}

    static String of(Node node, View view) {
        return switch (node.step()) {
            case Step.Task task -> call(task.goal().name(), task.goal().parameters(), node.arguments(), task, view);
            case Step.Act act -> call(act.operator().name(), act.operator().parameters(), node.arguments(), act, view);
            case Step.Block block -> block.text();
            default -> node.step().text();
        };
    }

    private static String call(String name, List<Parameter> parameters, long[] arguments, Step step, View view) {
        if (arguments.length < parameters.size()) {
            return step.text();
        }
        var label = new StringBuilder(name).append('(');
        for (int i = 0; i < arguments.length; i++) {
            label.append(i == 0 ? "" : ", ").append(Values.text(parameters.get(i).type(), arguments[i], view));
        }
        return label.append(')').toString();
    }

    static String kind(Step step) {
        return switch (step) {
            case Step.Task _ -> "goal";
            case Step.Act _ -> "action";
            case Step.Instant instant -> instant.kind();
            case Step.Block block -> block.kind();
            case Step.Run run -> run.kind();
            case Step.Stage _ -> "step";
            case Step.Fork _, Step.Join _, Step.Cancel _, Step.If _, Step.Each _, Step.While _, Step.Saga _,
                    Step.Lock _, Step.Fail _ -> step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
