package dev.entente.cli.chronicle;

import java.util.Optional;
import java.util.OptionalLong;

/// Notices when another faction takes the lead and keeps it for a while.
final class Leads {
    /// So many ticks someone must be ahead before it counts.
    private static final int LASTING = 12;

    private static final int RANK = 46;

    private String leader = "";
    private String rival = "";
    private long since;
    private long leads;
    private String text = "";

    /// {@return the change of lead that has proved lasting with this tick}
    Optional<Turn> after(long tick, Census census) {
        var first = census.leader();
        if (first.isEmpty() || first.get().faction().equals(leader) || tied(first.get(), census)) {
            rival = "";
            return Optional.empty();
        }
        if (leader.isEmpty()) {
            leader = first.get().faction();
            leads = tick;
            return Optional.empty();
        }
        return challenged(tick, first.get(), census);
    }

    private boolean tied(Census.Row first, Census census) {
        return census.of(leader).map(row -> row.score() == first.score()).orElse(false);
    }

    private Optional<Turn> challenged(long tick, Census.Row first, Census census) {
        if (!first.faction().equals(rival)) {
            rival = first.faction();
            since = tick;
            long behind = census.of(leader).map(Census.Row::score).orElse(0L);
            text = "%s overtakes %s and leads with %d points to %d".formatted(rival, leader, first.score(), behind);
        }
        if (tick - since < LASTING) {
            return Optional.empty();
        }
        leader = rival;
        leads = since;
        return Optional.of(new Turn(since, 4, leader, Turn.Kind.LEAD, text, RANK));
    }

    /// {@return since when a faction has led; empty where it does not}
    OptionalLong since(String faction) {
        return faction.equals(leader) && rival.isEmpty() ? OptionalLong.of(leads) : OptionalLong.empty();
    }
}
