package dev.entente.engine.contract;

import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.world.View;
import java.util.Arrays;

/// What each deal is worth to one party, and below what it never agrees, in points. Private to the party.
///
/// A deal whose worth has no value is worth less than the reserve; where the reserve has none, no deal is worth it.
///
/// @param points by deal
@SuppressWarnings("ArrayRecordComponent") // never compared
record Worths(long[] points, long reserve) {
    private static final long NEVER = Long.MAX_VALUE;

    /// Looks at all deals, in the world as it is.
    ///
    /// @param party its place
    /// @param names the values of the parameters
    static Worths of(Form form, int party, long[] names, View view) {
        var points = new long[form.deals().space().size()];
        var value = form.values().get(party);
        var code = value.value();
        if (code == null) {
            return new Worths(points, 0);
        }
        long reserve = reserve(form, party, names, view);
        var slots = names.clone();
        var frame = new Frame(view, slots);
        for (int deal = 0; deal < points.length; deal++) {
            form.deals().values(deal, slots, form.parameters());
            points[deal] = points(code, frame, slots, reserve);
        }
        return new Worths(points, reserve);
    }

    private static long points(Code code, Frame frame, long[] slots, long reserve) {
        try {
            return code.value(frame.over(frame.view(), slots));
        } catch (EvaluationException nothing) {
            return reserve == NEVER ? 0 : reserve - 1;
        }
    }

    private static long reserve(Form form, int party, long[] names, View view) {
        var reserve = form.values().get(party).reserve();
        try {
            return reserve == null ? 0 : reserve.value(new Frame(view, form.names(names, 0)));
        } catch (EvaluationException nothing) {
            return NEVER;
        }
    }

    /// {@return whether a deal is worth the reserve}
    boolean enough(int deal) {
        return points[deal] >= reserve;
    }

    /// {@return the same on the scale of negotiators: the best deal is worth 1, the worst 0}
    Preferences preferences(Form form) {
        double least = Arrays.stream(points).min().orElse(0);
        double most = Arrays.stream(points).max().orElse(0);
        double scaled = most == least
                ? (points[0] >= reserve ? 0 : 2)
                : Math.max(0, (reserve - least) / (most - least));
        return Preferences.tabular(form.deals().space(), Arrays.stream(points).asDoubleStream().toArray(), scaled, 1);
    }
}
