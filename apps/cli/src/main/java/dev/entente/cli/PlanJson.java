package dev.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.verify.Fault;
import dev.entente.planner.verify.Verification;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/// What `plan` and `verify-plan` have to say, as one JSON object on one line.
final class PlanJson {
    private PlanJson() {}

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String object(Writing writing) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            writing.to(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }

    /// {@return that there is no plan, or none yet}
    static String none(String result, String reason) {
        return object(json -> {
            json.writeStringField("result", result);
            json.writeStringField("reason", reason);
        });
    }

    /// {@return a plan: its nodes are numbered, parents before their parts; `steps` are the actions as they are done}
    static String found(Problem problem, Decomposition plan) {
        return object(json -> {
            json.writeStringField("result", "plan");
            json.writeNumberField("actions", plan.steps().length);
            json.writeNumberField("decompositions", plan.size() - plan.steps().length);
            numbers("steps", plan.steps(), json);
            numbers("root", plan.roots(), json);
            json.writeArrayFieldStart("nodes");
            for (int node = 0; node < plan.size(); node++) {
                node(problem, plan, node, json);
            }
            json.writeEndArray();
        });
    }

    private static void node(Problem problem, Decomposition plan, int node, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", node);
        json.writeStringField("task", problem.model().name(plan.symbol(node)));
        json.writeArrayFieldStart("arguments");
        for (int argument : plan.arguments(node)) {
            json.writeString(problem.objects().get(argument).name());
        }
        json.writeEndArray();
        if (plan.method(node) >= 0) {
            json.writeStringField("method", problem.model().methods().get(plan.method(node)).name());
            numbers("parts", plan.parts(node), json);
        }
        json.writeEndObject();
    }

    private static void numbers(String name, int[] numbers, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeArray(numbers, 0, numbers.length);
    }

    /// {@return what two plans share, and each node that they do not}
    static String compared(PlanComparison comparison) {
        var diff = comparison.diff();
        return object(json -> {
            json.writeBooleanField("same", comparison.sameTree() && comparison.sameSteps());
            json.writeNumberField("removed", diff.removedNodes());
            json.writeNumberField("added", diff.addedNodes());
            json.writeNumberField("changed", diff.changedNodes());
            json.writeNumberField("distance", diff.distance());
            json.writeNumberField("keptShare", diff.keptShare());
            json.writeArrayFieldStart("changes");
            for (var line : comparison.lines()) {
                switch (line.change()) {
                    case REMOVED, ADDED, CHANGED -> change(comparison, line, json);
                    case KEPT, WHOLE -> {
                        // Only what differs is listed.
                    }
                }
            }
            json.writeEndArray();
        });
    }

    private static void change(PlanComparison comparison, PlanComparison.Line line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", line.change().shown());
        json.writeStringField("task", comparison.name(line));
        if (!comparison.method(line).isEmpty()) {
            json.writeStringField("method", comparison.method(line));
        }
        if (line.change() == PlanComparison.Change.CHANGED) {
            json.writeStringField("before", comparison.earlier(line));
        }
        json.writeEndObject();
    }

    /// {@return what a verifier says}
    static String verdict(Verification verification) {
        return switch (verification) {
            case Verification.Valid valid -> object(json -> {
                json.writeBooleanField("valid", true);
                json.writeNumberField("actions", valid.actions());
                json.writeNumberField("decompositions", valid.decompositions());
            });
            case Verification.Faulty(Fault fault) -> object(json -> {
                json.writeBooleanField("valid", false);
                json.writeStringField("kind", fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                json.writeNumberField("line", fault.at().line());
                json.writeNumberField("column", fault.at().column());
                json.writeNumberField("endColumn", fault.at().column() + fault.length());
                json.writeStringField("message", fault.message());
                json.writeStringField("remedy", fault.remedy());
            });
        };
    }
}
