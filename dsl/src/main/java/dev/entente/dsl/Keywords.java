package dev.entente.dsl;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words with which declarations, members and statements begin, for remedies.
final class Keywords {
    static final List<String> DECLARATIONS = List.of(
            "Import", "Scenario", "Faction", "Director", "Observer", "Entity", "Relation", "Constraint", "Event",
            "Module", "Saga", "Goal", "Action", "Contract");
    static final List<String> MEMBERS = List.of("ON", "Tick");
    static final List<String> STATEMENTS = List.of(
            "Call", "Do", "Achieve", "Fork", "Join", "Cancel", "Saga", "Lock", "Evaluate", "Wait", "Fail", "if",
            "While", "Each", "Emit", "Create", "Remove", "Link", "Unlink", "Tell", "Negotiate", "Release", "return");
    static final List<String> CONTRACT_ITEMS =
            List.of("Term", "Worth", "Escrow", "Stake", "Join", "Settled", "Breach");
    static final List<String> GUARDS = List.of("Constraint", "Retry", "Otherwise");
    static final List<String> TOPICS = List.of("mind", "answer");

    /// Words with a capital letter that stay names wherever they do not begin something.
    static final Set<String> NAMES_TOO = Set.of(
            "Faction", "Contract", "Term", "Worth", "Escrow", "Stake", "Settled", "Breach", "Keep", "Negotiate", "Release");

    /// Words of other languages, and ours for the same.
    static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("for", "Each"),
            Map.entry("foreach", "Each"),
            Map.entry("loop", "While max"),
            Map.entry("elif", "else if"),
            Map.entry("elseif", "else if"),
            Map.entry("spawn", "Fork"),
            Map.entry("await", "Join"),
            Map.entry("sleep", "Wait"),
            Map.entry("throw", "Fail"),
            Map.entry("raise", "Fail"),
            Map.entry("otherwise", "else"),
            Map.entry("try", "Saga"),
            Map.entry("delete", "Remove"),
            Map.entry("print", "Tell"),
            Map.entry("log", "Tell"));

    private static final Set<String> BEGIN = Set.copyOf(STATEMENTS);

    private Keywords() {}

    static boolean beginsStatement(String word) {
        return BEGIN.contains(word);
    }

    /// {@return whether the word can stand only outside of every body}
    static boolean beginsDeclaration(String word) {
        return (DECLARATIONS.contains(word) && !word.equals("Saga")) || MEMBERS.contains(word);
    }
}
