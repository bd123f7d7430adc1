package dev.entente.negotiation.contract;

/// What keeps talks and contracts from going on for ever.
///
/// @param versions how many versions of one contract may be offered
/// @param offers how many contracts a party may offer in one tick
/// @param ticks how many ticks an offer may stand, and a window may last, at most
/// @param attempts how often undoing a clause is tried
/// @param undoing how many ticks one try may take
public record Limits(int versions, int offers, long ticks, int attempts, long undoing) {
    /// What is right for most.
    public static final Limits DEFAULT = new Limits(1_000, 100, 1_000_000_000, 3, 20);

    /// What no limit can be above.
    private static final long MOST = 1L << 40;

    public Limits {
        if (versions < 1 || offers < 1 || ticks < 1 || attempts < 1 || undoing < 1 || ticks > MOST || undoing > MOST) {
            throw new IllegalArgumentException(
                    "limits (%s versions, %s offers, %s ticks, %s attempts, %s ticks to undo) must be at least 1 and at most %s"
                            .formatted(versions, offers, ticks, attempts, undoing, MOST));
        }
    }
}
