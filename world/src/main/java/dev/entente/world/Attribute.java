package dev.entente.world;

/// One attribute of a type.
///
/// @param owner the type that has it
/// @param refersTo the type that a REF points to, or -1
/// @param initial what a new entity starts with; for a TEXT the number of `text`
/// @param text what a new entity starts with, if this is a TEXT; otherwise empty
/// @param secret whether only those whom an entity belongs to see it
/// @param sharing whether the faction that it names is one of those, beside others
record Attribute(String name, Kind kind, int owner, int refersTo, long initial, String text, boolean secret, boolean sharing) {}
