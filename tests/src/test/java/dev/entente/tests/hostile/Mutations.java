package dev.entente.tests.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Makes answers that nobody has thought of: legitimate ones, with words, numbers and whole parts changed for hostile
/// ones, up to four times. The same seed makes the same answers.
final class Mutations {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|-?\\d[\\w.+-]*|\\$?[\\p{L}_][\\w.]*|\\s+|.", Pattern.DOTALL);
    private static final Pattern PAIR = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"\\s*:\\s*(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|[\\w.+-]+)");
    private static final Pattern VALUE =
            Pattern.compile("(?<=[:\\s,(]|^)(?:\"(?:[^\"\\\\]++|\\\\.)*+\"(?!\\s*:)|-?\\d+|true|false)(?=[\\s,)}]|$)");
    private static final Pattern STEP = Pattern.compile("(?:Do|Achieve) \\w+\\([^()]*\\)");

    private final SplittableRandom dice;
    private final List<Case> legitimate;
    private final List<Case> slow;
    private final List<Case> quick;
    private int count;

    Mutations(long seed) {
        dice = new SplittableRandom(seed);
        legitimate = Case.all("legitimate.jsonl");
        slow = legitimate.stream().filter(it -> it.asks("propose") || it.asks("choose")).toList();
        quick = legitimate.stream().filter(it -> !slow.contains(it)).toList();
    }

    /// {@return the next answer; what a person would say to it nobody knows}
    Case next() {
        var base = one(dice.nextInt(8) == 0 ? slow : quick);
        var said = base.said();
        boolean tame = dice.nextInt(3) > 0;
        for (int i = dice.nextInt(1, tame ? 5 : 3); i > 0; i--) {
            said = base.asks("propose") && dice.nextInt(4) > 0 ? plan(said) : tame ? value(said) : dice.nextInt(3) == 0 ? text(said) : words(said);
        }
        return new Case("g" + ++count, base.kind(), base.ask(), said, repairs(), false, "");
    }

    private Set<String> repairs() {
        return dice.nextInt(4) == 0 ? Set.of("fences", "prose") : Set.of();
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    /// Gives one value another one of its kind, so that it still reads like an answer.
    private String value(String said) {
        var values = VALUE.matcher(said).results().toList();
        if (values.isEmpty()) {
            return words(said);
        }
        var at = one(values);
        char first = at.group().charAt(0);
        var other = first == '"' ? '"' + one(dice.nextInt(4) == 0 ? Fragments.TEXTS : Fragments.NAMES) + '"'
                : Character.isLetter(first) ? dice.nextBoolean() ? "true" : "false"
                : Long.toString(number());
        return said.substring(0, at.start()) + other + said.substring(at.end());
    }

    /// Changes one word, number or sign.
    private String words(String said) {
        var tokens = new ArrayList<>(TOKEN.matcher(said).results().map(it -> it.group()).toList());
        if (tokens.isEmpty()) {
            return one(Fragments.TEXTS);
        }
        int at = dice.nextInt(tokens.size());
        for (int tries = 0; tries < 8 && tokens.get(at).isBlank(); tries++) {
            at = dice.nextInt(tokens.size());
        }
        tokens.set(at, instead(tokens.get(at)));
        return String.join("", tokens);
    }

    private String instead(String token) {
        char first = token.charAt(0);
        if (dice.nextInt(12) == 0) {
            return one(Fragments.VALUES);
        }
        if (first == '"') {
            return dice.nextInt(3) == 0 ? spoiled(token) : '"' + one(dice.nextBoolean() ? Fragments.NAMES : Fragments.TEXTS) + '"';
        }
        if (Character.isDigit(first) || first == '-') {
            return dice.nextBoolean() ? one(Fragments.NUMBERS) : Long.toString(number());
        }
        if (Character.isLetter(first) || first == '$') {
            return one(Fragments.NAMES);
        }
        return switch (dice.nextInt(3)) {
            case 0 -> "";
            case 1 -> token + token;
            default -> one(Fragments.SIGNS);
        };
    }

    /// Numbers of every size, most of them small.
    private long number() {
        long value = dice.nextLong() >>> dice.nextInt(dice.nextBoolean() ? 64 : 8);
        value = dice.nextInt(3) > 0 ? value % 100 : value;
        return dice.nextBoolean() ? value : -value;
    }

    private String spoiled(String text) {
        int at = dice.nextInt(text.length() + 1);
        return text.substring(0, at) + one(Fragments.MARKS) + text.substring(at);
    }

    /// Changes the text as a whole.
    private String text(String said) {
        return switch (dice.nextInt(9)) {
            case 0 -> said.substring(0, dice.nextInt(said.length() + 1));
            case 1 -> "```json\n" + said + "\n```";
            case 2 -> one(Fragments.TEXTS) + "\n" + said;
            case 3 -> said + one(Fragments.TEXTS);
            case 4 -> said + one(legitimate).said();
            case 5 -> one(legitimate).said();
            case 6 -> "{\"answer\": ".repeat(dice.nextInt(1, 80)) + said;
            case 7 -> pair(said, true);
            default -> pair(said, false);
        };
    }

    /// Says a field twice, or one more.
    private String pair(String said, boolean twice) {
        var pairs = PAIR.matcher(said).results().toList();
        if (pairs.isEmpty()) {
            return said;
        }
        var at = one(pairs);
        var more = twice ? words(at.group()) : "\"%s\": %s".formatted(one(Fragments.NAMES), one(Fragments.VALUES));
        return said.substring(0, at.end()) + ", " + more + said.substring(at.end());
    }

    /// Changes a step of a method: another one instead, one more, one fewer, or one inside another statement.
    private String plan(String said) {
        var steps = STEP.matcher(said).results().toList();
        if (steps.isEmpty()) {
            return words(said);
        }
        var at = one(steps);
        var step = switch (dice.nextInt(5)) {
            case 0 -> one(Fragments.STEPS);
            case 1 -> at.group() + " " + one(Fragments.STEPS);
            case 2 -> "";
            case 3 -> one(Fragments.AROUND).formatted(at.group());
            default -> words(at.group());
        };
        return said.substring(0, at.start()) + step + said.substring(at.end());
    }
}
