package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Space;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A mediator lays one text on the table, all parties vote on it, and the mediator improves it until everybody signs.
///
/// Single-text mediation (Fisher and Ury 1981; Klein et al., Group Decision and Negotiation 12, 2003). A party says yes; or no,
/// and what has to change at the least, or which text it could sign - never what a deal is worth to it. The mediator lays no
/// text down twice, and none that lacks all that a party said must change: where all say so truly, it ends with a text that all
/// sign, if there is one and the rounds last, and else with the certainty that there is none.
public final class Mediation extends Session {
    private static final String VOTES = "acceptance, rejection unless something changes, another deal that could be signed, silence or leaving";

    private final Mediator mediator;
    private final boolean[] heard;
    private int text;
    private int signed;

    /// @param parties how many, at least two; the mediator is none of them
    /// @param rules how many texts there are at the most, and how often a party may name the same text
    public Mediation(Space space, int parties, Rules rules) {
        super(new Table(space, parties, rules));
        this.mediator = new Mediator(space, parties);
        this.heard = new boolean[parties];
        this.text = mediator.next();
        table.version++;
    }

    /// As many texts as four for each party, and none said twice.
    public static Mediation among(Space space, int parties) {
        return new Mediation(space, parties, Rules.strict(4 * parties));
    }

    @Override
    public Optional<Refusal> hear(int party, int version, Move move) {
        var deaf = table.deaf(party, speaks(party), version);
        return Optional.ofNullable(deaf == null ? vote(party, move) : deaf);
    }

    private boolean speaks(int party) {
        return party >= 0 && party < table.parties && !heard[party];
    }

    private @Nullable Refusal vote(int party, Move move) {
        var refusal = switch (move) {
            case Move.Accept _ -> sign(party);
            case Move.Offer(int deal) -> instead(party, deal);
            case Move.Reject(var unless) -> reject(party, unless);
            case Move.Silence _ -> null;
            case Move.Walk(var reason) -> leave(party, reason);
            case Move.Award _ -> Table.unasked(move, VOTES);
        };
        if (refusal == null) {
            table.minutes.write(party, move);
            heard[party] = true;
            count();
        }
        return refusal;
    }

    private @Nullable Refusal sign(int party) {
        signed++;
        mediator.liked(party, text);
        return null;
    }

    private @Nullable Refusal instead(int party, int deal) {
        if (deal == text) {
            return new Refusal(Refusal.Rule.DEAL, "the text itself was offered instead of it", VOTES);
        }
        var refusal = table.offer(party, deal);
        if (refusal == null) {
            mediator.liked(party, deal);
        }
        return refusal;
    }

    private @Nullable Refusal reject(int party, List<Move.Reject.Change> unless) {
        var values = table.space.values(text);
        for (var change : unless) {
            int issue = change.issue();
            if (!mediator.knows(change) || values[issue] == change.value()) {
                return new Refusal(Refusal.Rule.DEAL, change + " is no change of the text", "other values of its issues");
            }
        }
        if (unless.isEmpty()) {
            return new Refusal(Refusal.Rule.DEAL, "a rejection of every text", "at least one change, or leaving");
        }
        mediator.missed(party, unless);
        return null;
    }

    private @Nullable Refusal leave(int party, String reason) {
        table.end(new Ending.Broken(party, reason, table.round));
        return null;
    }

    /// Lays down the next text as soon as all have voted on this one.
    private void count() {
        if (table.over() || IntStream.range(0, table.parties).anyMatch(this::speaks)) {
            return;
        }
        if (signed == table.parties) {
            table.end(new Ending.Agreed(text, table.round));
            return;
        }
        mediator.out(text);
        int next = mediator.next();
        if (next == Negotiator.NOTHING) {
            table.end(new Ending.Rejected("no text is left that somebody has not rejected", table.round));
            return;
        }
        Arrays.fill(heard, false);
        signed = 0;
        text = next;
        table.version++;
        table.next();
    }

    @Override
    public Asked asked(int party) {
        return Asked.plain(party, Asked.Kind.VOTE, table.round, table.rules.rounds(), table.version, text);
    }

    @Override
    public List<Integer> speakers() {
        return table.over() ? List.of() : IntStream.range(0, table.parties).filter(this::speaks).boxed().toList();
    }

    @Override
    public int standing() {
        return text;
    }
}
