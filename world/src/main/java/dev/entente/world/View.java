package dev.entente.world;

/// What can be read of a world.
///
/// Every value is a 64-bit number; [Kind] says what it stands for. Entities are numbers from 0, in the order of their
/// creation, and never used again. What has an order here has the same order in every run.
public interface View {
    /// {@return the types, attributes and relations}
    Schema schema();

    /// {@return the number that every throw of dice depends on}
    long seed();

    /// {@return the current tick, from 0}
    long tick();

    /// {@return the value of an existing entity's attribute}
    ///
    /// @throws IllegalArgumentException if the entity does not exist or has no such attribute
    long get(int attribute, int entity);

    /// {@return whether an entity was created and not removed; any number may be asked}
    boolean exists(int entity);

    /// {@return the type of an entity, even of a removed one}
    int type(int entity);

    /// {@return the name of an entity, even of a removed one}
    String name(int entity);

    /// {@return the existing entity of a name, or -1}
    int entity(String name);

    /// {@return one more than the greatest entity so far, existing or not}
    int entities();

    /// {@return how many entities of a type exist}
    int count(int type);

    /// {@return the `index`-th existing entity of a type, from 0, in the order of creation}
    int at(int type, int index);

    /// {@return whether two entities are related; linear in the degree}
    boolean related(int relation, int from, int to);

    /// {@return how many neighbours an entity has; in a relation with a direction, how many it leads to}
    int degree(int relation, int from);

    /// {@return the `index`-th neighbour, from 0, in the order linked}
    int neighbour(int relation, int from, int index);

    /// {@return a number that differs from every earlier one of this world once the relation has changed}
    long revision(int relation);

    /// {@return the text that a TEXT's number stands for}
    String text(long symbol);

    /// {@return the number of a text that was mentioned before, or -1; nothing is remembered}
    default long symbol(String text) {
        return -1;
    }

    /// {@return the hash of the state: equal for equal entities, attributes and links, whatever led to them}
    ///
    /// Neither the tick, the seed nor the order of links counts. Constant time.
    long hash();
}
