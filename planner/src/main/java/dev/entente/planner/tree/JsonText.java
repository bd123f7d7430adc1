package dev.entente.planner.tree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The picture as JSON: `nodes`, `steps`, `links` and `flow`, each link and each part by the numbers of nodes.
final class JsonText {
    private final Chart chart;

    private JsonText(Chart chart) {
        this.chart = chart;
    }

    static String of(Chart chart) {
        return new JsonText(chart).text();
    }

    private String text() {
        var makespan = chart.concurrency().makespan();
        return """
                {
                  "problem": %s,
                  "actions": %s,
                  "forked": %s,
                  "critical": %s,
                  "steps": %s,
                  "flow": %s,
                  "nodes": [
                %s
                  ],
                  "links": [
                %s
                  ]
                }
                """.formatted(
                        Escapes.json(chart.problem().name()), makespan.actions(), makespan.forked(), makespan.critical(),
                        Arrays.toString(chart.plan().steps()), flow(chart.concurrency().flow(-1)), nodes(), links());
    }

    private String nodes() {
        return chart.lines().stream().map(this::node).collect(Collectors.joining(",\n"));
    }

    private String node(Chart.Line line) {
        var plan = chart.plan();
        var head = "    {\"id\": %s, \"parent\": %s, \"task\": %s, \"arguments\": %s".formatted(
                line.node(), plan.parent(line.node()), Escapes.json(chart.problem().model().name(plan.symbol(line.node()))),
                objects(plan.arguments(line.node())));
        var times = ", \"begin\": %s, \"end\": %s".formatted(line.begin(), line.end());
        return line.acts()
                ? head + ", \"step\": " + line.step() + times + "}"
                : head + ", \"method\": %s, \"binding\": %s".formatted(Escapes.json(line.method()), binding(line.node()))
                        + times + ", \"flow\": " + flow(chart.concurrency().flow(line.node())) + "}";
    }

    private String objects(int[] objects) {
        return Arrays.stream(objects).mapToObj(this::object).collect(Collectors.joining(", ", "[", "]"));
    }

    private String object(int object) {
        return object < 0 ? "null" : Escapes.json(chart.problem().objects().get(object).name());
    }

    private String binding(int node) {
        var binding = chart.plan().binding(node);
        var names = chart.problem().model().methods().get(chart.plan().method(node)).variables().names();
        var text = new StringBuilder("{");
        for (int i = 0; i < binding.length; i++) {
            text.append(i == 0 ? "" : ", ").append(Escapes.json(names.get(i))).append(": ").append(object(binding[i]));
        }
        return text.append('}').toString();
    }

    private String links() {
        var links = new StringBuilder();
        for (int i = 0; i < chart.links().size(); i++) {
            var link = chart.links().link(i);
            links.append(i == 0 ? "" : ",\n").append("    {\"fact\": %s, \"from\": %s, \"to\": %s, \"threat\": %s}".formatted(
                    Escapes.json(Names.cell(chart.problem(), link.fluent(), link.objects())), link.provider(), link.consumer(),
                    link.threat()));
        }
        return links.toString();
    }

    private static String flow(Flow flow) {
        return switch (flow) {
            case Flow.Part(int node) -> Integer.toString(node);
            case Flow.Sequence(var flows) -> "{\"sequence\": " + list(flows) + "}";
            case Flow.Fork(var branches) -> "{\"fork\": " + list(branches) + "}";
            case Flow.Woven(var nodes) -> "{\"woven\": " + nodes + "}";
        };
    }

    private static String list(List<Flow> flows) {
        return flows.stream().map(JsonText::flow).collect(Collectors.joining(", ", "[", "]"));
    }
}
