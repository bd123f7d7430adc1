package dev.entente.world;

/// A snapshot of a world that cannot be read. No part of it is used.
public final class DamagedSnapshotException extends RuntimeException {
    private DamagedSnapshotException(String found, String expected) {
        super("snapshot (%s) must be %s.\nMaybe it was damaged; go on from an earlier snapshot."
                .formatted(found, expected));
    }

    static DamagedSnapshotException of(String found, String expected) {
        return new DamagedSnapshotException(found, expected);
    }
}
