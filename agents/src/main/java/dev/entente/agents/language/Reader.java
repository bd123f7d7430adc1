package dev.entente.agents.language;

import java.util.Set;

/// Reads and judges what a model wrote. Changes nothing, and never throws for what a text says.
@FunctionalInterface
interface Reader<T> {

    /// {@return what is to be made of a text}
    ///
    /// @param repairs those that are declared
    Reading<T> read(String text, Set<String> repairs);
}
