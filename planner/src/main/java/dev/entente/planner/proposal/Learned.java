package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Methods;

/// A proposed method that passed.
///
/// @param goal the goal that it is a method of
/// @param method as it is kept: for any arguments, as far as it could be lifted
public record Learned(String goal, Declaration.Method method, Provenance provenance) {

    /// {@return the method in the flow language}
    public String text() {
        return Methods.format(method);
    }
}
