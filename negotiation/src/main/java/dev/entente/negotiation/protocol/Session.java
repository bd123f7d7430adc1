package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Space;
import java.util.List;
import java.util.Optional;

/// One negotiation, driven from outside: ask the [#speakers()], let the session [#hear] them, until there is an [#ending()].
///
/// Parties are their places, from 0. What a deal is worth to anybody is never said. Deterministic; not thread safe.
public sealed interface Session permits Alternating, Tender, Mediation {
    /// {@return what can be agreed}
    Space space();

    /// {@return how many take part}
    int parties();

    /// {@return who has to speak now, in the order in which they are to be heard; nobody once it has ended}
    ///
    /// Several at once where they speak without hearing each other: bidders and voters.
    List<Integer> speakers();

    /// {@return what a party is asked}
    ///
    /// @param party one of the [#speakers()]
    Asked asked(int party);

    /// Hears a party, or refuses to: then nothing has changed, and it may say something else.
    ///
    /// @param version what it answers ([Asked#version()]); an answer to what stands no more is refused
    /// @return why its move is against the rules; empty if it was heard
    Optional<Refusal> hear(int party, int version, Move move);

    /// Hears a party that answers what stands now.
    default Optional<Refusal> hear(int party, Move move) {
        return hear(party, version(), move);
    }

    /// A party's answer did not come: it is silent.
    default void missing(int party) {
        hear(party, version(), new Move.Silence());
    }

    /// The host's own deadline has come: it ends as when its rounds are over.
    void expire();

    /// {@return which state of the table this is: another one as soon as something else stands}
    int version();

    /// {@return the deal that stands, or [Negotiator#NOTHING]}
    int standing();

    /// {@return the round, from 0}
    int round();

    /// {@return how it ended, as soon as it has}
    Optional<Ending> ending();

    /// {@return all moves that were heard, in order}
    List<Said> said();

    /// Hears again what was said in a session of the same kind and rules, which makes this one the same.
    ///
    /// @throws IllegalArgumentException where a move is refused
    default void replay(List<Said> moves) {
        for (var said : moves) {
            hear(said.party(), said.move()).ifPresent(refusal -> {
                throw new IllegalArgumentException("%s was heard once, and is refused now: %s".formatted(said, refusal.text()));
            });
        }
    }
}
