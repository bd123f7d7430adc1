package dev.entente.agents.seat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Collection;

/// What anybody may read about the door, as both versions of A2A want it written. Holds no secret.
final class Card {
    private static final String BEARER = "seat";
    private static final String JSON = "application/json";

    private Card() {}

    /// @param scenario what is played
    /// @param agents whose seats there are
    static ObjectNode of(URI address, String scenario, String version, Collection<String> agents) {
        var card = JsonNodeFactory.instance.objectNode();
        card.put("protocolVersion", "0.3.0").put("name", "Entente: " + scenario).put("version", version);
        card.put("description", "A simulation in which agents from outside take seats: it asks, they answer. Send a message with the data"
                + " {\"take\": NAME}; answer each question of its task with the data {\"question\": NUMBER, \"answer\": VALUE}.");
        card.put("url", address.toString()).put("preferredTransport", "JSONRPC");
        var interfaces = card.putArray("supportedInterfaces");
        for (var spoken : new String[] {"1.0", "0.3"}) {
            interfaces.addObject().put("url", address.toString()).put("protocolBinding", "JSONRPC").put("protocolVersion", spoken);
        }
        card.putObject("capabilities").put("streaming", false).put("pushNotifications", false);
        card.putArray("defaultInputModes").add(JSON).add("text/plain");
        card.putArray("defaultOutputModes").add(JSON).add("text/plain");
        bearer(card);
        var skills = card.putArray("skills");
        agents.forEach(agent -> skill(skills.addObject(), agent));
        return card;
    }

    private static void bearer(ObjectNode card) {
        var scheme = card.putObject("securitySchemes").putObject(BEARER).put("type", "http").put("scheme", "bearer");
        scheme.putObject("httpAuthSecurityScheme").put("scheme", "Bearer");
        card.putArray("security").addObject().putArray(BEARER);
        card.putArray("securityRequirements").addObject().putObject("schemes").putObject(BEARER).putArray("list");
    }

    private static void skill(ObjectNode skill, String agent) {
        skill.put("id", "seat-" + agent).put("name", "The seat of " + agent);
        skill.put("description", "Decide for %s, one question at a time.".formatted(agent));
        skill.putArray("tags").add("simulation").add("seat");
        skill.putArray("examples").add("{\"take\": \"%s\"}".formatted(agent));
    }
}
