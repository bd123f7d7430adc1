package dev.entente.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/// Asks the operating system what a stream leads to; Java says it only of standard input and output together.
final class Terminal {
    private Terminal() {}

    /// {@return whether a file descriptor is a terminal; false where the system cannot be asked}
    @SuppressWarnings("restricted")
    static boolean isTerminal(int descriptor) {
        var linker = Linker.nativeLinker();
        var isatty = linker.defaultLookup().find("isatty");
        if (isatty.isEmpty()) {
            return false;
        }
        var call = linker.downcallHandle(
                isatty.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            return (int) call.invokeExact(descriptor) == 1;
        } catch (Throwable unanswered) {
            throw new IllegalStateException("the system does not say whether it has a terminal", unanswered);
        }
    }
}
