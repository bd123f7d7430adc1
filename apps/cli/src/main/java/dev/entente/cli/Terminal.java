package dev.entente.cli;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/// Asks the operating system what a stream leads to; Java says it only of standard input and output together.
final class Terminal {
    private static final int USUAL_COLUMNS = 80;
    private static final long LINUX_WINDOW_SIZE = 0x5413;
    private static final long MAC_WINDOW_SIZE = 0x40087468;

    private Terminal() {}

    /// {@return how many columns the terminal of a file descriptor has; 80 where the system does not say}
    @SuppressWarnings("restricted")
    static int columns(int descriptor) {
        var linker = Linker.nativeLinker();
        var ioctl = linker.defaultLookup().find("ioctl");
        if (ioctl.isEmpty()) {
            return USUAL_COLUMNS;
        }
        var type = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
        var call = linker.downcallHandle(ioctl.get(), type, Linker.Option.firstVariadicArg(2));
        try (var arena = Arena.ofConfined()) {
            var size = arena.allocate(ValueLayout.JAVA_SHORT, 4); // rows, columns, and both in pixels
            int failed = (int) call.invokeExact(descriptor, windowSize(), size);
            int columns = size.getAtIndex(ValueLayout.JAVA_SHORT, 1);
            return failed == 0 && columns > 1 ? columns : USUAL_COLUMNS;
        } catch (Throwable unanswered) {
            throw new IllegalStateException("the system does not say how wide its terminal is", unanswered);
        }
    }

    private static long windowSize() {
        return System.getProperty("os.name", "").startsWith("Mac") ? MAC_WINDOW_SIZE : LINUX_WINDOW_SIZE;
    }

    /// {@return how many columns standard output has; without bound where it is no terminal}
    static int columnsOfOutput() {
        return isTerminal(1) ? columns(1) : Integer.MAX_VALUE;
    }

    /// {@return whether a file descriptor is a terminal; false where the system cannot be asked}
    static boolean isTerminal(int descriptor) {
        var name = name(descriptor);
        boolean known = !name.isEmpty() && (!name.startsWith("/dev/") || name.startsWith("/dev/pts/") || name.equals("/dev/null"));
        return known ? name.startsWith("/dev/pts/") : asked(descriptor);
    }

    /// {@return what Linux says that a file descriptor leads to; empty elsewhere}
    ///
    /// To ask the system itself takes a native call, and to prepare it a good part of the time of a short command.
    private static String name(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
        } catch (IOException | UnsupportedOperationException unnamed) {
            return "";
        }
    }

    @SuppressWarnings("restricted")
    private static boolean asked(int descriptor) {
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
