package dev.entente.planner.tree;

/// The picture as SVG: on the left the tree, a line for each node; on the right the time in which each can be done, with a
/// curve from who makes something true to who needs it.
final class SvgText {
    private static final int MARGIN = 32;
    private static final int TOP = 128;
    private static final int LINE = 22;
    private static final int INDENT = 18;
    private static final int MOST_INDENTS = 24;
    private static final int MOST_LETTERS = 64;
    private static final double LETTER = 7.3;
    private final Chart chart;
    private final int left;
    private final int unit;
    private final int width;
    private final int height;
    private final int[] rows;
    private final int[] ends;
    private final StringBuilder text = new StringBuilder();

    private SvgText(Chart chart) {
        this.chart = chart;
        int widest = chart.lines().stream().mapToInt(SvgText::width).max().orElse(0);
        left = MARGIN + 24 + widest + 28;
        unit = Math.clamp(720 / Math.max(1, chart.length()), 14, 44);
        width = Math.max(560, left + chart.length() * unit + 16 + MARGIN);
        height = TOP + chart.lines().size() * LINE + 12 + MARGIN;
        rows = new int[chart.plan().size()];
        ends = new int[chart.plan().size()];
        for (int i = 0; i < chart.lines().size(); i++) {
            rows[chart.lines().get(i).node()] = TOP + i * LINE + LINE / 2;
            ends[chart.lines().get(i).node()] = chart.lines().get(i).end();
        }
    }

    static String of(Chart chart) {
        var svg = new SvgText(chart);
        svg.write();
        return svg.text.toString();
    }

    private static int width(Chart.Line line) {
        int letters = Math.min(MOST_LETTERS, words(line).length()) + detail(line).length() + forks(line).length();
        return indent(line) + (int) Math.ceil(letters * LETTER) + 32;
    }

    private static int indent(Chart.Line line) {
        return Math.min(line.depth(), MOST_INDENTS) * INDENT;
    }

    private static String words(Chart.Line line) {
        return line.acts() ? line.step() + ". " + line.title() : line.title();
    }

    private static String detail(Chart.Line line) {
        return line.acts() ? "" : "  " + line.method();
    }

    private static String forks(Chart.Line line) {
        return line.branches() > 1 ? "  " + line.branches() + " at once" : "";
    }

    private void write() {
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"title\">"
                .formatted(width, height, width, height));
        line("<title id=\"title\">Plan for %s</title>".formatted(Escapes.xml(chart.problem().name())));
        line("<style>\n" + SvgStyle.SHEET + "</style>");
        line("<rect class=\"page\" width=\"100%\" height=\"100%\"/>");
        line("<text class=\"name\" x=\"%s\" y=\"40\">%s</text>".formatted(MARGIN, Escapes.xml(chart.problem().name())));
        legend();
        line("<rect class=\"paper\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"/>"
                .formatted(MARGIN, TOP - 24, width - 2 * MARGIN, height - TOP + 24 - MARGIN + 8));
        grid();
        chart.lines().forEach(this::node);
        chart.arrows().forEach(this::arrow);
        line("</svg>");
    }

    private void legend() {
        var makespan = chart.concurrency().makespan();
        line("<text class=\"legend\" x=\"%s\" y=\"64\">%s; %s as the links allow, %s with the forks of the tree</text>"
                .formatted(MARGIN, count(makespan.actions(), "action"), count(makespan.critical(), "unit") + " of time", makespan.forked()));
        line("<circle class=\"dot\" cx=\"%s\" cy=\"84\" r=\"4.5\"/>".formatted(MARGIN + 5));
        key(16, "task, method");
        line("<rect class=\"square\" x=\"%s\" y=\"80\" width=\"9\" height=\"9\" rx=\"2\"/>".formatted(MARGIN + 112));
        key(128, "action");
        line("<path class=\"link\" d=\"M%s 84h18\"/><path class=\"tip\" d=\"M%s 84l-5 -3v6z\"/>".formatted(MARGIN + 184, MARGIN + 206));
        key(212, "makes true what an action needs");
        line("<path class=\"link asks\" d=\"M%s 84h18\"/><path class=\"tip asks\" d=\"M%s 84l-5 -3v6z\"/>".formatted(MARGIN + 432, MARGIN + 454));
        key(460, "or a method");
    }

    private void key(int x, String meaning) {
        line("<text class=\"legend\" x=\"%s\" y=\"88\">%s</text>".formatted(MARGIN + x, meaning));
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void grid() {
        int every = unit >= 24 ? 1 : 5;
        for (int time = 0; time <= chart.length(); time += every) {
            int x = left + time * unit;
            line("<path class=\"grid\" d=\"M%s %sV%s\"/>".formatted(x, TOP - 4, height - MARGIN));
            line("<text class=\"time\" x=\"%s\" y=\"%s\">%s</text>".formatted(x, TOP - 9, time));
        }
    }

    private void node(Chart.Line it) {
        int y = rows[it.node()];
        int x = MARGIN + 18 + indent(it);
        if (it.depth() > 0 && it.depth() <= MOST_INDENTS) {
            int above = rows[chart.plan().parent(it.node())];
            line("<path class=\"twig\" d=\"M%s %sV%sH%s\"/>".formatted(x - INDENT, above + 7, y, x - 7));
        }
        line("<g><title>%s</title>".formatted(Escapes.xml(words(it) + detail(it))));
        line(it.acts()
                ? "<rect class=\"square\" x=\"%s\" y=\"%s\" width=\"9\" height=\"9\" rx=\"2\"/>".formatted(x - 4, y - 4)
                : "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"4.5\"/>".formatted(x, y));
        line("<text x=\"%s\" y=\"%s\" xml:space=\"preserve\">%s<tspan class=\"soft\">%s</tspan><tspan class=\"forks\">%s</tspan></text></g>"
                .formatted(x + 12, y + 4, Escapes.xml(shortened(words(it))), Escapes.xml(detail(it)), forks(it)));
        time(it, y);
    }

    private static String shortened(String words) {
        return words.length() <= MOST_LETTERS ? words : words.substring(0, MOST_LETTERS - 1) + "…";
    }

    private void time(Chart.Line it, int y) {
        int x = left + it.begin() * unit;
        int end = left + it.end() * unit;
        if (it.acts()) {
            line("<rect class=\"bar\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"10\" rx=\"3\"/>".formatted(x + 2, y - 5, unit - 4));
        } else {
            line("<path class=\"span\" d=\"M%s %sv6m0 -3H%sm0 -3v6\"/>".formatted(x + 2, y - 3, Math.max(x + 4, end - 2)));
        }
    }

    private void arrow(Chart.Arrow arrow) {
        int x = left + ends[arrow.from()] * unit - 2;
        int y = rows[arrow.from()];
        int to = left + arrow.at() * unit + 2;
        int down = rows[arrow.to()];
        int bend = Math.max(10, Math.min(60, Math.abs(down - y) / 6 + (to - x) / 2));
        var kind = arrow.acts() ? "" : " asks";
        line("<path class=\"link%s\" d=\"M%s %sC%s %s %s %s %s %s\"><title>%s</title></path>".formatted(
                kind, x, y, x + bend, y, to - bend, down, to - 4, down, Escapes.xml(String.join("\n", arrow.facts()))));
        line("<path class=\"tip%s\" d=\"M%s %sl-5 -3v6z\"/>".formatted(kind, to, down));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
