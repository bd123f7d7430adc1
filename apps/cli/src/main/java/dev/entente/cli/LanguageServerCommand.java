package dev.entente.cli;

import dev.entente.lsp.FlowServer;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `entente language-server`
@Command(
        name = "language-server",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Serves an editor on standard input and output, over the Language Server Protocol: errors while you type,"
                    + " definitions, hover, completion, formatting and the outline of a file.",
            "",
            "Editors start it by themselves; editors/README.md says how they are told to."
        })
final class LanguageServerCommand implements Callable<Integer> {
    private final Console console;

    LanguageServerCommand(Console console) {
        this.console = console;
    }

    /// Standard output belongs to the protocol: what anybody else prints goes to standard error.
    @Override
    public Integer call() {
        if (Terminal.isTerminal(0)) {
            console.err().println("entente language-server waits for an editor on its standard input; Ctrl+C ends it.");
        }
        System.setOut(System.err);
        return FlowServer.serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    }
}
