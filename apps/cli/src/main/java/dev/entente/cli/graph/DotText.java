package dev.entente.cli.graph;

/// The picture as DOT, for Graphviz: one cluster for each declaration.
final class DotText {
    private final StringBuilder text = new StringBuilder();

    private DotText() {}

    static String of(Chart chart) {
        var dot = new DotText();
        dot.write(chart);
        return dot.text.toString();
    }

    private void write(Chart chart) {
        line("digraph %s {".formatted(quoted(chart.title())));
        line("    rankdir=LR; compound=true; fontname=\"Helvetica\";");
        line("    node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"Helvetica\", fontsize=11];");
        line("    edge [fontname=\"Helvetica\", fontsize=9, color=\"#888888\"];");
        chart.roots().forEach(root -> cluster(chart, root));
        chart.edges().forEach(edge -> line("    n%d -> n%d [label=%s, style=dashed, constraint=%s, color=%s%s];"
                .formatted(
                        edge.from(),
                        edge.to(),
                        quoted(edge.kind().word()),
                        chart.item(edge.from()).root() != chart.item(edge.to()).root(),
                        quoted(Colours.light(chart.look(edge))),
                        edge.kind() == Link.Kind.AWAITS ? ", penwidth=2" : "")));
        line("}");
    }

    private void cluster(Chart chart, Chart.Item root) {
        line("    subgraph cluster_%d {".formatted(root.id()));
        line("        style=rounded; color=\"#bbbbbb\";");
        for (var item : chart.tree(root)) {
            line("        n%d [label=%s, color=%s%s];"
                    .formatted(item.id(), label(item.node()), quoted(Colours.light(item.node().kind().look())), bold(item)));
            if (item.parent() >= 0) {
                line("        n%d -> n%d;".formatted(item.parent(), item.id()));
            }
        }
        line("    }");
    }

    private static String bold(Chart.Item item) {
        return item.parent() < 0 ? ", penwidth=2" : "";
    }

    private static String label(Node node) {
        return quoted(node.title().isEmpty() || node.detail().isEmpty()
                ? node.title() + node.detail()
                : node.title() + "\n" + Shortened.of(node.detail(), 60));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String quoted(String label) {
        return "\"" + label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
