package dev.entente.world;

/// The entities that one proposal has created, by the slots it gave them.
final class Slots {
    private final Ints entities = new Ints();

    /// {@return the entity that is meant, see [Delta#created(int)]; itself if no slot is}
    int entity(int entity) {
        int slot = -2 - entity;
        return slot >= 0 && slot < entities.size() ? entities.get(slot) : entity;
    }

    /// {@return a slot, if it is the next one or an earlier one}
    int unlessSkipped(int slot) {
        if (slot < 0 || slot > entities.size()) {
            throw new IllegalArgumentException(
                    "slot (%s) must be from 0 to %s.\nMaybe number what a proposal creates 0, 1, 2, in order."
                            .formatted(slot, entities.size()));
        }
        return slot;
    }

    void fill(int slot, int entity) {
        entities.fillTo(slot + 1, -1);
        entities.set(slot, entity);
    }

    void clear() {
        entities.clear();
    }
}
