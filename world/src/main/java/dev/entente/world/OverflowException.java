package dev.entente.world;

/// A sum that does not fit in 64 bits. Numbers in a world are exact, so it is refused.
public final class OverflowException extends ArithmeticException {
    private final String attribute;
    private final String entity;
    private final long before;
    private final long amount;

    private OverflowException(String message, String attribute, String entity, long before, long amount) {
        super(message);
        this.attribute = attribute;
        this.entity = entity;
        this.before = before;
        this.amount = amount;
    }

    static OverflowException of(String attribute, String entity, long before, long amount) {
        var message = """
                %s (%s) must stay a 64-bit number, but (%s) was to be added.
                Maybe count in larger units, or bound the amount before it is added."""
                .formatted(what(attribute, entity), before, amount);
        return new OverflowException(message, attribute, entity, before, amount);
    }

    /// State that there is one of is written as in the language: `$big`, or `$big of Bank` in a module.
    private static String what(String attribute, String entity) {
        if (!attribute.startsWith(entity + ".")) {
            return "%s of %s".formatted(attribute, entity);
        }
        var state = "$" + attribute.substring(entity.length() + 1);
        return entity.equals("$") ? state : "%s of %s".formatted(state, entity);
    }

    /// {@return the attribute with its type, such as `Faction.gold`}
    public String attribute() {
        return attribute;
    }

    /// {@return the name of the entity}
    public String entity() {
        return entity;
    }

    /// {@return the number that the attribute has}
    public long before() {
        return before;
    }

    /// {@return the number that was to be added}
    public long amount() {
        return amount;
    }
}
