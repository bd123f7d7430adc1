package dev.entente.agents.model;

/// A language model behind its limits. Blocks until there is a reply; many threads may ask at once.
public interface Model {
    /// {@return the name under which it was configured}
    String name();

    /// {@return what it said, or why it said nothing; never throws for what a provider does}
    Reply ask(Call call);
}
