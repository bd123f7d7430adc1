package dev.entente.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/// An editor with one folder and a server of its own, which runs as a process and is spoken to over its streams.
final class Editor implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final Path folder;
    private final Process process;
    private final LanguageServer server;
    private final Heard heard = new Heard();
    private int version;

    Editor(Path folder) {
        this.folder = folder;
        try {
            this.process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "dev.entente.lsp.ServerProcess")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
        var launcher = LSPLauncher.createClientLauncher(heard, process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    /// What the server says of its own accord.
    private static final class Heard implements LanguageClient {
        private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams params) {
            diagnostics.add(params);
        }

        @Override
        public void logMessage(MessageParams params) {
            messages.add(params.getMessage());
        }

        @Override
        public void showMessage(MessageParams params) {
            messages.add(params.getMessage());
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
            return CompletableFuture.completedFuture(new MessageActionItem());
        }

        @Override
        public void telemetryEvent(Object event) {}
    }

    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE, TimeUnit.SECONDS);
        } catch (Exception unanswered) {
            throw new AssertionError("the server does not answer", unanswered);
        }
    }

    LanguageServer server() {
        return server;
    }

    InitializeResult initialize() {
        return await(server.initialize(new InitializeParams()));
    }

    String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    TextDocumentIdentifier document(String name) {
        return new TextDocumentIdentifier(uri(name));
    }

    /// Puts a file on the disk, unopened.
    void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void open(String name, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(name), "flow", version++, text)));
    }

    void change(String name, String text) {
        var document = new VersionedTextDocumentIdentifier(uri(name), version++);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(document, List.of(new TextDocumentContentChangeEvent(text))));
    }

    void closeFile(String name) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(name)));
    }

    /// {@return the first diagnostics of a file, from now on, that are as wanted}
    List<Diagnostic> diagnostics(String name, Predicate<List<Diagnostic>> wanted) {
        try {
            while (true) {
                var next = heard.diagnostics.poll(PATIENCE, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("no such diagnostics of %s were told".formatted(name));
                }
                if (next.getUri().equals(uri(name)) && wanted.test(next.getDiagnostics())) {
                    return next.getDiagnostics();
                }
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    List<String> messages() {
        return List.copyOf(heard.messages);
    }

    /// {@return the place of `|` in a piece of a text}
    static Position place(String text, String piece) {
        int start = text.indexOf(piece.replace("|", ""));
        if (start < 0) {
            throw new IllegalArgumentException("there is no (%s)".formatted(piece));
        }
        var before = text.substring(0, start + piece.indexOf('|'));
        int line = (int) before.chars().filter(letter -> letter == '\n').count();
        return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
    }

    /// {@return the exit code of the server after it was asked to shut down and to exit}
    int exit() {
        await(server.shutdown());
        server.exit();
        return ended();
    }

    int ended() {
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("the server does not end");
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// Goes away without a word, as an editor does that crashes.
    void vanish() {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
