package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.engine.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One contract's life: what was offered, what was done, and how it ended.
final class ContractHistory {
    private static final Set<String> OVER =
            Set.of("settled", "rejected", "withdrawn", "expired", "compensated", "quarantined");

    private record Act(long tick, Entry.Contracted what) {}

    private record Offer(long tick, Entry.Bargained what) {}

    private final String name;
    private final long offered;
    private final List<Act> acts = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private String kind = "";
    private List<String> parties = List.of();
    private String state = "offered";
    private long since = -1;
    private long ended = -1;

    /// @param offered the tick in which it was first heard of
    ContractHistory(String name, long offered) {
        this.name = name;
        this.offered = offered;
    }

    void acted(long tick, Entry.Contracted act) {
        acts.add(new Act(tick, act));
        kind = act.kind();
        parties = act.parties();
        state = act.state();
        if (since < 0 && state.equals("active")) {
            since = tick;
        }
        if (ended < 0 && OVER.contains(state)) {
            ended = tick;
        }
    }

    void bargained(long tick, Entry.Bargained move) {
        offers.add(new Offer(tick, move));
    }

    /// Says of a negotiation that no contract came of, such as a call that nobody answered to the caller's liking, who spoke
    /// in it and when it was over.
    private void conclude() {
        if (acts.isEmpty()) {
            parties = offers.stream().map(it -> it.what().party()).filter(it -> !it.isEmpty()).distinct().toList();
            state = "no deal";
            ended = offers.getLast().tick();
        }
    }

    void write(JsonGenerator json) throws IOException {
        conclude();
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("kind", kind.isEmpty() ? name.replaceFirst("#.*", "") : kind);
        texts(json, "parties", parties);
        json.writeNumberField("offered", offered);
        json.writeNumberField("since", since);
        json.writeNumberField("ended", ended);
        json.writeStringField("state", state);
        acts(json);
        offers(json);
        json.writeEndObject();
    }

    private void acts(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("acts");
        for (var act : acts) {
            json.writeStartObject();
            json.writeNumberField("tick", act.tick());
            json.writeStringField("act", act.what().act());
            json.writeStringField("party", act.what().party());
            json.writeStringField("clause", act.what().clause());
            json.writeStringField("state", act.what().state());
            json.writeStringField("why", act.what().why());
            texts(json, "moved", act.what().moved());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void offers(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("offers");
        for (var offer : offers) {
            json.writeStartObject();
            json.writeNumberField("tick", offer.tick());
            json.writeStringField("party", offer.what().party());
            json.writeStringField("move", offer.what().move());
            json.writeNumberField("version", offer.what().version());
            json.writeStringField("terms", offer.what().terms());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
