package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The command as a process, spoken to in bytes: what else is on standard output would be seen.
class LanguageServerCommandTest {
    private static final int PATIENCE = 60;

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.entente.cli.Main",
                        "language-server")
                .start();
    }

    private static void say(Process server, String message) throws IOException {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        var out = server.getOutputStream();
        out.write("Content-Length: %d\r\n\r\n".formatted(bytes.length).getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    /// {@return the next message; fails on anything that is not of the protocol}
    private static String hear(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
            var said = head.toString();
            assertTrue(said.startsWith("Content-Length: ") || "Content-Length: ".startsWith(said), said);
        }
        int length = Integer.parseInt(head.toString().replaceAll("\\D+", ""));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void the_command_speaks_the_protocol_and_nothing_else() throws Exception {
        var server = start();
        say(server, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
        assertTrue(hear(server.getInputStream()).contains("\"hoverProvider\":true"));

        say(server, "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
        assertTrue(hear(server.getInputStream()).contains("\"id\":2"));

        say(server, "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        assertTrue(server.waitFor(PATIENCE, TimeUnit.SECONDS));
        assertEquals(0, server.exitValue());
        assertEquals(-1, server.getInputStream().read());
    }

    @Test
    void other_commands_load_nothing_of_the_protocol() throws Exception {
        var version = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.entente.cli.Main",
                        "check",
                        "--help")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var loaded = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(loaded.contains("dev.entente.cli.CheckCommand"));
        assertTrue(loaded.lines().noneMatch(line -> line.contains("org.eclipse.lsp4j") || line.contains("com.google.gson")));
    }
}
