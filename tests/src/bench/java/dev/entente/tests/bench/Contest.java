package dev.entente.tests.bench;

import dev.entente.planner.domains.Family;
import dev.entente.planner.domains.Instance;
import dev.entente.planner.verify.PlanFile;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whole processes, from start to exit, that read the files of a problem and print a plan; their plans are verified. Every
/// fourth size is run.
///
/// A rival is a command in the environment, such as `ENTENTE_RIVAL_LILOTANE='lilotane {domain} {problem}'`; `{seconds}`
/// stands for the CPU time it has, which is also enforced.
final class Contest {
    private static final long SEED = 1;
    private static final int STEP = 4;
    private static final String PREFIX = "ENTENTE_RIVAL_";
    private static final List<String> KNOWN = List.of("HYPERTENSION", "LILOTANE", "PANDA");

    private Contest() {}

    static List<Row> rows(double limit) {
        var rows = new ArrayList<Row>();
        commands().forEach((name, command) -> rows.add(row(name, command, limit)));
        for (var rival : KNOWN) {
            if (System.getenv(PREFIX + rival) == null) {
                rows.add(Row.of("L as whole processes: " + rival, "absent", PREFIX + rival + " is not set"));
            }
        }
        return rows;
    }

    private static Map<String, String> commands() {
        var commands = new LinkedHashMap<String, String>();
        commands.put("entente plan", String.join(
                " ",
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC -XX:TieredStopAtLevel=4 -Xshare:auto -cp", System.getProperty("java.class.path"),
                "dev.entente.cli.Main plan {domain} {problem} --time-limit {seconds}s"));
        System.getenv().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX) && !entry.getKey().equals(PREFIX + "VERIFIER"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> commands.put(entry.getKey().substring(PREFIX.length()), entry.getValue()));
        return commands;
    }

    private static Row row(String name, String command, double limit) {
        var attempts = new ArrayList<Attempt>();
        for (var family : Family.values()) {
            for (int size = STEP; size <= Family.SIZES; size += STEP) {
                attempts.add(attempt(command, family.problem(size, SEED), limit));
            }
        }
        return new Scores(attempts).row("L as whole processes: " + name);
    }

    private static Attempt attempt(String command, Instance instance, double limit) {
        try (var place = new Scratch()) {
            var folder = place.path();
            Files.writeString(folder.resolve("domain.hddl"), instance.domain());
            Files.writeString(folder.resolve("problem.hddl"), instance.problem());
            var filled = command.replace("{domain}", "domain.hddl")
                    .replace("{problem}", "problem.hddl")
                    .replace("{seconds}", "%.0f".formatted(limit));
            var script = "(ulimit -t %.0f; %s) > out 2> err; times > cpu".formatted(limit + 2, filled);
            new ProcessBuilder("/bin/sh", "-c", script).directory(folder.toFile()).start().waitFor();
            return judged(instance, Files.readString(folder.resolve("out")), seconds(Files.readString(folder.resolve("cpu"))), limit);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Attempt judged(Instance instance, String plan, double seconds, double limit) {
        boolean valid = plan.contains("==>")
                && Verifier.of(Planning.read(instance)).check(PlanFile.read(plan)) instanceof Verification.Valid;
        if (!valid) {
            return new Attempt(limit, 0, 0);
        }
        var lines = plan.substring(plan.indexOf("==>")).lines().toList();
        int nodes = (int) lines.stream().filter(line -> !line.isBlank() && Character.isDigit(line.charAt(0))).count();
        int tasks = (int) lines.stream().filter(line -> line.contains("->")).count();
        return new Attempt(seconds, Math.max(1, nodes - tasks), nodes);
    }

    /// {@return the seconds of the children, from what the shell says, such as `0m1.50s 0m0.10s` in its second line}
    private static double seconds(String times) {
        double seconds = 0;
        for (var part : times.lines().skip(1).findFirst().orElse("").split("\\s+")) {
            int minutes = part.indexOf('m');
            if (minutes > 0) {
                seconds += 60 * Double.parseDouble(part.substring(0, minutes))
                        + Double.parseDouble(part.substring(minutes + 1, part.length() - 1));
            }
        }
        return seconds;
    }
}
