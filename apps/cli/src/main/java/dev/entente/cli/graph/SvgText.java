package dev.entente.cli.graph;

import java.util.LinkedHashSet;
import java.util.List;

/// The picture as SVG that needs nothing else: no script, no font, no file beside it.
///
/// It follows the reader's light or dark; a pointer on a card brings out the edges that touch it, and a click on a
/// node that points somewhere goes there.
final class SvgText {
    private final Chart chart;
    private final Layout layout;
    private final StringBuilder text = new StringBuilder();

    private SvgText(Chart chart, Layout layout) {
        this.chart = chart;
        this.layout = layout;
    }

    static String of(Chart chart, Layout layout) {
        var svg = new SvgText(chart, layout);
        svg.write();
        return svg.text.toString();
    }

    private void write() {
        int width = Math.max(layout.width(), Layout.MARGIN * 2 + legendWidth());
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title\">"
                .formatted(width, layout.height(), width, layout.height()));
        line("<title id=\"title\">Workflow of %s</title>".formatted(Xml.escaped(chart.title())));
        line("<style>");
        text.append(Style.of(chart));
        line("</style>");
        line("<rect class=\"page\" width=\"100%\" height=\"100%\"/>");
        line("<text class=\"name\" x=\"%d\" y=\"40\">%s</text>".formatted(Layout.MARGIN, Xml.escaped(chart.title())));
        legend();
        line("<g class=\"edges\">");
        chart.edges().stream().filter(edge -> !passes(edge)).forEach(edge -> stroke(edge, "edge"));
        line("</g>");
        layout.places().forEach(this::card);
        line("<g class=\"front\">");
        chart.edges().stream().filter(this::passes).forEach(edge -> stroke(edge, "passing"));
        chart.edges().forEach(edge -> stroke(edge, "over"));
        chart.edges().forEach(this::end);
        line("</g>");
        line("</svg>");
    }

    private List<Node.Look> looks() {
        var looks = new LinkedHashSet<Node.Look>();
        chart.items().forEach(item -> looks.add(item.node().kind().look()));
        return looks.stream().sorted().toList();
    }

    private int legendWidth() {
        return looks().stream().mapToInt(SvgText::legendWidth).sum();
    }

    private static int legendWidth(Node.Look look) {
        return 30 + (int) Math.ceil(look.title().length() * 6.7);
    }

    private void legend() {
        int x = Layout.MARGIN;
        for (var look : looks()) {
            line("<g class=\"%s\">%s<text class=\"legend\" x=\"%d\" y=\"64\">%s</text></g>"
                    .formatted(look.word(), Glyph.of(look, x + 6, 60), x + 17, look.title()));
            x += legendWidth(look);
        }
    }

    /// {@return whether cards may stand between the ends; such a stroke lies before them, or it would seem to end there}
    private boolean passes(Chart.Edge edge) {
        return layout.between(edge.from(), edge.to()) > 0;
    }

    private void stroke(Chart.Edge edge, String style) {
        var path = Curve.of(layout.spot(edge.from()), layout.spot(edge.to()));
        line("<path class=\"%s %s %s\" d=\"%s\"/>".formatted(style, look(edge), ends(edge), path));
    }

    private void end(Chart.Edge edge) {
        line("<path class=\"end %s %s\" d=\"%s\"/>"
                .formatted(look(edge), ends(edge), Curve.head(layout.spot(edge.from()), layout.spot(edge.to()))));
    }

    private String look(Chart.Edge edge) {
        return chart.look(edge).word();
    }

    private String ends(Chart.Edge edge) {
        return "c%d c%d".formatted(chart.item(edge.from()).root(), chart.item(edge.to()).root());
    }

    private void card(Layout.Place place) {
        var card = place.card();
        line("<g class=\"card %s\" id=\"c%d\">".formatted(card.root().node().kind().look().word(), card.id()));
        line("<rect class=\"paper\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>"
                .formatted(place.x(), place.y(), card.width(), card.height()));
        line("<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"4\" height=\"%d\" rx=\"2\"/>"
                .formatted(place.x(), place.y() + 8, card.height() - 16));
        if (card.lines().size() > 1) {
            line("<path class=\"rule\" d=\"M%d %dh%d\"/>"
                    .formatted(place.x() + Card.EDGE, place.y() + Card.HEAD, card.width() - 2 * Card.EDGE));
        }
        card.lines().forEach(it -> twig(place, it));
        card.lines().forEach(it -> node(place, it));
        line("</g>");
    }

    /// The stroke from a node up to the one it stands in.
    private void twig(Layout.Place place, Card.Line it) {
        if (it.item().depth() > 1) {
            int x = left(place, it) - Card.INDENT;
            int y = place.y() + it.down();
            int from = layout.spot(it.item().parent()).y() + 7;
            line("<path class=\"twig\" d=\"M%d %dV%dH%d\"/>".formatted(x, from, y, x + Card.INDENT - 8));
        }
    }

    /// {@return the middle of a node's glyph}
    private static int left(Layout.Place place, Card.Line it) {
        return place.x() + Card.EDGE + 6 + it.indent();
    }

    private void node(Layout.Place place, Card.Line it) {
        var node = it.item().node();
        int y = place.y() + it.down();
        var target = chart.edges().stream().filter(edge -> edge.from() == it.item().id()).findFirst();
        line("<g class=\"node %s\" id=\"n%d\">".formatted(node.kind().look().word(), it.item().id()));
        target.ifPresent(edge -> line("<a href=\"#n%d\">".formatted(edge.to())));
        if (it.isCut()) {
            line("<title>%s</title>".formatted(Xml.escaped(node.text())));
        }
        line(Glyph.of(node.kind(), left(place, it), y));
        line(words(it, left(place, it) + 12, y + 4));
        target.ifPresent(_ -> line("</a>"));
        line("</g>");
    }

    private static String words(Card.Line it, int x, int y) {
        var style = it.item().depth() == 0 ? "head" : "words";
        var detail = it.detail().isEmpty()
                ? ""
                : "<tspan class=\"detail\"%s>%s</tspan>"
                        .formatted(it.title().isEmpty() ? "" : " dx=\"10\"", Xml.escaped(it.detail()));
        return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s%s</text>".formatted(style, x, y, Xml.escaped(it.title()), detail);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
