package dev.entente.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/// Hears what is typed, and answers what is asked about a place.
final class Documents implements TextDocumentService {
    private final Worker worker;
    private final OpenFiles open = new OpenFiles();
    private volatile @Nullable Diagnoses diagnoses;

    Documents(Worker worker) {
        this.worker = worker;
    }

    void connect(LanguageClient client) {
        diagnoses = new Diagnoses(open, client);
        worker.onFailure(failure -> client.logMessage(new MessageParams(MessageType.Error, said(failure))));
    }

    private static String said(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return "entente: this text could not be looked at: " + cause;
    }

    // ------------------------------------------------------------------------------------------ what is typed

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        changed(params.getTextDocument().getUri(), params.getTextDocument().getText());
    }

    /// The whole text is sent each time, so the last one counts.
    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        if (!params.getContentChanges().isEmpty()) {
            changed(params.getTextDocument().getUri(), params.getContentChanges().getLast().getText());
        }
    }

    private void changed(String uri, String text) {
        open.put(uri, text);
        look(uri);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        open.remove(params.getTextDocument().getUri());
        lookAgain();
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        look(params.getTextDocument().getUri());
    }

    /// Looks at every open file again, because something beside them has changed.
    void lookAgain() {
        open.changedOutside();
        open.uris().forEach(this::look);
    }

    /// A text that was changed again before its turn is looked at once.
    private void look(String uri) {
        int version = open.version(uri);
        var listener = diagnoses;
        worker.run(() -> {
            if (listener != null && open.version(uri) == version) {
                listener.publish(uri);
            }
        });
    }

    // ------------------------------------------------------------------------------------------ what is asked

    private <T> CompletableFuture<T> ask(
            TextDocumentPositionParams params, BiFunction<Answers, Position, T> question, T otherwise) {
        var uri = params.getTextDocument().getUri();
        return worker.ask(
                () -> open.analysis(uri)
                        .map(analysis -> question.apply(new Answers(analysis, open::uri), params.getPosition()))
                        .orElse(otherwise),
                otherwise);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return ask(params, Answers::definition, List.<Location>of()).thenApply(Either::forLeft);
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return ask(params, Answers::references, List.<Location>of()).thenApply(List::copyOf);
    }

    @Override
    @SuppressWarnings("NullAway") // The protocol says null where there is nothing to show.
    public CompletableFuture<Hover> hover(HoverParams params) {
        return ask(params, (answers, place) -> answers.hover(place).stream().toList(), List.<Hover>of())
                .thenApply(hovers -> hovers.isEmpty() ? null : hovers.getFirst());
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return ask(params, Answers::completion, List.<CompletionItem>of()).thenApply(Either::forLeft);
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        var uri = params.getTextDocument().getUri();
        return worker.ask(
                        () -> open.analysis(uri).map(it -> new Answers(it, open::uri).symbols()).orElse(List.of()),
                        List.<DocumentSymbol>of())
                .thenApply(symbols -> symbols.stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        var uri = params.getTextDocument().getUri();
        return worker.ask(() -> open.text(uri).map(Formatting::of).orElse(List.of()), List.<TextEdit>of())
                .thenApply(List::copyOf);
    }

    /// {@return the file of a URI; itself as a file name where it is none, such as that of a new document}
    static Path path(String uri) {
        try {
            return Path.of(java.net.URI.create(uri)).toAbsolutePath().normalize();
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException elsewhere) {
            return Path.of("untitled").resolve(uri.replaceAll("[^\\p{L}\\p{N}.]+", "_")).toAbsolutePath();
        }
    }
}
