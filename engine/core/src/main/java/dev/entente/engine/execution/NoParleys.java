package dev.entente.engine.execution;

import java.util.Optional;

/// Where nobody keeps contracts: whatever is asked for is refused.
final class NoParleys implements Parleys {
    private static final String NOBODY = "nobody keeps contracts here. Maybe run it in a host that does.";

    @Override
    public Optional<String> open(long parley, Request request, Origin origin) {
        return Optional.of(NOBODY);
    }

    @Override
    public void close(long parley) {
        // none was opened
    }

    @Override
    public Standing standing(long contract, String clause) {
        return new Standing(true, false, NOBODY);
    }

    @Override
    public Optional<String> await(long waits, Origin origin, long contract, String clause) {
        return Optional.of(NOBODY);
    }

    @Override
    public void leave(long waits) {
        // nothing waits
    }

    @Override
    public void say(Origin origin, long contract, String clause, boolean breaks) {
        // nobody hears it
    }
}
