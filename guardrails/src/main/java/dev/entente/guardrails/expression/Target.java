package dev.entente.guardrails.expression;

/// What effects write to: the world inside a gate's transaction, or a plan's projection of it.
public interface Target {
    /// Stands for every shard.
    int ALL = 0;

    /// Gives an attribute of an entity a value.
    void set(int attribute, int entity, long value);

    /// Adds to a number; the sum is exact.
    void add(int attribute, int entity, long amount);

    /// Makes an entity and returns its id. Its name is derived from its type and id.
    int create(int type);

    /// Removes an entity, with everything that refers to it.
    void remove(int entity);

    /// Relates two entities.
    void link(int relation, int from, int to);

    /// Undoes [#link].
    void unlink(int relation, int from, int to);

    /// {@return the symbol of a text}
    long symbol(String text);

    /// Adds a line to the story, with a weight from 1 to 5.
    void tell(int weight, String text);

    /// Emits an event, with its fields in the order declared.
    ///
    /// @param shard the number of the only shard that hears it; [#ALL] for every shard
    void emit(String event, long[] fields, int shard);

    /// Begins an operation, or a saga, that goes its own way.
    ///
    /// @param module a module's name, or `Saga` for a saga declared on its own
    /// @param arguments as its parameters take them
    void start(String module, String operation, long[] arguments);
}
