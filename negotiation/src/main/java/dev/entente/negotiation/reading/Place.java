package dev.entente.negotiation.reading;

/// Where something is said.
///
/// @param line from 1
/// @param column from 1
record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return "%s:%s:%s".formatted(file, line, column);
    }
}
