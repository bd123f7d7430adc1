package dev.entente.dsl.index;

/// What a declaration, a part of one, or a step does, in plain words.
///
/// @param extent all of it
/// @param title its head, on one line
/// @param text one or two sentences
/// @param footprint what it touches, with everything inside
public record Explanation(Extent extent, String title, String text, Footprint footprint) {}
