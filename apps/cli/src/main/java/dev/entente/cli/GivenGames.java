package dev.entente.cli;

import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Space;
import dev.entente.negotiation.reading.Domains;
import dev.entente.negotiation.reading.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Reads domains, with two profiles each. What a profile did not mean as it is taken is said on standard error.
final class GivenGames {
    private final Console console;

    GivenGames(Console console) {
        this.console = console;
    }

    /// {@return for each domain what its deals are worth to both parties}
    ///
    /// @param profiles two for each domain, in the order of the domains
    List<List<Preferences>> read(List<String> domains, List<String> profiles) {
        if (profiles.size() != 2 * domains.size()) {
            throw Refusal.of("There are %d profiles for %d domains. Maybe write --domain FILE --profile FILE --profile FILE."
                    .formatted(profiles.size(), domains.size()));
        }
        try {
            var games = new ArrayList<List<Preferences>>();
            for (int game = 0; game < domains.size(); game++) {
                var space = Domains.space(domains.get(game), text(domains.get(game)));
                games.add(List.of(profile(profiles.get(2 * game), space), profile(profiles.get(2 * game + 1), space)));
            }
            return games;
        } catch (UnreadableException unreadable) {
            throw Refusal.of(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private Preferences profile(String file, Space space) {
        var profile = Domains.profile(file, text(file), space);
        profile.notes().forEach(note -> console.err().println("%s: %s".formatted(file, note)));
        return profile.preferences();
    }

    private String text(String file) {
        var path = console.path(file);
        try {
            if (Files.size(path) > 4L * Domains.MOST_LETTERS) {
                throw Refusal.of("%s has more than %,d letters. Maybe it is another file.".formatted(file, Domains.MOST_LETTERS));
            }
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw Refusal.of("%s cannot be read. Maybe write the name of a domain or profile, in UTF-8.".formatted(file), unreadable);
        }
    }
}
