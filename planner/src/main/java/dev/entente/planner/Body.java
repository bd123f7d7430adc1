package dev.entente.planner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts that a node is about to get while it is unfolded, after those that it keeps.
///
/// @param node whose parts they are
/// @param kept how many parts it keeps
/// @param slots the parts to come, in order
/// @param horizon how many goals deep they are unfolded
/// @param ways for a task, the ways that were not tried yet; those taken are removed
record Body(Node node, int kept, List<Slot> slots, int horizon, List<Options.Way> ways) {

    /// One part to come.
    ///
    /// @param old the part that stood there before, whose choices are tried first; null where none did
    /// @param keep whether that part stays where it still holds
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Slot(Step step, long[] names, @Nullable Node old, boolean keep) {}

    /// {@return the parts that steps make}
    ///
    /// @param old the parts that stood there before; may be fewer
    /// @param keep whether those stay that still hold
    @SuppressWarnings("ReferenceEquality") // steps of one compiled body
    static List<Slot> slots(List<? extends Step> steps, long[] names, List<Node> old, boolean keep) {
        var slots = new ArrayList<Slot>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            var before = i < old.size() && old.get(i).step() == steps.get(i) ? old.get(i) : null;
            slots.add(new Slot(steps.get(i), names, before, keep));
        }
        return slots;
    }

    /// {@return the part that stood before for an entity, in a loop}
    static @Nullable Node round(@Nullable Node old, int slot, int entity) {
        for (int i = 0; old != null && i < old.size(); i++) {
            if (old.part(i).names()[slot] == entity) {
                return old.part(i);
            }
        }
        return null;
    }

    /// {@return all steps of the body, those of kept parts included}
    List<Step> steps() {
        var steps = new ArrayList<Step>(kept + slots.size());
        for (int i = 0; i < kept; i++) {
            steps.add(node.part(i).step());
        }
        slots.forEach(slot -> steps.add(slot.step()));
        return steps;
    }
}
