package dev.entente.tests.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.guardrails.Guard;
import java.util.List;
import java.util.Set;

/// What a stub model answers, and the rules it must keep; the same for every peer.
record Decision(String verb, int x, int y) {
    static final String ANSWER = "{\"verb\":\"SCOUT\",\"x\":3,\"y\":4}";
    static final Set<String> VERBS = Set.of("SCOUT", "MARCH", "HOLD");
    static final int SIDE = 64;
    static final Guard<Decision> GUARD = new Guard<>(List.of(
            new Guard.Rule<>("verb", it -> VERBS.contains(it.verb), Decision::verb, _ -> VERBS.toString()),
            new Guard.Rule<>("place", Decision::inside, Decision::toString, _ -> "0 <= x, y < 64")));

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(Decision.class);

    static Decision parse(String answer) {
        try {
            return READER.readValue(answer);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the stub answered (%s)".formatted(answer), broken);
        }
    }

    boolean inside() {
        return x >= 0 && x < SIDE && y >= 0 && y < SIDE;
    }

    int cell() {
        return y * SIDE + x;
    }
}
