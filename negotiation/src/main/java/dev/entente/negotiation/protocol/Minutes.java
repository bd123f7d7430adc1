package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What was said, in order; eight bytes for each offer, acceptance and silence.
final class Minutes {
    private static final int ACCEPT = -1;
    private static final int SILENCE = -2;
    private static final int OTHER = -3;

    private int[] parties = new int[32];
    private int[] codes = new int[32];
    private final List<Move> others = new ArrayList<>(0);
    private int size;

    void write(int party, Move move) {
        switch (move) {
            case Move.Offer(int deal) -> write(party, deal);
            case Move.Accept _ -> write(party, ACCEPT);
            case Move.Silence _ -> write(party, SILENCE);
            case Move.Walk _, Move.Award _, Move.Reject _ -> {
                write(party, OTHER - others.size());
                others.add(move);
            }
        }
    }

    private void write(int party, int code) {
        if (size == codes.length) {
            parties = Arrays.copyOf(parties, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
        }
        parties[size] = party;
        codes[size++] = code;
    }

    List<Said> list() {
        var list = new ArrayList<Said>(size);
        for (int i = 0; i < size; i++) {
            list.add(new Said(parties[i], move(codes[i])));
        }
        return List.copyOf(list);
    }

    private Move move(int code) {
        if (code >= 0) {
            return new Move.Offer(code);
        }
        return switch (code) {
            case ACCEPT -> new Move.Accept();
            case SILENCE -> new Move.Silence();
            default -> others.get(OTHER - code);
        };
    }
}
