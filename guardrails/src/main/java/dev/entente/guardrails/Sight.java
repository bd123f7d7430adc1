package dev.entente.guardrails;

import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.View;
import java.util.stream.IntStream;

/// What one faction sees of a world: all but the `private` attributes of others.
///
/// A faction belongs to itself; any other entity to the faction that its attribute `owner` names, or where it has none,
/// the first of its attributes that names a faction. A contract belongs to all its parties ([Schema#sharing]). Looking costs
/// the same, whatever the size of the world.
///
/// @param observer the faction's entity; -1 for somebody who belongs to none, and sees nothing that is private
public record Sight(View view, int observer) {

    /// {@return whether the observer sees an attribute of an entity}
    public boolean sees(int entity, int attribute) {
        return !view.schema().secret(attribute) || (observer >= 0 && (faction(entity) == observer || shares(entity)));
    }

    private boolean shares(int entity) {
        if (entity < 0 || entity >= view.entities() || !view.exists(entity)) {
            return false;
        }
        var schema = view.schema();
        int type = view.type(entity);
        return IntStream.range(0, schema.attributeCount(type))
                .map(i -> schema.attributeAt(type, i))
                .anyMatch(it -> schema.sharing(it) && view.get(it, entity) == observer);
    }

    /// {@return the faction that an entity is, or belongs to; -1 where there is none}
    public int faction(int entity) {
        int factions = view.schema().type("Faction");
        if (factions < 0 || entity < 0 || entity >= view.entities()) {
            return -1;
        }
        if (view.type(entity) == factions) {
            return entity;
        }
        int owner = owner(view.type(entity));
        return owner < 0 || !view.exists(entity) ? -1 : (int) view.get(owner, entity);
    }

    /// {@return the attribute of a type that says to which faction an entity belongs; -1 where none does, as for factions}
    public int owner(int type) {
        var schema = view.schema();
        int factions = schema.type("Faction");
        if (type == factions) {
            return -1;
        }
        int named = schema.attribute(type, "owner");
        if (named >= 0 && names(schema, named, factions)) {
            return named;
        }
        for (int i = 0; factions >= 0 && i < schema.attributeCount(type); i++) {
            if (names(schema, schema.attributeAt(type, i), factions)) {
                return schema.attributeAt(type, i);
            }
        }
        return -1;
    }

    private static boolean names(Schema schema, int attribute, int factions) {
        return factions >= 0 && schema.attributeKind(attribute) == Kind.REF && schema.refType(attribute) == factions;
    }
}
