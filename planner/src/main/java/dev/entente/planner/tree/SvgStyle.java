package dev.entente.planner.tree;

/// The colours of pictures, and the style sheet inside the SVG.
final class SvgStyle {
    static final String TASK = "#6d4fc4";
    static final String WORK = "#2f7d4f";
    static final String LINK = "#1f6fb8";
    static final String SHEET = """
            svg { --page: #f6f7f9; --paper: #ffffff; --edge: #d9dee5; --ink: #1c2430; --soft: #5d6878; --twig: #c9d0d9;
              --task: #6d4fc4; --work: #2f7d4f; --link: #1f6fb8; --fork: #0f7f86; }
            text { font: 12px ui-monospace, "SF Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: var(--ink); }
            .name { font: 600 20px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
            .legend, .time { font: 12px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: var(--soft); }
            .time { font-size: 10px; text-anchor: middle; }
            .soft { fill: var(--soft); }
            .forks { fill: var(--fork); }
            .page { fill: var(--page); }
            .paper { fill: var(--paper); stroke: var(--edge); }
            .grid { stroke: var(--edge); }
            .twig { stroke: var(--twig); fill: none; }
            .dot { fill: var(--task); }
            .square, .bar { fill: var(--work); }
            .span { stroke: var(--task); stroke-width: 2; opacity: .35; fill: none; }
            .link { fill: none; stroke: var(--link); stroke-width: 1.2; opacity: .55; }
            .tip { fill: var(--link); opacity: .8; }
            .asks { opacity: .25; }
            .link:hover { opacity: 1; stroke-width: 2.5; }
            @media (prefers-color-scheme: dark) {
              svg { --page: #12161c; --paper: #1a2029; --edge: #303a47; --ink: #e6eaf0; --soft: #9aa6b5; --twig: #3a4553;
                --task: #a995f2; --work: #6cc28d; --link: #6fb3f0; --fork: #56c7cd; }
            }
            """;

    private SvgStyle() {}

    static String light(Chart.Line line) {
        return line.acts() ? WORK : TASK;
    }
}
