package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.dsl.Flow;
import dev.entente.engine.Simulation;
import dev.entente.guardrails.Gate;
import dev.entente.planner.Plan;
import dev.entente.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Identifies the code that decides what happens in a run: all classes of the rooms from `world` to `agents`.
final class CodeHash {
    private static final List<Class<?>> ROOMS = List.of(
            World.class, Flow.class, Gate.class, Plan.class, Simulation.class, MindCatalogue.class);

    private CodeHash() {}

    /// {@return the SHA-256 over names and bytes of the classes, 64 hexadecimal digits}
    static String now() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var room : ROOMS) {
                add(Path.of(room.getProtectionDomain().getCodeSource().getLocation().toURI()), digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the code of Entente cannot be read", unreadable);
        } catch (URISyntaxException | NoSuchAlgorithmException impossible) {
            throw new AssertionError("code lies in files, and every JDK has SHA-256", impossible);
        }
    }

    private static void add(Path code, MessageDigest digest) throws IOException {
        if (Files.isDirectory(code)) {
            addAll(code, digest);
            return;
        }
        try (var jar = FileSystems.newFileSystem(code)) {
            addAll(jar.getPath("/"), digest);
        }
    }

    private static void addAll(Path root, MessageDigest digest) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
