package dev.entente.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.launch.LSPLauncher;

/// Serves one editor over a pair of streams.
public final class FlowServer {
    private FlowServer() {}

    /// Answers until the editor says exit, or goes away.
    ///
    /// @param in what the editor says
    /// @param out what is said to the editor; nobody else may write to it
    /// @return 0 if the editor asked to shut down first, otherwise 1
    public static int serve(InputStream in, OutputStream out) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var service = new Service()) {
            var launcher = LSPLauncher.createServerLauncher(service, in, out, threads, UnaryOperator.identity());
            service.connect(launcher.getRemoteProxy());
            var listening = launcher.startListening();
            service.whenExited(() -> listening.cancel(true));
            try {
                listening.get();
            } catch (ExecutionException | InterruptedException | java.util.concurrent.CancellationException ended) {
                return service.exitCode();
            }
            return service.exitCode();
        }
    }
}
