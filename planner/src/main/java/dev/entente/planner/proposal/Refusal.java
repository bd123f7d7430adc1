package dev.entente.planner.proposal;

/// Why a proposed method was rejected; sent back to the mind word for word where it is asked again.
///
/// @param found what was found, with values
/// @param allowed what would have passed
public record Refusal(Reason reason, String found, String allowed) {

    /// {@return it as one line}
    @Override
    public String toString() {
        return "%s: %s; allowed: %s".formatted(reason.code(), found, allowed);
    }
}
