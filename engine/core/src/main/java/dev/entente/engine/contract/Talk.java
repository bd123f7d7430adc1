package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.protocol.Asked;
import dev.entente.negotiation.protocol.Refusal;
import dev.entente.negotiation.protocol.Session;
import java.util.List;
import java.util.Optional;

/// A negotiation under way: the table, and who sits at it.
final class Talk {
    /// The place of who proposes.
    static final int PROPOSER = 0;

    final Matter matter;
    final Session session;
    final List<Seat> seats;
    /// What deals were worth when it was opened, see [Tables#worths].
    final List<Worths> worths;
    /// What it would be called in the world; -1 where it has no entity any more.
    int entity = -1;
    /// The kernel's number of the contract that lies on the table; 0 while none does.
    long contract;
    /// The deal that lies there.
    int deal = -1;
    boolean closed;
    /// Whether a contract took force, whatever became of it since.
    boolean agreed;
    /// Why there is no contract, where that is not the table's doing.
    String why = "";

    /// What is negotiated.
    ///
    /// @param parley its number
    /// @param agent who has opened it
    /// @param names the values of the parameters
    /// @param called the place of the parameter that bidders are called for; -1 where it is no call for bids
    /// @param table the parties at the table, by place; who proposes comes first
    /// @param opened the tick
    /// @param lapses the last tick in which there may be a deal
    /// @param depth how many contracts it is inside of
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Matter(
            long parley,
            Form form,
            String agent,
            long[] names,
            int called,
            List<Long> table,
            boolean mediated,
            long opened,
            long lapses,
            int depth) {
        /// {@return the names with one of the bidders in the place that was called for}
        long[] with(long bidder) {
            var with = names.clone();
            if (called >= 0) {
                with[called] = bidder;
            }
            return with;
        }

        boolean tender() {
            return called >= 0;
        }
    }

    Talk(Matter matter, Session session, List<Seat> seats, List<Worths> worths) {
        this.matter = matter;
        this.session = session;
        this.worths = List.copyOf(worths);
        this.seats = List.copyOf(seats);
    }

    boolean over() {
        return closed || session.ending().isPresent();
    }

    /// {@return what its speakers are to be asked now; all of them say it before any is heard}
    List<Question> ask() {
        if (over()) {
            return List.of();
        }
        return session.speakers().stream().map(place -> new Question(this, place, session.asked(place))).toList();
    }

    /// @param place whom it is put to
    record Question(Talk talk, int place, Asked asked) {
        Seat seat() {
            return talk.seats.get(place);
        }

        /// {@return what the party says; nothing where it is at a loss}
        Move answer() {
            return seat().voice().answer(asked);
        }
    }

    /// Hears a party. What is against the rules, or against its own reserve, is not heard: it is silent then.
    ///
    /// @return what was wrong
    Optional<Refusal> hear(Question question, Move move) {
        var objection = question.seat().objection(question.asked(), move);
        var refusal = objection.isPresent()
                ? Optional.of(new Refusal(Refusal.Rule.DEAL, objection.get(), "a deal that is worth the reserve"))
                : session.hear(question.place(), question.asked().version(), move);
        if (refusal.isPresent()) {
            session.missing(question.place());
        }
        return refusal;
    }

    /// {@return the place of a party at the table; -1 for none}
    int place(long party) {
        return matter.table().indexOf(party);
    }
}
