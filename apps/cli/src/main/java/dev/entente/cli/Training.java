package dev.entente.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/// Carries out several commands in one process and says nothing, so that the JVM can record which classes commands need.
final class Training {
    private static final String NEXT = ",";

    private Training() {}

    /// @param arguments command lines with a comma between them
    static void main(String[] arguments) {
        var console = new Console(silent(), silent(), Path.of(""), Map.of(), Ansi.OFF, false);
        var words = List.of(arguments);
        int from = 0;
        while (from < words.size()) {
            int comma = words.subList(from, words.size()).indexOf(NEXT);
            int to = comma < 0 ? words.size() : from + comma;
            Main.run(words.subList(from, to).toArray(String[]::new), console);
            from = to + 1;
        }
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream());
    }
}
