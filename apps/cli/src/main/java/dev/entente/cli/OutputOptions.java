package dev.entente.cli;

import picocli.CommandLine.Option;

/// How much a command prints.
final class OutputOptions {
    @Option(names = "--quiet", description = "Print the last line only: hash and tick.")
    private boolean quiet;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    boolean quiet() {
        return quiet;
    }

    boolean json() {
        return json;
    }

    /// {@return whether progress would disturb whoever reads the output}
    boolean silent() {
        return quiet || json;
    }
}
