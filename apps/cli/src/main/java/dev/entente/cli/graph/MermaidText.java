package dev.entente.cli.graph;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The picture as Mermaid, for pages that draw it themselves: one subgraph for each declaration.
final class MermaidText {
    private final StringBuilder text = new StringBuilder();

    private MermaidText() {}

    static String of(Chart chart) {
        var mermaid = new MermaidText();
        mermaid.write(chart);
        return mermaid.text.toString();
    }

    private void write(Chart chart) {
        line("---");
        line("title: \"%s\"".formatted(plain(chart.title())));
        line("---");
        line("flowchart LR");
        chart.roots().forEach(root -> subgraph(chart, root));
        chart.edges().forEach(edge ->
                line("    n%d -. %s .-> n%d".formatted(edge.from(), edge.kind().word(), edge.to())));
        Stream.of(Node.Look.values()).forEach(look -> looks(chart, look));
    }

    private void subgraph(Chart chart, Chart.Item root) {
        line("    subgraph s%d[\"%s\"]".formatted(root.id(), plain(root.node().title())));
        for (var item : chart.tree(root)) {
            line("        n%d%s".formatted(item.id(), shaped(item.node())));
            if (item.parent() >= 0) {
                line("        n%d --> n%d".formatted(item.parent(), item.id()));
            }
        }
        line("    end");
    }

    private static String shaped(Node node) {
        var label = "\"" + plain(Shortened.of(node.text().strip(), 72)) + "\"";
        return switch (node.kind().look()) {
            case PLAN, WORK -> "([" + label + "])";
            case EVENT -> ">" + label + "]";
            case CONTROL -> "{{" + label + "}}";
            case PROMISE -> "[/" + label + "/]";
            case CALL, CONCURRENCY, SAGA, UNDO, MIND, CHANGE -> "[" + label + "]";
        };
    }

    /// The word alone will not do for a class: `call` is a word of Mermaid.
    private void looks(Chart chart, Node.Look look) {
        var nodes = chart.items().stream()
                .filter(item -> item.node().kind().look() == look)
                .map(item -> "n" + item.id())
                .collect(Collectors.joining(","));
        if (!nodes.isEmpty()) {
            line("    classDef look_%s stroke:%s,stroke-width:2px".formatted(look.word(), Colours.light(look)));
            line("    class %s look_%s".formatted(nodes, look.word()));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /// Mermaid reads entities such as `#quot;` in a label, and takes markup for markup.
    private static String plain(String label) {
        return label.replace("#", "#35;")
                .replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("`", "#96;");
    }
}
