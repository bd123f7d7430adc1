package dev.entente.negotiation.contract;

/// Something that is done to a contract.
///
/// @param tick when
/// @param party the place of the party that does it; -1 for the kernel
/// @param clause which clause it is about; -1 for none
/// @param why in words, where there is something to say; else empty
public record Move(long tick, Act act, int party, int clause, String why) {}
