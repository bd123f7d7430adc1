package dev.entente.world;

import dev.entente.world.Changes.Op;

/// The only way to change a world: checks, changes, logs, and takes back.
///
/// What would change nothing (a value that is there already, a link that exists) is not logged. Everything since the
/// last [#commit], [#advance] or [#drain] can be taken back. Not thread safe; one a world.
public final class Writer {
    private final State state;
    private final Refusal refusal;
    private final Changes changes = new Changes();
    private final Undo undo;
    private final Removal removal;
    private final Slots slots = new Slots();
    private int cause;

    Writer(State state) {
        this.state = state;
        this.refusal = new Refusal(state);
        this.undo = new Undo(state, changes);
        this.removal = new Removal(state, this);
    }

    /// Brings an entity into being, with initial values.
    ///
    /// @param name empty for one made of type and id, such as `Army#17`
    /// @return its id, the next one
    /// @throws IllegalArgumentException if an existing entity has that name
    public int create(int type, String name) {
        refusal.unlessType(type);
        int symbol = state.symbols().intern(name.isEmpty() ? freeName(type) : name);
        if (state.population().holder(symbol) >= 0) {
            throw refusal.nameTaken(name);
        }
        int entity = state.create(type, symbol);
        changes.add(Op.CREATE, type, entity, -1, 0, symbol, cause);
        return entity;
    }

    private String freeName(int type) {
        var name = state.schema().typeName(type) + "#" + state.population().size();
        while (state.population().holder(state.symbols().find(name)) >= 0) {
            name += "'";
        }
        return name;
    }

    /// Ends an entity. Before that, what refers to it becomes none and its links end, each as a change of its own.
    ///
    /// @throws IllegalArgumentException if it does not exist
    public void remove(int entity) {
        if (!state.population().exists(entity)) {
            throw refusal.noEntity(entity);
        }
        removal.clear(entity);
        changes.add(Op.REMOVE, state.population().type(entity), entity, -1, 1, 0, cause);
        state.remove(entity);
    }

    /// Gives an attribute a value.
    ///
    /// @throws IllegalArgumentException if the entity has no such attribute, or its [Kind] no such value
    public void set(int attribute, int entity, long value) {
        put(Op.SET, attribute, entity, value);
    }

    private void put(Op op, int attribute, int entity, long value) {
        if (!state.has(attribute, entity)) {
            throw refusal.noCell(attribute, entity);
        }
        long before = state.get(attribute, entity);
        if (before == value) {
            return;
        }
        if (state.schema().attributeKind(attribute) != Kind.INT) {
            refusal.unlessHolds(attribute, value);
        }
        changes.add(op, attribute, entity, -1, before, value, cause);
        state.set(attribute, entity, value);
    }

    /// Adds to a number; additions give the same state in any order.
    ///
    /// @throws OverflowException if the sum does not fit in 64 bits
    /// @throws IllegalArgumentException if the entity has no such attribute, or it is no INT
    public void add(int attribute, int entity, long amount) {
        if (!state.has(attribute, entity)) {
            throw refusal.noCell(attribute, entity);
        }
        if (state.schema().attributeKind(attribute) != Kind.INT) {
            throw refusal.noNumber(attribute);
        }
        long before = state.get(attribute, entity);
        long after = before + amount;
        if (((before ^ after) & (amount ^ after)) < 0) {
            throw OverflowException.of(refusal.attribute(attribute), state.name(entity), before, amount);
        }
        put(Op.ADD, attribute, entity, after);
    }

    /// Relates two entities.
    ///
    /// @throws IllegalArgumentException if one does not exist, or is of another type than the relation's
    public void link(int relation, int from, int to) {
        linkable(relation, from, to);
        if (!state.links(relation).related(from, to)) {
            changes.add(Op.LINK, relation, from, to, 0, 1, cause);
            state.link(relation, from, to);
        }
    }

