package dev.entente.planner.domains;

/// A stair as long as is wanted: decompositions that are as deep as that.
public final class Deep {
    private Deep() {}

    /// {@return the text of the domain}
    public static String domain() {
        return Family.text("deep");
    }

    /// {@return a problem whose one plan lights and quenches as many lamps, each inside the one before}
    public static String nested(int stairs) {
        return stair(stairs, "dive stair0");
    }

    /// {@return a problem whose one plan goes as many steps, each the first of what is left}
    public static String tail(int stairs) {
        return stair(stairs, "walk");
    }

    private static String stair(int stairs, String task) {
        var text = new ProblemText();
        text.objects("stair", "stair", stairs + 1);
        for (int i = 0; i < stairs; i++) {
            text.fact("below", "stair" + (i + 1), "stair" + i);
        }
        text.fact("ground", "stair" + stairs);
        text.fact("at", "stair0");
        text.task(task);
        return text.text("stairs-" + stairs, "deep");
    }
}
