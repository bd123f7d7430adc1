package dev.entente.planner.proposal;

import dev.entente.dsl.Parameter;
import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.View;
import java.util.List;

/// Says what belongs to whom.
///
/// A faction belongs to itself; any other entity to the faction that its attribute `owner` names, or where it has none,
/// the first of its attributes that names a faction. Who acts is the first entity among an action's arguments.
///
/// @param faction the id of the entity type of factions; -1 where there are none
/// @param self the proposer's entity; -1 where it has none, and then everything may be commanded
record Belonging(int faction, int self) {

    /// {@return what belongs to a faction's entity}
    static Belonging of(Schema schema, int self) {
        return new Belonging(schema.type("Faction"), self);
    }

    /// {@return whether an entity belongs to another faction}
    boolean foreign(View view, int entity) {
        if (self < 0 || faction < 0 || entity < 0 || entity == self) {
            return false;
        }
        if (view.type(entity) == faction) {
            return true;
        }
        int owner = owner(view.schema(), view.type(entity));
        long holder = owner < 0 || !view.exists(entity) ? -1 : view.get(owner, entity);
        return holder >= 0 && holder != self;
    }

    private int owner(Schema schema, int type) {
        int named = schema.attribute(type, "owner");
        if (named >= 0 && isFaction(schema, named)) {
            return named;
        }
        for (int i = 0; i < schema.attributeCount(type); i++) {
            if (isFaction(schema, schema.attributeAt(type, i))) {
                return schema.attributeAt(type, i);
            }
        }
        return -1;
    }

    private boolean isFaction(Schema schema, int attribute) {
        return schema.attributeKind(attribute) == Kind.REF && schema.refType(attribute) == faction;
    }

    /// {@return whether what an action or a goal is given would command somebody else}
    boolean foreign(View view, List<Parameter> parameters, long[] arguments) {
        int actor = Ground.actor(parameters);
        return actor >= 0 && foreign(view, (int) arguments[actor]);
    }
}
