package dev.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente guard check`
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Says which recorded decisions of a run other constraints would have rejected.",
            "",
            "The run is seen again from its journal, decision by decision; nothing is executed. After the first decision"
                    + " that is named, the run would have gone another way."
        },
        footer = {"", "Exit codes: 0 it was looked at, whatever was found, 1 bad input, 2 wrong usage, 3 the folder is damaged."})
final class GuardCheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "RULES",
            description = "A .flow file: its constraints are tried, those of the run with the same name are replaced.")
    private String rules = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "The run folder.")
    private String folder = "";

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many decisions are shown. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(names = "--json", description = "Print one JSON object with all of them instead.")
    private boolean json;

    GuardCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = KeptRun.open(console.path(folder));
        var hindsight = Hindsight.of(run, rules, text());
        console.out().println(json ? json(hindsight) : told(hindsight));
        return 0;
    }

    private String text() {
        try {
            return Files.readString(console.path(rules));
        } catch (IOException unreadable) {
            throw Refusal.of("Rules (%s) cannot be read. Maybe write the name of a .flow file.".formatted(rules), unreadable);
        }
    }

    private String told(Hindsight hindsight) {
        var lines = new ArrayList<String>();
        var refused = hindsight.refused();
        if (!refused.isEmpty()) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("tick", "agent", "decision", "rule", "found"));
            refused.stream().limit(most).forEach(it -> rows.add(List.of(Long.toString(it.tick()), it.agent(), it.what(), it.rule(), it.found())));
            lines.addAll(Columns.lines(rows));
        }
        if (refused.size() > most) {
            lines.add("... and %,d more".formatted(refused.size() - most));
        }
        lines.add(summary(hindsight));
        return String.join(System.lineSeparator(), lines);
    }

    private static String summary(Hindsight hindsight) {
        var refused = hindsight.refused();
        var all = Words.count(hindsight.decisions(), "decision");
        if (refused.isEmpty()) {
            return "None of %s would have been rejected.".formatted(all);
        }
        var byRule = hindsight.byRule().entrySet().stream()
                .map(it -> "%s %,d".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(", "));
        return "%,d of %s would have been rejected (%s); from tick %,d on the run would have gone another way."
                .formatted(refused.size(), all, byRule, refused.getFirst().tick());
    }

    private static String json(Hindsight hindsight) {
        var text = new StringWriter();
        try (var out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("decisions", hindsight.decisions());
            out.writeArrayFieldStart("rejected");
            for (var it : hindsight.refused()) {
                out.writeStartObject();
                out.writeNumberField("tick", it.tick());
                out.writeStringField("agent", it.agent());
                out.writeStringField("decision", it.what());
                out.writeStringField("rule", it.rule());
                out.writeStringField("found", it.found());
                out.writeStringField("allowed", it.allowed());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }
}
