package dev.entente.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Real flow files with random slips in them, and what must be true of each.
///
/// A seed always gives the same text. Slips are of bytes (flipped, lost, doubled), of words (swapped, lost, doubled,
/// replaced, taken from elsewhere), of lines, and brackets in great numbers.
public final class Fuzzing {
    private static final int LARGEST = 5_000;
    private static final int MOST_SLIPS = 8;
    private static final int SECONDS = 2;
    private static final int HANGS = 60;
    private static final Pattern WORD =
            Pattern.compile("\"[^\"\n]*\"|#[^\n]*|\\$?[\\p{L}_][\\p{L}\\p{N}_]*|[0-9]+|\\s+|[-+]=|->|[<>=!]=|.", Pattern.DOTALL);
    private static final List<String> WORDS = List.of(
            "{", "}", "(", ")", "[", "]", "\"", "#", "$", "$x", ".", ",", ":", "->", "=", "==", "<=", "+", "-", "*", "/",
            "%", "if", "else", "not", "and", "none", "some x in", "count", "route", "by", "Goal", "Method", "Module",
            "Tick", "ON", "Each", "While", "Fork", "Join", "99999999999999999999", "9223372036854775807", "1.5", "100ms",
            "\n", "\u0000", "é", "\\", "ticks", "Saga", "Step", "Compensate", "Lock", "Evaluate", "Retry", "Otherwise",
            "Constraint", "Wait", "Fail", "Cancel", "timeout 5s", "retry 3", "backoff 1 tick", "else {", "Saga.X()",
            "M.O(a)", "{ a: 1 }", "{ \"b\": { c: 2 } }", "Import \"a.flow\"", "Director", "Observer", "answer", "shards",
            "all", "any", "of", "max 3", "to 7", "-9223372036854775808", "\"{a.b}\"", "\uFEFF", "\r", "\t", "😀", "/ 0");

    private Fuzzing() {}

    /// {@return every flow file below a folder, in the order of their paths}
    public static List<String> samples(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".flow"))
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .map(Fuzzing::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tries so many texts, the seeds counted from 1.
    ///
    /// @return the slowest, in nanoseconds of processor time
    /// @throws AssertionError if one cannot be read, or takes more than two seconds
    public static long tries(List<String> samples, int count) {
        long slowest = 0;
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            for (long seed = 1; seed <= count; seed++) {
                slowest = Math.max(slowest, attempt(reader, input(samples, seed), seed));
            }
        }
        return slowest;
    }

    private static long attempt(ExecutorService reader, String text, long seed) {
        try {
            long effort = reader.submit(() -> effort(text)).get(HANGS, TimeUnit.SECONDS);
            if (effort > TimeUnit.SECONDS.toNanos(SECONDS)) {
                throw new AssertionError("seed %d takes more than %d seconds: %s".formatted(seed, SECONDS, text));
            }
            return effort;
        } catch (ExecutionException failed) {
            throw new AssertionError("seed " + seed + ": " + text, failed.getCause());
        } catch (TimeoutException late) {
            reader.shutdownNow();
            throw new AssertionError("seed %d hangs: %s".formatted(seed, text), late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /// {@return nanoseconds of processor time, for other work on the machine must not fail a test}
    private static long effort(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        read(text);
        return threads.getCurrentThreadCpuTime() - before;
    }

    /// Reads, checks, shows and formats a text; where it is a program, it must survive as text and as data.
    static void read(String text) {
        Flow.Parsed parsed = Flow.parse("fuzz.flow", text);
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(Flow.check(parsed.program()));
        problems.forEach(problem -> Flow.show(problem, text));
        Flow.format(parsed.program());
        if (parsed.ok()) {
            survives(parsed.program());
        }
    }

    private static void survives(Program program) {
        Object data = TreeData.toData(program);
        String formatted = Flow.format(program);
        Program again = Flow.parse("fuzz.flow", formatted).program();
        mustBe(data, TreeData.toData(again), "the formatted program");
        mustBe(formatted, Flow.format(again), "the program formatted twice");
        mustBe(data, TreeData.toData(readBack(TreeData.fromData(Program.class, data))), "the program as data");
    }

    private static Program readBack(TreeData.Reading<Program> reading) {
        return switch (reading) {
            case TreeData.Reading.Read<Program>(Program program) -> program;
            case TreeData.Reading.Refused<Program>(var mismatches) -> throw new AssertionError(mismatches);
        };
    }

    private static void mustBe(Object expected, Object found, String what) {
        if (!expected.equals(found)) {
            throw new AssertionError("%s is another:%n%s%n%s".formatted(what, expected, found));
        }
    }

    /// {@return a part of a sample with a few slips}
    static String input(List<String> samples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = part(samples, random);
        for (int i = random.nextInt(1, MOST_SLIPS); i > 0 && !text.isEmpty(); i--) {
            text = switch (random.nextInt(4)) {
                case 0 -> bytes(text, random);
                case 1 -> lines(text, random);
                case 2 -> brackets(text, random);
                default -> words(text, samples, random);
            };
        }
        return text;
    }

    private static String part(List<String> samples, SplittableRandom random) {
        String sample = samples.get(random.nextInt(samples.size()));
        if (sample.length() <= LARGEST) {
            return sample;
        }
        int from = sample.indexOf("\n\n", random.nextInt(sample.length() - LARGEST));
        return sample.substring(Math.max(0, from), Math.min(sample.length(), Math.max(0, from) + LARGEST));
    }

    private static String bytes(String text, SplittableRandom random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + random.nextInt(16));
        byte[] changed = switch (random.nextInt(3)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> joined(bytes, at, bytes, end);
            default -> joined(bytes, end, bytes, at);
        };
        return new String(changed, StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes, int at, SplittableRandom random) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static byte[] joined(byte[] head, int upTo, byte[] tail, int from) {
        byte[] joined = Arrays.copyOf(head, upTo + tail.length - from);
        System.arraycopy(tail, from, joined, upTo, tail.length - from);
        return joined;
    }

    private static String lines(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, lines.get(at));
            default -> lines.set(at, lines.get(at) + " " + lines.set(other, ""));
        }
        return String.join(random.nextInt(16) == 0 ? " " : "\n", lines);
    }

    private static String brackets(String text, SplittableRandom random) {
        if (random.nextInt(8) > 0) {
            return text;
        }
        String open = List.of("(", "{ a: ", "not ", "-", "if (a) { ", "Saga { Step { ", "a.", "1 + ").get(random.nextInt(8));
        int at = random.nextInt(text.length());
        return text.substring(0, at) + open.repeat(random.nextInt(600)) + text.substring(at);
    }

    private static String words(String text, List<String> samples, SplittableRandom random) {
        List<String> words = split(text);
        int at = random.nextInt(words.size());
        int other = random.nextInt(words.size());
        switch (random.nextInt(6)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(other, words.get(at));
            case 2 -> words.set(at, words.set(other, words.get(at)));
            case 3 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
            case 4 -> words.add(at, " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
            default -> words.addAll(at, piece(samples, random));
        }
        return String.join("", words);
    }

    /// {@return a few words of another sample}
    private static List<String> piece(List<String> samples, SplittableRandom random) {
        List<String> words = split(part(samples, random));
        int from = random.nextInt(words.size());
        return words.subList(from, Math.min(words.size(), from + random.nextInt(40)));
    }

    private static List<String> split(String text) {
        return WORD.matcher(text)
                .results()
                .map(it -> it.group())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
