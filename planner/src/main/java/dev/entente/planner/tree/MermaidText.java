package dev.entente.planner.tree;

import java.util.stream.Collectors;

/// The picture as Mermaid: boxes for tasks, rounded ones for actions, dotted arrows for what is made true.
final class MermaidText {
    private MermaidText() {}

    static String of(Chart chart) {
        var text = new StringBuilder("flowchart LR\n");
        for (var line : chart.lines()) {
            var label = Escapes.mermaid(line.acts() ? line.step() + ". " + line.title() : line.title() + " · " + line.method());
            text.append("    n").append(line.node()).append(line.acts() ? "([" + label + "])" : "[" + label + "]").append('\n');
            int parent = chart.plan().parent(line.node());
            if (parent >= 0) {
                text.append("    n%s --> n%s\n".formatted(parent, line.node()));
            }
        }
        chart.arrows().forEach(arrow -> text.append("    n%s -. %s .-> n%s\n"
                .formatted(arrow.from(), Escapes.mermaid(String.join(", ", arrow.facts())), arrow.to())));
        var actions = chart.lines().stream()
                .filter(Chart.Line::acts)
                .map(line -> "n" + line.node())
                .collect(Collectors.joining(","));
        if (!actions.isEmpty()) {
            text.append("    classDef work stroke:%s,stroke-width:2px\n    class %s work\n".formatted(SvgStyle.WORK, actions));
        }
        return text.toString();
    }
}
