package dev.entente.agents.language;

import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import java.util.List;
import java.util.Locale;

/// What a mind bargains for. Its preferences are its own: no other party's mind is ever told them.
///
/// @param tick when
/// @param about what the deal is about, in words
/// @param preferences what each deal is worth to it; it never offers or accepts one below their reserve
/// @param otherwise goes on where no model says anything that passes
public record Bargain(long tick, String about, Preferences preferences, Negotiator otherwise) {
    private static final List<String> TAKEN = List.of("move", "because");

    public Bargain {
        for (var issue : preferences.space().issues()) {
            if (TAKEN.contains(issue.name())) {
                throw new IllegalArgumentException(
                        "issue (%s) has a name that answers need for themselves; call it something else".formatted(issue.name()));
            }
        }
    }

    /// {@return whether answers can name all issues: none is called what they need for themselves}
    public static boolean possible(List<Issue> issues) {
        return issues.stream().noneMatch(issue -> TAKEN.contains(issue.name()));
    }

    List<Issue> issues() {
        return preferences.space().issues();
    }

    /// {@return a utility with two digits}
    static String worth(double utility) {
        return String.format(Locale.ROOT, "%.2f", utility);
    }

    /// {@return a deal, and what it is worth}
    String text(int deal) {
        return "%s, worth %s".formatted(preferences.space().text(deal), worth(preferences.of(deal)));
    }
}
