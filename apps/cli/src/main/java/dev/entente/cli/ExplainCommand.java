package dev.entente.cli;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.dsl.index.Index;
import dev.entente.lsp.ProgramFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente explain`
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Says what a line does, in plain words, and what it touches: which state and attributes it reads and writes,"
                    + " which events it emits and hears, what it calls, begins and asks, and whether it may wait.",
            "",
            "A line that opens a block is told with everything inside it."
        },
        footer = {"", "Try: entente explain conquer-the-north:228"})
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE:LINE", description = "A .flow file, or a scenario's name, and a line of it.")
    private String place = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
    private CommandSpec spec;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int colon = place.lastIndexOf(':');
        int line = colon < 1 ? 0 : number(place.substring(colon + 1));
        if (line < 1) {
            throw wrong("'%s' is not a file and a line, such as north.flow:12".formatted(place));
        }
        explain(new Scenarios(console).find(place.substring(0, colon)), place.substring(0, colon), line);
        return 0;
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void explain(Path flow, String typed, int line) {
        var files = ProgramFiles.around(flow, ProgramFiles::read);
        var loaded = Flow.link(files.main(), files::sought);
        var text = loaded.texts().getOrDefault(files.file(), "");
        if (text.indexOf('\0') >= 0) {
            throw Refusal.of("%s is not text in UTF-8.".formatted(typed));
        }
        long lines = text.lines().count();
        if (line > lines) {
            throw wrong("%s has %s, so there is no line %,d".formatted(typed, Words.count(lines, "line"), line));
        }
        var completed = Flow.complete(loaded.program());
        var index = Index.of(completed.program(), loaded.texts());
        var notes = completed.notes().stream().filter(note -> isAt(note, files.file(), line)).toList();
        var source = text.lines().skip(line - 1L).findFirst().orElse("").strip();
        tell(new ExplainedLine(typed, line, source, index.explain(files.file(), line)), notes);
    }

    private static boolean isAt(Problem note, String file, int line) {
        return note.at().line() == line && note.at().file().equals(file);
    }

    private void tell(ExplainedLine explained, List<Problem> notes) {
        explained.lines(console).forEach(console.out()::println);
        notes.forEach(note -> console.out().println("    note: " + note.message()));
    }
}
