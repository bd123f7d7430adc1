package dev.entente.negotiation.reading;

import dev.entente.negotiation.bargaining.Issue;
import dev.entente.negotiation.bargaining.Space;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads domains and profiles. A text that begins with `<` is XML of Genius, every other one is JSON.
///
/// Refused are texts of more than [#MOST_LETTERS] letters, names of more than [#LONGEST], and more than [#MOST_ISSUES] issues;
/// how many deals a domain may have, [Space#MOST] says.
public final class Domains {
    /// How long a text may be.
    public static final int MOST_LETTERS = 1 << 22;
    /// How long a name may be.
    public static final int LONGEST = 200;
    /// How many issues there may be.
    public static final int MOST_ISSUES = 64;

    private Domains() {}

    /// {@return what can be agreed, in the order of the text}
    ///
    /// @param file how the text is called in messages
    /// @throws UnreadableException where it does not say so
    public static Space space(String file, String text) {
        var sheet = sheet(file, text);
        var names = new HashSet<String>();
        for (var row : sheet.rows()) {
            named(row.at(), "issue", row.name(), names);
            var values = new HashSet<String>();
            row.items().forEach(item -> named(item.at(), "value of issue (%s)".formatted(row.name()), item.value(), values));
            if (row.items().isEmpty()) {
                throw UnreadableException.at(row.at(), "issue (%s) has no value".formatted(row.name()), "leave it out, or say what can be agreed on");
            }
        }
        return space(sheet);
    }

    private static Space space(Sheet sheet) {
        if (sheet.rows().isEmpty() || sheet.rows().size() > MOST_ISSUES) {
            throw UnreadableException.at(
                    sheet.at(), "a domain has 1 to %s issues, and this has %s".formatted(MOST_ISSUES, sheet.rows().size()), "it is another file");
        }
        try {
            return new Space(sheet.rows().stream().map(Domains::issue).toList());
        } catch (IllegalArgumentException tooMany) {
            throw UnreadableException.at(sheet.at(), String.valueOf(tooMany.getMessage()), "split the domain");
        }
    }

    private static Issue issue(Sheet.Row row) {
        return new Issue(row.name(), row.items().stream().map(Sheet.Item::value).toList());
    }

    private static void named(Place at, String what, String name, Set<String> before) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw UnreadableException.at(at, "the name of this %s has %s letters".formatted(what, name.length()), "use 1 to " + LONGEST);
        }
        if (!before.add(name)) {
            throw UnreadableException.at(at, "%s (%s) is there twice".formatted(what, name), "remove one of them");
        }
    }

    /// {@return what the deals of a domain are worth to a party}
    ///
    /// @param file how the text is called in messages
    /// @throws UnreadableException where it does not say so
    public static Profile profile(String file, String text, Space space) {
        return new Appraisal(sheet(file, text), space).profile();
    }

    private static Sheet sheet(String file, String text) {
        var start = new Place(file, 1, 1);
        if (text.length() > MOST_LETTERS) {
            throw UnreadableException.at(start, "%s letters are more than %s".formatted(text.length(), MOST_LETTERS), "split the domain");
        }
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.stripLeading().startsWith("<") ? new GeniusXml(file, bare).read() : new DomainJson(file, bare).read();
    }

    /// {@return the numbers from the least to the most, to be said in a message}
    static String span(List<?> names) {
        return names.size() > 20 ? names.subList(0, 20) + " and %s more".formatted(names.size() - 20) : names.toString();
    }
}
