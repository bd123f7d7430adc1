package dev.entente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/// Where a command reads paths from and prints to.
///
/// @param out what was asked for, in UTF-8
/// @param err everything else
/// @param folder what relative paths are relative to
/// @param ansi whether `out` shows colours
/// @param environment the variables of the environment
/// @param lively whether `err` is a terminal that can draw over a line
record Console(
        PrintStream out, PrintStream err, Path folder, Map<String, String> environment, Ansi ansi, boolean lively) {

    /// {@return the console of this process}
    static Console system() {
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return new Console(
                print(FileDescriptor.out),
                print(FileDescriptor.err),
                Path.of(""),
                System.getenv(),
                dumb ? Ansi.OFF : Ansi.AUTO,
                !dumb && Terminal.isTerminal(2));
    }

    private static PrintStream print(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /// {@return the place that the user means by a path}
    Path path(String typed) {
        return folder.resolve(typed);
    }

    /// {@return a path as the user would type it}
    String shown(Path path) {
        var base = folder.toAbsolutePath().normalize();
        var whole = path.toAbsolutePath().normalize();
        return whole.startsWith(base) && !whole.equals(base) ? base.relativize(whole).toString() : path.toString();
    }

    /// {@return text in a style such as `bold`, where colours are shown}
    String styled(String style, String text) {
        return ansi.enabled() ? ansi.string("@|%s %s|@".formatted(style, text)) : text;
    }
}
