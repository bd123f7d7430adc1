package dev.entente.negotiation.reading;

import dev.entente.negotiation.bargaining.Preferences;
import java.util.List;

/// What a text says about a party.
///
/// @param notes what was made of it that its author may not expect, one sentence each
public record Profile(Preferences preferences, List<String> notes) {
    public Profile {
        notes = List.copyOf(notes);
    }
}