    /// Ends a relation of two entities.
    ///
    /// @throws IllegalArgumentException if one does not exist, or is of another type than the relation's
    public void unlink(int relation, int from, int to) {
        linkable(relation, from, to);
        if (state.links(relation).related(from, to)) {
            changes.add(Op.UNLINK, relation, from, to, state.unlink(relation, from, to), 0, cause);
        }
    }

    private void linkable(int relation, int from, int to) {
        var schema = state.schema();
        if (!state.population().exists(from, schema.relationFrom(relation))
                || !state.population().exists(to, schema.relationTo(relation))) {
            throw refusal.notLinkable(relation, from, to);
        }
    }

    /// {@return the number by which TEXT attributes hold a text; texts are kept even when changes are taken back}
    public long symbol(String text) {
        return state.symbols().intern(text);
    }

    /// Ends the tick: [#commit], then one tick more.
    public void advance() {
        commit();
        state.tick(state.tick() + 1);
    }

    /// Stamps the changes that follow with a number of the caller's.
    public void cause(int causeId) {
        this.cause = causeId;
    }

    /// {@return a place to roll back to}
    public int mark() {
        return undo.mark();
    }

    /// Takes back every change since `mark`, as if it had never been: content, hash, and log. Texts stay known.
    ///
    /// @throws IllegalStateException if something since then was committed or drained
    public void rollback(int mark) {
        undo.rollback(mark);
        slots.clear();
    }

    /// Makes everything so far final: it cannot be taken back, and created slots are forgotten.
    public void commit() {
        undo.commit();
        slots.clear();
    }

    /// {@return the log; the same object always}
    public Changes changes() {
        return changes;
    }

    /// Empties the log, which makes everything so far final.
    public void drain() {
        undo.drain();
        slots.clear();
    }

    /// Applies a proposed change. Nothing that it says is trusted.
    ///
    /// @throws OverflowException if a sum does not fit in 64 bits
    /// @throws IllegalArgumentException if it names what does not exist, or a value that the attribute cannot hold
    public void apply(Delta delta) {
        switch (delta) {
            case Delta.Set(int attribute, int entity, long value) ->
                    set(refusal.unlessAttribute(attribute), slots.entity(entity), valueOf(attribute, value));
            case Delta.Add(int attribute, int entity, long amount) ->
                    add(refusal.unlessAttribute(attribute), slots.entity(entity), amount);
            case Delta.Create(int type, String name, int slot) ->
                    slots.fill(slots.unlessSkipped(slot), create(type, name));
            case Delta.Remove(int entity) -> remove(slots.entity(entity));
            case Delta.Link(int relation, int from, int to) ->
                    link(refusal.unlessRelation(relation), slots.entity(from), slots.entity(to));
            case Delta.Unlink(int relation, int from, int to) ->
                    unlink(refusal.unlessRelation(relation), slots.entity(from), slots.entity(to));
        }
    }

    private long valueOf(int attribute, long value) {
        boolean refers = state.schema().attributeKind(attribute) == Kind.REF && value == (int) value;
        return refers ? slots.entity((int) value) : value;
    }

    /// Applies a change as a log has it.
    ///
    /// @param after for SET and ADD what the attribute is then; a TEXT as this world's [#symbol] numbers it
    /// @param name for CREATE the entity's name; otherwise not read
    /// @throws IllegalArgumentException if the change cannot have happened in this state
    public void replay(Op op, int attribute, int entity, int other, long after, String name) {
        switch (op) {
            case SET, ADD -> put(op, attribute, entity, after);
            case CREATE -> recreate(attribute, entity, name);
            case REMOVE -> remove(entity);
            case LINK -> link(attribute, entity, other);
            case UNLINK -> unlink(attribute, entity, other);
        }
    }

    private void recreate(int type, int entity, String name) {
        if (entity != state.population().size()) {
            throw refusal.outOfOrder(entity);
        }
        create(type, name);
    }
}
