package dev.entente.planner.proposal;

import dev.entente.dsl.Parameter;
import dev.entente.guardrails.Sight;
import dev.entente.world.View;
import java.util.List;

/// Says what belongs to somebody else, as [Sight] has it. Who acts is the first entity among an action's arguments.
///
/// @param self the proposer's entity; -1 where it has none, and then everything may be commanded
record Belonging(int self) {

    /// {@return whether an entity belongs to another faction}
    boolean foreign(View view, int entity) {
        if (self < 0 || entity < 0 || entity == self) {
            return false;
        }
        int holder = new Sight(view, self).faction(entity);
        return holder >= 0 && holder != self;
    }

    /// {@return whether what an action or a goal is given would command somebody else}
    boolean foreign(View view, List<Parameter> parameters, long[] arguments) {
        int actor = Ground.actor(parameters);
        return actor >= 0 && foreign(view, (int) arguments[actor]);
    }
}
