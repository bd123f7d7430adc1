package dev.entente.planner.tree;

/// The picture as DOT: solid lines down the tree, dashed ones for what is made true.
final class DotText {
    private DotText() {}

    static String of(Chart chart) {
        var text = new StringBuilder("digraph %s {\n".formatted(Escapes.dot(chart.problem().name())));
        text.append("    rankdir=LR;\n");
        text.append("    node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=11];\n");
        text.append("    edge [fontname=\"Helvetica\", fontsize=9, color=\"#888888\"];\n");
        for (var line : chart.lines()) {
            var label = line.acts() ? line.step() + ". " + line.title() : line.title() + "\n" + line.method();
            text.append("    n%s [label=%s, color=%s];\n"
                    .formatted(line.node(), Escapes.dot(label), Escapes.dot(SvgStyle.light(line))));
            int parent = chart.plan().parent(line.node());
            if (parent >= 0) {
                text.append("    n%s -> n%s;\n".formatted(parent, line.node()));
            }
        }
        for (var arrow : chart.arrows()) {
            text.append("    n%s -> n%s [label=%s, style=dashed, constraint=false, color=\"%s\"];\n"
                    .formatted(arrow.from(), arrow.to(), Escapes.dot(String.join("\n", arrow.facts())), SvgStyle.LINK));
        }
        return text.append("}\n").toString();
    }
}
