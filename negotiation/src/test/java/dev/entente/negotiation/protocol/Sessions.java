package dev.entente.negotiation.protocol;

import java.util.List;

/// Drives sessions as a host does.
final class Sessions {
    private Sessions() {}

    /// Lets everybody speak until there is an ending; who is refused is silent.
    static Ending run(Session session, List<Voice> voices) {
        while (session.ending().isEmpty()) {
            for (int party : session.speakers()) {
                if (session.hear(party, voices.get(party).answer(session.asked(party))).isPresent()) {
                    session.missing(party);
                }
            }
        }
        return session.ending().orElseThrow();
    }
}
