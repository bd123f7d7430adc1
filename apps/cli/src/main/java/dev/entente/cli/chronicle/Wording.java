package dev.entente.cli.chronicle;

import dev.entente.engine.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in a sentence why an agent rewrote a part of its plan, and how it goes on.
final class Wording {
    private static final Pattern CHANGE = Pattern.compile("(.+?) \\((.+)\\)");
    private static final Pattern BECAME = Pattern.compile("(\\S+)\\.(\\w+) became (.*)");
    private static final Pattern EVENT = Pattern.compile("ON \\(([\\w.]+)\\)");
    private static final Pattern REQUIRES = Pattern.compile("(\\w+\\(.*?\\)) requires .*");
    private static final Pattern NO_METHOD = Pattern.compile("no method of \\((.*)\\) applies.*");
    private static final Pattern BINDING = Pattern.compile("(\\w+)=(\\S+)");

    private static final String ACHIEVED = "achieved";

    private final Names names;

    Wording(Names names) {
        this.names = names;
    }

    /// {@return the event in a cause such as `pass.wall became 2 (ON (Player.BuildWall))`; empty where there is none}
    static String event(String cause) {
        var found = EVENT.matcher(cause);
        return found.find() ? found.group(1) : "";
    }

    /// {@return what was done in a cause such as `pass.wall became 2 (Ram(gale, pass))`; empty where there is nothing}
    static String doing(String cause) {
        var change = CHANGE.matcher(cause);
        return change.matches() ? change.group(2) : "";
    }

    /// {@return whether it goes on by the same method as before, or has nothing left to do}
    static boolean samePath(Entry.Rewrote rewrite) {
        return method(rewrite.before()).equals(method(rewrite.after())) || rewrite.after().equals(ACHIEVED);
    }

    private static String method(String way) {
        int end = way.indexOf(' ');
        return end < 0 ? way : way.substring(0, end);
    }

    String of(Entry.Rewrote rewrite) {
        return "%s rewrites %s: %s; %s".formatted(
                rewrite.agent(), names.in(rewrite.task()), cause(rewrite.cause()), outcome(rewrite));
    }

    String of(Entry.GaveUp givenUp) {
        return "%s gives up %s: %s".formatted(
                givenUp.agent(), names.in(givenUp.task()), cause(givenUp.reason()));
    }

    private String outcome(Entry.Rewrote rewrite) {
        if (rewrite.after().equals(ACHIEVED)) {
            return "nothing is left to do";
        }
        if (rewrite.before().equals(rewrite.after()) || rewrite.before().isEmpty()) {
            return "it goes on by %s, with %d new steps for %d".formatted(
                    way(rewrite.after()), rewrite.added(), rewrite.cancelled() + rewrite.compensated());
        }
        return "it goes on by %s instead of %s".formatted(way(rewrite.after()), way(rewrite.before()));
    }

    /// `ram gate=highsaddle` becomes `ram (gate Highsaddle)`.
    private String way(String way) {
        int end = way.indexOf(' ');
        if (end < 0) {
            return way;
        }
        var bindings = BINDING.matcher(way.substring(end + 1))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + " " + names.of(found.group(2))));
        return "%s (%s)".formatted(way.substring(0, end), bindings);
    }

    private String cause(String cause) {
        var requires = REQUIRES.matcher(cause);
        if (requires.matches()) {
            return names.in(requires.group(1)) + " is not possible any more";
        }
        var noMethod = NO_METHOD.matcher(cause);
        if (noMethod.matches()) {
            return "there is no way left to " + names.in(noMethod.group(1));
        }
        var change = CHANGE.matcher(cause);
        return change.matches() ? what(change.group(1)) + by(change.group(2)) : names.in(shortened(cause));
    }

    private static String shortened(String cause) {
        int detail = cause.indexOf(", allowed is ");
        return detail < 0 ? cause : cause.substring(0, detail);
    }

    private String what(String change) {
        var became = BECAME.matcher(change);
        if (!became.matches()) {
            return change.endsWith(" changed") ? "the " + names.in(change) : names.in(change);
        }
        return "the %s of %s became %s".formatted(
                became.group(2).replace('_', ' '), names.of(became.group(1)), names.of(became.group(3)));
    }

    private String by(String doing) {
        if (doing.startsWith("Tick [")) {
            return "";
        }
        var event = event(doing);
        return " after " + (event.isEmpty() ? names.in(doing) : event);
    }
}
