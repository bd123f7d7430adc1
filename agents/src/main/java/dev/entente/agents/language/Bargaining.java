package dev.entente.agents.language;

import dev.entente.agents.language.Reading.Objection;
import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import java.util.List;
import java.util.Optional;

/// A party of a negotiation that speaks through models. What it accepts, it must name: an acceptance of anything but the
/// offer that stands is rejected, and so is a deal below its reserve.
final class Bargaining implements Negotiator {
    static final List<String> MOVES = List.of("offer", "accept", "leave");

    private final Ladder ladder;
    private final Bargain bargain;

    Bargaining(Ladder ladder, Bargain bargain) {
        this.ladder = ladder;
        this.bargain = bargain;
    }

    @Override
    public Move answer(int round, int rounds, int standing) {
        var prompt = Asking.of(ladder.agent(), bargain, round, rounds, standing);
        var climb = new Climb(ladder, ladder.agent(), bargain.tick(), Conversation.of(prompt), ladder.full());
        return climb.settle(reader(standing)).orElseGet(() -> bargain.otherwise().answer(round, rounds, standing));
    }

    private Reader<Move> reader(int standing) {
        return (text, repairs) -> {
            var read = AnswerReader.read(text, repairs);
            var fields = new Fields(read.said(), read.problem());
            var move = fields.oneOf("move", MOVES);
            int deal = deal(fields);
            var because = fields.words("because", Readers.BECAUSE);
            var wrong = fields.objection(allowed()).or(() -> objection(move, deal, standing));
            return Readers.reading(move(move, deal, because), read.repair(), wrong);
        };
    }

    private int deal(Fields fields) {
        var issues = bargain.issues();
        var values = new int[issues.size()];
        for (int i = 0; i < values.length; i++) {
            var offered = issues.get(i).values();
            values[i] = offered.indexOf(fields.oneOf(issues.get(i).name(), offered));
        }
        return bargain.preferences().space().deal(values);
    }

    private static Move move(String move, int deal, String because) {
        return switch (move) {
            case "accept" -> new Move.Accept();
            case "leave" -> new Move.Walk(because);
            default -> new Move.Offer(deal);
        };
    }

    private Optional<Objection> objection(String move, int deal, int standing) {
        var preferences = bargain.preferences();
        if (move.equals("accept") && deal != standing) {
            var there = standing == NOTHING ? "no offer stands" : preferences.space().text(standing) + " stands";
            return Optional.of(new Objection("standing", "%s was accepted, but %s".formatted(preferences.space().text(deal), there),
                    standing == NOTHING ? "offer, or leave" : "accept exactly what stands, or offer"));
        }
        if (!move.equals("leave") && preferences.of(deal) < preferences.reserve()) {
            return Optional.of(new Objection("reserve", bargain.text(deal), "a deal worth at least " + Bargain.worth(preferences.reserve())));
        }
        return Optional.empty();
    }

    private String allowed() {
        return "{\"move\": <one of %s>, %s, \"because\": <text>}".formatted(String.join(", ", MOVES), shape(bargain));
    }

    /// {@return the fields of a deal: `"price": <one of 5, 6, 7>`}
    static String shape(Bargain bargain) {
        return String.join(", ", bargain.issues().stream()
                .map(issue -> "%s: <one of %s>".formatted(Quotes.quoted(issue.name()), Quotes.line(String.join(", ", issue.values()))))
                .toList());
    }
}
