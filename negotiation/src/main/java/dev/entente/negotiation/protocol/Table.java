package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Space;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What all protocols share: what can be offered, what each party has offered already, what was said, and the ending.
final class Table {
    final Space space;
    final int deals;
    final int parties;
    final Rules rules;
    final Minutes minutes = new Minutes();
    private final BitSet[] offered;
    private final int[] repeated;
    private @Nullable Ending ending;
    int round;
    int version;

    Table(Space space, int parties, Rules rules) {
        if (parties < 2) {
            throw new IllegalArgumentException("a negotiation needs two parties, and has " + parties);
        }
        this.space = space;
        this.deals = space.size();
        this.parties = parties;
        this.rules = rules;
        this.repeated = new int[parties];
        this.offered = new BitSet[rules.repeats() < rules.rounds() ? parties : 0];
        Arrays.setAll(offered, _ -> new BitSet());
    }

    /// {@return why nobody, or not this party, is heard on that version; null if it is}
    ///
    /// @param speaks whether it is its turn
    @Nullable Refusal deaf(int party, boolean speaks, int answered) {
        if (ending != null) {
            return new Refusal(Refusal.Rule.OVER, "party %s spoke after the end".formatted(party), "nothing");
        }
        if (!speaks) {
            return new Refusal(Refusal.Rule.TURN, "party %s of %s spoke out of turn".formatted(party, parties), "the speakers' moves");
        }
        if (answered != version) {
            return new Refusal(Refusal.Rule.VERSION, "an answer to version " + answered, "an answer to version " + version);
        }
        return null;
    }

    /// {@return why a party may not offer a deal; null if it may, and has now}
    @Nullable Refusal offer(int party, int deal) {
        if (deal < 0 || deal >= deals) {
            return new Refusal(Refusal.Rule.DEAL, "deal %s was offered".formatted(deal), "a deal from 0 to %s".formatted(deals - 1));
        }
        if (offered.length > 0 && offered[party].get(deal)) {
            if (repeated[party] >= rules.repeats()) {
                return new Refusal(Refusal.Rule.REPEATED, "the same was offered before: " + space.text(deal), "another deal");
            }
            repeated[party]++;
        } else if (offered.length > 0) {
            offered[party].set(deal);
        }
        return null;
    }

    static Refusal unasked(Move move, String allowed) {
        return new Refusal(Refusal.Rule.KIND, "no answer to that is " + move, allowed);
    }

    static Refusal nothing() {
        return new Refusal(Refusal.Rule.STANDING, "it was accepted, but nothing of another's stands", "an offer");
    }

    boolean over() {
        return ending != null;
    }

    void end(Ending how) {
        ending = how;
    }

    void expire() {
        if (ending == null) {
            ending = new Ending.OutOfTime(round);
        }
    }

    /// Begins the next round, or ends with the last.
    void next() {
        if (++round == rules.rounds()) {
            ending = new Ending.OutOfTime(round);
        }
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    List<Said> said() {
        return minutes.list();
    }
}
