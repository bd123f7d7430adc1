package dev.entente.cli.graph;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The style sheet inside the SVG.
final class Style {
    private static final String SHEET = """
            svg { --page: #f6f7f9; --paper: #ffffff; --edge: #d9dee5; --ink: #1c2430; --soft: #5d6878; --twig: #c9d0d9; }
            text { font: 12px ui-monospace, "SF Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: var(--ink); }
            .name { font: 600 20px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
            .legend { font: 12px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: var(--soft); }
            .head { font-size: 13px; font-weight: 700; }
            .head .detail { font-weight: 400; }
            .detail { fill: var(--soft); }
            .page { fill: var(--page); }
            .paper { fill: var(--paper); stroke: var(--edge); }
            .rule { stroke: var(--edge); }
            .twig { stroke: var(--twig); fill: none; }
            .bar { fill: var(--tone); }
            .solid { fill: var(--tone); }
            .hollow { fill: var(--paper); stroke: var(--tone); stroke-width: 1.6; stroke-linejoin: round; }
            .stroke { fill: none; stroke: var(--tone); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
            .edge { fill: none; stroke: var(--tone); stroke-width: 1.3; opacity: .5; }
            .passing { fill: none; stroke: var(--tone); stroke-width: 1.2; opacity: .32; stroke-dasharray: 5 4; }
            .over { fill: none; stroke: var(--tone); stroke-width: 2; opacity: 0; }
            .front { pointer-events: none; }
            .end { fill: var(--tone); opacity: .8; }
            a { cursor: pointer; }
            a:hover text { text-decoration: underline; }
            .node:target .words, .node:target .head { fill: var(--tone); text-decoration: underline; }
            """;

    private Style() {}

    static String of(Chart chart) {
        var light = tones("", Stream.of(Node.Look.values()).map(it -> rule(it, Colours.light(it))));
        var dark = tones("  ", Stream.of(Node.Look.values()).map(it -> rule(it, Colours.dark(it))));
        return SHEET
                + light
                + "@media (prefers-color-scheme: dark) {\n"
                + "  svg { --page: #12161c; --paper: #1a2029; --edge: #303a47; --ink: #e6eaf0; --soft: #9aa6b5; --twig: #3a4553; }\n"
                + dark
                + "}\n"
                + hover(chart);
    }

    private static String tones(String before, Stream<String> rules) {
        return rules.map(rule -> before + rule + "\n").collect(Collectors.joining());
    }

    private static String rule(Node.Look look, String colour) {
        return ".%s { --tone: %s; }".formatted(look.word(), colour);
    }

    /// A pointer on a card brings its own edges before everything, and dims the others.
    private static String hover(Chart chart) {
        var own = chart.roots().stream()
                .map(root -> "svg:has(#c%d:hover) .over.c%d".formatted(root.id(), root.id()))
                .collect(Collectors.joining(", "));
        return own.isEmpty()
                ? ""
                : "svg:has(.card:hover) .edge, svg:has(.card:hover) .passing { opacity: .12; }\n" + own + " { opacity: .9; }\n";
    }
}
