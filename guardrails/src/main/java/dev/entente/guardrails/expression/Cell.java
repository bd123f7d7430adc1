package dev.entente.guardrails.expression;

/// Names a fact of the world by one number: an attribute of an entity, a relation's links from an entity, or existence.
public final class Cell {
    private static final int EXISTENCE = -1;

    private Cell() {}

    /// {@return the cell of an attribute of an entity}
    public static long of(int attribute, int entity) {
        return ((long) attribute << 32) | entity;
    }

    /// {@return the cell of all links of a relation from an entity}
    public static long links(int relation, int entity) {
        return of(EXISTENCE - 1 - relation, entity);
    }

    /// {@return the cell that says whether an entity exists}
    public static long existence(int entity) {
        return of(EXISTENCE, entity);
    }

    /// {@return the attribute, or a negative number for links and existence}
    public static int attribute(long cell) {
        return (int) (cell >> 32);
    }

    /// {@return the entity}
    public static int entity(long cell) {
        return (int) cell;
    }

    /// {@return the relation of a links cell; negative for other cells}
    public static int relation(long cell) {
        return EXISTENCE - 1 - attribute(cell);
    }
}
