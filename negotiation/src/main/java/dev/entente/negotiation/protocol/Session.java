package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Space;
import java.util.List;
import java.util.Optional;

/// One negotiation, driven from outside: ask the [#speakers()], let the session [#hear] them, until there is an [#ending()].
///
/// Parties are their places, from 0. What a deal is worth to anybody is never said. Deterministic; not thread safe.
public abstract sealed class Session permits Alternating, Tender, Mediation {
    final Table table;

    Session(Table table) {
        this.table = table;
    }

    /// {@return what can be agreed}
    public final Space space() {
        return table.space;
    }

    /// {@return how many take part}
    public final int parties() {
        return table.parties;
    }

    /// {@return who has to speak now, in the order in which they are to be heard; nobody once it has ended}
    ///
    /// Several at once where they speak without hearing each other: bidders and voters.
    public abstract List<Integer> speakers();

    /// {@return what a party is asked}
    ///
    /// @param party one of the [#speakers()]
    public abstract Asked asked(int party);

    /// Hears a party, or refuses to: then nothing has changed, and it may say something else.
    ///
    /// @param version what it answers ([Asked#version()]); an answer to what stands no more is refused
    /// @return why its move is against the rules; empty if it was heard
    public abstract Optional<Refusal> hear(int party, int version, Move move);

    /// Hears a party that answers what stands now.
    public final Optional<Refusal> hear(int party, Move move) {
        return hear(party, version(), move);
    }

    /// A party's answer did not come: it is silent.
    public final void missing(int party) {
        hear(party, version(), new Move.Silence());
    }

    /// The host's own deadline has come: it ends as when its rounds are over.
    public final void expire() {
        table.expire();
    }

    /// {@return which state of the table this is: another one as soon as something else stands}
    public final int version() {
        return table.version;
    }

    /// {@return the deal that stands, or [Negotiator#NOTHING]}
    public abstract int standing();

    /// {@return the round, from 0}
    public final int round() {
        return table.round;
    }

    /// {@return how it ended, as soon as it has}
    public final Optional<Ending> ending() {
        return table.ending();
    }

    /// {@return all moves that were heard, in order}
    public final List<Said> said() {
        return table.said();
    }

    /// Hears again what was said in a session of the same kind and rules, which makes this one the same.
    ///
    /// @throws IllegalArgumentException where a move is refused
    public final void replay(List<Said> moves) {
        for (var said : moves) {
            hear(said.party(), said.move()).ifPresent(refusal -> {
                throw new IllegalArgumentException("%s was heard once, and is refused now: %s".formatted(said, refusal.text()));
            });
        }
    }
}
