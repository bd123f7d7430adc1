package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Space;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parties take turns, in their order: each accepts the offer that stands, or makes one that stands instead.
///
/// The stacked alternating offers protocol (Rubinstein 1982; for several parties Aydogan et al. 2017): a deal is made as
/// soon as all others have accepted an offer. Who is silent has neither accepted nor rejected, and lets it stand.
public final class Alternating extends Session {
    private static final String ALLOWED = "an offer, acceptance, silence or leaving";

    private final boolean[] accepted;
    private int acceptances;
    private int turn;
    private int standing = Negotiator.NOTHING;
    private int author = -1;

    /// Hears what passes between the parties, in order.
    @FunctionalInterface
    public interface Listener {
        /// Hears nothing.
        Listener NONE = (_, _, _) -> {};

        /// @param party the place of the one that moved
        void moved(int round, int party, Move move);
    }

    /// @param parties how many, at least two, in the order of their turns
    public Alternating(Space space, int parties, Rules rules) {
        super(new Table(space, parties, rules));
        this.accepted = new boolean[parties];
    }

    /// Lets negotiators negotiate to the end. What is against the rules ends it at once.
    public static Ending run(List<? extends Negotiator> parties, Space space, Rules rules, Listener listener) {
        return new Alternating(space, parties.size(), rules).run(List.copyOf(parties), listener);
    }

    private Ending run(List<? extends Negotiator> negotiators, Listener listener) {
        while (!table.over()) {
            int party = turn;
            int round = table.round;
            var move = negotiators.get(party).answer(round, table.rules.rounds(), open(party));
            listener.moved(round, party, move);
            var refusal = say(party, move);
            if (refusal != null) {
                table.end(new Ending.Broken(party, refusal.found(), round));
            }
        }
        return table.ending().orElseThrow();
    }

    @Override
    public Optional<Refusal> hear(int party, int version, Move move) {
        var deaf = table.deaf(party, party == turn, version);
        return Optional.ofNullable(deaf == null ? say(party, move) : deaf);
    }

    private @Nullable Refusal say(int party, Move move) {
        var refusal = switch (move) {
            case Move.Offer(int deal) -> offer(party, deal);
            case Move.Accept _ -> accept(party);
            case Move.Walk(var reason) -> {
                table.end(new Ending.Broken(party, reason, table.round));
                yield null;
            }
            case Move.Silence _ -> null;
            case Move.Award _, Move.Reject _ -> Table.unasked(move, ALLOWED);
        };
        if (refusal == null) {
            table.minutes.write(party, move);
            next();
        }
        return refusal;
    }

    private @Nullable Refusal offer(int party, int deal) {
        var refusal = table.offer(party, deal);
        if (refusal != null) {
            return refusal;
        }
        table.version++;
        standing = deal;
        author = party;
        if (acceptances > 0) {
            Arrays.fill(accepted, false);
            acceptances = 0;
        }
        return null;
    }

    private @Nullable Refusal accept(int party) {
        if (open(party) == Negotiator.NOTHING) {
            return Table.nothing();
        }
        accepted[party] = true;
        if (++acceptances == table.parties - 1) {
            table.end(new Ending.Agreed(standing, table.round));
        }
        return null;
    }

    private void next() {
        if (!table.over() && ++turn == table.parties) {
            turn = 0;
            table.next();
        }
    }

    /// {@return what a party could accept}
    private int open(int party) {
        return party == author || accepted[party] ? Negotiator.NOTHING : standing;
    }

    @Override
    public Asked asked(int party) {
        return Asked.plain(party, Asked.Kind.OFFER, table.round, table.rules.rounds(), table.version, open(party));
    }

    @Override
    public List<Integer> speakers() {
        return table.over() ? List.of() : List.of(turn);
    }

    @Override
    public int standing() {
        return standing;
    }
}
