package dev.entente.tests.bench;

import dev.entente.planner.domains.Family;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import dev.entente.planner.verify.PlanFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The same problems have the same plans, byte for byte: again and again, beside another thread, under every collector.
final class SamePlans {
    private static final int RUNS = 100;
    private static final int SIZES = 12;
    private static final long NODES = 200_000;
    private static final List<String> COLLECTORS = List.of("Serial", "Parallel", "G1", "Z");

    private SamePlans() {}

    static List<Row> rows() {
        return List.of(
                row("S different plans of %d runs over 1 and 2 threads".formatted(RUNS), runs()),
                row("S different plans under the collectors " + String.join(", ", COLLECTORS), collectors()));
    }

    private static Row row(String what, Set<String> hashes) {
        return Row.of(what, Integer.toString(hashes.size()), "12 domains, sizes 1 .. " + SIZES).against("1", hashes.size() == 1);
    }

    private static Set<String> runs() {
        Set<String> hashes = ConcurrentHashMap.newKeySet();
        IntStream.range(0, RUNS / 2).forEach(_ -> hashes.add(hash()));
        IntStream.range(0, RUNS / 4).forEach(_ -> IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> hashes.add(hash())))
                .toList()
                .forEach(SamePlans::join));
        return hashes;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Set<String> collectors() {
        var hashes = new HashSet<String>(List.of(hash()));
        for (var collector : COLLECTORS) {
            hashes.add(child("-XX:+Use%sGC".formatted(collector)));
        }
        return hashes;
    }

    private static String child(String flag) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            var process = new ProcessBuilder(
                            java, flag, "-cp", System.getProperty("java.class.path"), SamePlans.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /// Prints the hash of all plans.
    public static void main(String[] arguments) {
        System.out.println(hash());
    }

    private static String hash() {
        var digest = sha();
        for (var family : Family.values()) {
            for (int size = 1; size <= SIZES; size++) {
                var problem = Planning.read(family.problem(size, 1));
                var outcome = Search.plan(problem, Budget.of(NODES));
                var text = outcome instanceof Outcome.Found(var plan) ? PlanFile.print(problem, plan) : outcome.toString();
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
