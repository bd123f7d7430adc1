package dev.entente.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/// The life of a server: what it can do, and when it ends.
final class Service implements LanguageServer, AutoCloseable {
    private final Worker worker = new Worker();
    private final Documents documents = new Documents(worker);
    private volatile boolean shutDown;
    private volatile Runnable exited = () -> {};

    void connect(LanguageClient client) {
        documents.connect(client);
    }

    void whenExited(Runnable action) {
        exited = action;
    }

    int exitCode() {
        return shutDown ? 0 : 1;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        var can = new ServerCapabilities();
        can.setTextDocumentSync(TextDocumentSyncKind.Full);
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setHoverProvider(true);
        can.setCompletionProvider(new CompletionOptions(false, List.of(".", "$", "{")));
        can.setDocumentFormattingProvider(true);
        can.setDocumentSymbolProvider(true);
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("entente")));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        exited.run();
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return new Workspace(documents);
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // There is nothing to trace; a server that refuses to hear it would be told off by the editor.
    }

    @Override
    public void close() {
        worker.close();
    }
}
