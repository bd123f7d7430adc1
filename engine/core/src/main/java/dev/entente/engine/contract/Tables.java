package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.protocol.Alternating;
import dev.entente.negotiation.protocol.Bid;
import dev.entente.negotiation.protocol.Mediation;
import dev.entente.negotiation.protocol.Rules;
import dev.entente.negotiation.protocol.Said;
import dev.entente.negotiation.protocol.Session;
import dev.entente.negotiation.protocol.Tender;
import dev.entente.negotiation.protocol.Voice;
import dev.entente.world.Dice;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;

/// Seats parties at a table: the session, and a voice for each of them.
///
/// A turn takes a tick. As many rounds as fit into the time that a negotiation may take: with alternating offers everybody
/// speaks once in a round, in a call for bids there are bids and then an award, a mediator lays down one text.
final class Tables {
    private static final long PURPOSE = Dice.purpose("at a table");

    private final Host host;
    private final View world;

    Tables(Host host) {
        this.host = host;
        this.world = host.view();
    }

    /// {@return what deals are worth to those at a table, by place, in the world as it is; in a call for bids first what a
    /// deal with each of the bidders is worth to who calls}
    List<Worths> worths(Talk.Matter matter) {
        var all = new ArrayList<Worths>();
        long caller = matter.table().get(Talk.PROPOSER);
        for (int bidder = 1; matter.tender() && bidder < matter.table().size(); bidder++) {
            all.add(worths(matter, caller, matter.table().get(bidder)));
        }
        for (long party : matter.table()) {
            all.add(worths(matter, party, matter.tender() && party == caller ? matter.table().get(1) : party));
        }
        return all;
    }

    private Worths worths(Talk.Matter matter, long party, long bidder) {
        var names = matter.with(bidder);
        return Worths.of(matter.form(), role(matter.form(), names, party), names, world);
    }

    /// {@return a negotiation in which nobody has spoken yet}
    ///
    /// @param worths as [#worths] gives them
    Talk talk(Talk.Matter matter, List<Worths> worths) {
        var seats = new ArrayList<Seat>();
        int first = worths.size() - matter.table().size();
        for (int place = 0; place < matter.table().size(); place++) {
            seats.add(seat(matter, place, worths.get(first + place), worths.subList(0, first)));
        }
        return new Talk(matter, session(matter), seats, worths);
    }

    /// {@return the place of a party among those of the contract}
    static int role(Form form, long[] names, long party) {
        return form.parties(names).indexOf(party);
    }

    private static Session session(Talk.Matter matter) {
        var space = matter.form().deals().space();
        int parties = matter.table().size();
        long ticks = Math.max(1, matter.lapses() - matter.opened());
        if (matter.tender()) {
            return new Tender(space, parties, Rules.strict(rounds(ticks, 2)), 1, Negotiator.NOTHING);
        }
        return matter.mediated()
                ? new Mediation(space, parties, Rules.strict(rounds(ticks, 1)))
                : new Alternating(space, parties, Rules.strict(rounds(ticks, parties)));
    }

    private static int rounds(long ticks, int turns) {
        return Math.clamp((ticks + turns - 1) / turns, 1, 1 << 20);
    }

    private Seat seat(Talk.Matter matter, int place, Worths worths, List<Worths> calls) {
        long party = matter.table().get(place);
        var agent = world.name((int) party);
        var preferences = worths.preferences(matter.form());
        long seed = Dice.draw(Dice.purpose(agent), matter.parley(), matter.opened(), PURPOSE, place);
        var bargainer = host.bargainer(agent, about(matter, place), preferences, seed ^ world.seed());
        var recall = new Recall(bargainer.negotiator());
        var voice = matter.tender() && place == Talk.PROPOSER
                ? new Awarding(recall, bid -> worth(bid, calls.get(bid.party() - 1)))
                : bargainer.takesTime() ? Voice.spoken(recall, preferences) : Voice.of(recall, preferences);
        return new Seat(party, agent, worths, preferences, voice, recall, bargainer.takesTime());
    }

    /// {@return what is negotiated, in words: who would promise what; never what that is worth to anybody}
    private String about(Talk.Matter matter, int place) {
        var form = matter.form();
        var names = matter.with(matter.table().get(matter.tender() ? Math.max(1, place) : place));
        var promises = form.duties().stream()
                .map(duty -> "%s %s %s".formatted(
                        world.name((int) names[form.roles()[duty.debtor()]]), duty.keeps() ? "keeps" : "does", duty.name()));
        return "%s: %s".formatted(form.name(), String.join(", ", promises.toList()));
    }

    private static long worth(Bid bid, Worths worths) {
        long points = worths.points()[bid.deal()];
        return points >= worths.reserve() ? points : Awarding.WORTHLESS;
    }

    /// {@return a negotiation in which was said what was said}
    Talk again(Talk.Matter matter, List<Worths> worths, List<Said> said) {
        var talk = talk(matter, worths);
        for (var each : said) {
            var seat = talk.seats.get(each.party());
            seat.recall().recall(seat.takesTime() ? each.move() : null);
            var question = new Talk.Question(talk, each.party(), talk.session.asked(each.party()));
            question.answer();
            seat.recall().recall(null);
            talk.session.hear(each.party(), each.move());
        }
        return talk;
    }
}
