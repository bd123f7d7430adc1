package dev.entente.world;

/// Who exists: type, name and row of every entity that was ever created.
///
/// Ids count up and are never used again; a removed entity keeps its type and name.
final class Population {
    private final Ints types;
    private final Ints names;
    private final Ints rows;
    private final Ints rowsUsed;
    private final Ints holders;
    private final Ints[] members;

    Population(int types) {
        this(new Ints(), new Ints(), new Ints(), new Ints(), new Ints(), new Ints[types]);
        rowsUsed.fillTo(types, 0);
        for (int type = 0; type < types; type++) {
            members[type] = new Ints();
        }
    }

    private Population(Ints types, Ints names, Ints rows, Ints rowsUsed, Ints holders, Ints[] members) {
        this.types = types;
        this.names = names;
        this.rows = rows;
        this.rowsUsed = rowsUsed;
        this.holders = holders;
        this.members = members;
    }

    Population copy() {
        var copies = new Ints[members.length];
        for (int type = 0; type < copies.length; type++) {
            copies[type] = members[type].copy();
        }
        return new Population(types.copy(), names.copy(), rows.copy(), rowsUsed.copy(), holders.copy(), copies);
    }

    /// {@return how many were ever created}
    int size() {
        return types.size();
    }

    boolean created(int entity) {
        return entity >= 0 && entity < types.size();
    }

    boolean exists(int entity) {
        return created(entity) && types.get(entity) >= 0;
    }

    boolean exists(int entity, int type) {
        return created(entity) && types.get(entity) == type;
    }

    /// {@return the type, whether it exists or not; a removed entity's is stored as its complement}
    int type(int entity) {
        int type = types.get(entity);
        return type < 0 ? ~type : type;
    }

    int name(int entity) {
        return names.get(entity);
    }

    int row(int entity) {
        return rows.get(entity);
    }

    /// {@return the existing entity of a name, or -1}
    int holder(int name) {
        return name >= 0 && name < holders.size() ? holders.get(name) : -1;
    }

    int count(int type) {
        return members[type].size();
    }

    int at(int type, int index) {
        return members[type].get(index);
    }

    int add(int type, int name) {
        int entity = types.size();
        types.add(type);
        names.add(name);
        rows.add(rowsUsed.get(type));
        rowsUsed.set(type, rowsUsed.get(type) + 1);
        members[type].add(entity);
        hold(name, entity);
        return entity;
    }

    /// Adds one that was removed already: it has an id but no row.
    void addRemoved(int type, int name) {
        types.add(~type);
        names.add(name);
        rows.add(-1);
    }

    /// Takes back the latest [#add].
    void removeLast() {
        int entity = types.size() - 1;
        int type = types.get(entity);
        hold(names.get(entity), -1);
        members[type].removeLast();
        rowsUsed.set(type, rowsUsed.get(type) - 1);
        types.removeLast();
        names.removeLast();
        rows.removeLast();
    }

    void remove(int entity) {
        int type = types.get(entity);
        members[type].removeAt(members[type].search(entity));
        hold(names.get(entity), -1);
        types.set(entity, ~type);
    }

    /// Takes back a [#remove].
    void restore(int entity) {
        int type = type(entity);
        types.set(entity, type);
        members[type].insert(-1 - members[type].search(entity), entity);
        hold(names.get(entity), entity);
    }

    private void hold(int name, int entity) {
        holders.fillTo(name + 1, -1);
        holders.set(name, entity);
    }
}
