package dev.entente.tests.language;

import dev.entente.engine.Scenario;
import java.util.List;

/// Something that runs programs. A host that passes the suite means by every construct what the reference means.
interface Host {

    /// Runs a scenario to its end.
    ///
    /// @param scenario the program with its map and the events from outside
    /// @return the journal as [Transcript] writes it, with the state at the end
    List<String> journal(Scenario scenario);
}
