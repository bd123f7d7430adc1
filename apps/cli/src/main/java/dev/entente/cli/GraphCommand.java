package dev.entente.cli;

import dev.entente.cli.graph.WorkflowGraph;
import dev.entente.dsl.Flow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `entente graph`
@Command(
        name = "graph",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Draws the workflow tree of a program: factions, goals with their methods and steps, actions, modules with"
                    + " their operations, reactions and heartbeats, sagas with their compensations, forks and joins;"
                    + " and who pursues, achieves, does, calls, begins, emits to, joins, cancels and asks whom.",
            "",
            "The same program gives the same picture."
        },
        footer = {"", "Try: entente graph conquer-the-north --out north.svg"})
final class GraphCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario's name, a .flow file, or a folder that holds one.")
    private String scenario = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            description = "dot (for Graphviz), mermaid, or svg (needs nothing else). Default: by the end of --out, else svg.")
    private WorkflowGraph.@Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private @Nullable String out;

    /// The formats as the user writes them.
    static final class Formats implements ITypeConverter<WorkflowGraph.Format>, Iterable<String> {
        @Override
        public WorkflowGraph.Format convert(String typed) {
            return Arrays.stream(WorkflowGraph.Format.values())
                    .filter(format -> format.toString().equalsIgnoreCase(typed))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is none of %s"
                            .formatted(typed, WorkflowGraph.formats())));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(WorkflowGraph.Format.values()).map(WorkflowGraph.Format::toString).iterator();
        }
    }

    GraphCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var main = new Scenarios(console).find(scenario);
        var loaded = Scenarios.linked(main);
        if (!loaded.ok()) {
            throw Refusal.of(loaded.problems().stream().map(loaded::show).map(String::strip).collect(Collectors.joining("\n")));
        }
        var program = Flow.complete(loaded.program()).program();
        if (!WorkflowGraph.drawable(program)) {
            throw Refusal.of(("%s declares nothing that is done, so there is nothing to draw."
                            + " Maybe draw the file that holds its goals, modules or sagas.")
                    .formatted(scenario));
        }
        write(WorkflowGraph.draw(program, chosen()));
        return 0;
    }

    private WorkflowGraph.Format chosen() {
        if (format != null) {
            return format;
        }
        var name = out == null ? "" : out.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "dot", "gv" -> WorkflowGraph.Format.DOT;
            case "mmd", "mermaid", "md" -> WorkflowGraph.Format.MERMAID;
            case "png", "jpg", "jpeg", "gif", "pdf" -> throw Refusal.of(
                    "%s cannot be drawn: there are .svg, .mmd and .dot. Maybe draw .svg and convert it.".formatted(out));
            default -> WorkflowGraph.Format.SVG;
        };
    }

    private void write(String picture) {
        if (out == null) {
            console.out().print(picture);
            console.out().flush();
            return;
        }
        save(console.path(out), picture);
        console.out().println("Drew the workflow of %s in %s.".formatted(scenario, out));
    }

    private void save(Path file, String picture) {
        try {
            Files.writeString(file, picture);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(out), unwritable);
        }
    }
}
