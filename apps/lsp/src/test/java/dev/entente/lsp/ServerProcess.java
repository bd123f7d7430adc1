package dev.entente.lsp;

/// What the tests start as a process of its own.
final class ServerProcess {
    private ServerProcess() {}

    static void main() {
        System.exit(FlowServer.serve(System.in, System.out));
    }
}
