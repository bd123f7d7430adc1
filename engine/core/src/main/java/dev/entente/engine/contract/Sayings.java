package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.protocol.Asked;
import java.util.List;

/// What is said at tables, as the journal has it.
final class Sayings {
    private Sayings() {}

    static void tell(Host host, String contract, Talk.Question question, Move move) {
        var word = word(question, move);
        if (!word.isEmpty()) {
            int version = question.talk().session.version();
            host.bargained(contract, question.seat().agent(), word, version, terms(question, move));
        }
    }

    /// The mediator lays a text down.
    static void text(Host host, String contract, Talk talk) {
        host.bargained(contract, "", "offers", talk.session.version(), terms(talk, talk.session.standing()));
    }

    /// {@return what a move is called; empty for silence}
    static String word(Talk.Question question, Move move) {
        return switch (question.asked().kind()) {
            case VOTE -> "votes";
            case BID -> switch (move) {
                case Move.Offer _, Move.Accept _ -> "bids";
                case Move.Walk _ -> "rejects";
                case Move.Reject _, Move.Award _, Move.Silence _ -> "";
            };
            case OFFER, AWARD -> switch (move) {
                case Move.Offer _ -> "offers";
                case Move.Accept _ -> "accepts";
                case Move.Walk _ -> "walks";
                case Move.Award(var bidders) -> bidders.isEmpty() ? "rejects" : "awards";
                case Move.Reject _, Move.Silence _ -> "";
            };
        };
    }

    private static String terms(Talk.Question question, Move move) {
        var talk = question.talk();
        boolean vote = question.asked().kind() == Asked.Kind.VOTE;
        return switch (move) {
            case Move.Offer(int deal) -> vote ? "no, rather " + terms(talk, deal) : terms(talk, deal);
            case Move.Accept _ -> vote ? "yes" : terms(talk, question.asked().standing());
            case Move.Walk(String reason) -> reason;
            case Move.Award(var bidders) -> String.join(", ", bidders.stream().map(it -> talk.seats.get(it).agent()).toList());
            case Move.Reject(var unless) -> unless.isEmpty() ? "no" : "no, unless " + unless(talk, unless);
            case Move.Silence _ -> "no";
        };
    }

    private static String unless(Talk talk, List<Move.Reject.Change> changes) {
        var issues = talk.session.space().issues();
        return String.join(" or ", changes.stream()
                .map(it -> "%s %s".formatted(issues.get(it.issue()).name(), issues.get(it.issue()).values().get(it.value())))
                .toList());
    }

    private static String terms(Talk talk, int deal) {
        return talk.matter.form().deals().text(deal);
    }
}
