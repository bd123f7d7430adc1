package dev.entente.dsl;

import java.util.List;

/// The words with which declarations and statements begin, for remedies.
final class Keywords {
    static final List<String> DECLARATIONS = List.of(
            "Scenario", "Faction", "Entity", "Relation", "Constraint", "Event", "Module", "Goal", "Action");
    static final List<String> STATEMENTS = List.of(
            "Call", "Do", "Achieve", "Fork", "Join", "if", "While", "Each", "Emit", "Create", "Remove", "Link",
            "Unlink", "Tell", "return");

    private Keywords() {}
}
