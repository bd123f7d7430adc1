package dev.entente.engine;

import dev.entente.world.View;

/// An agent that has reason to decide in a tick.
///
/// @param concerns which of the touched cells its plan depends on
record Called(Agent agent, Concerns concerns) {

    /// {@return whether its mind may take time to answer}
    boolean takesTime() {
        return agent.takesTime();
    }

    void decide(View world, Touched touched) {
        agent.decide(world, touched, concerns);
    }
}
