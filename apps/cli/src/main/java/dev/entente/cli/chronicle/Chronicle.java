package dev.entente.cli.chronicle;

import dev.entente.engine.Scenario;
import dev.entente.engine.journal.Playback;
import dev.entente.engine.journal.RunFolder;
import java.util.List;

/// Sees a run again from its journal, for all who want to look on at once.
public final class Chronicle {
    private Chronicle() {}

    /// Plays the run in `folder` to its end.
    ///
    /// @throws dev.entente.engine.journal.JournalException where the folder is damaged
    public static void read(RunFolder folder, Scenario scenario, List<Observer> observers) {
        try (var playback = Playback.open(folder)) {
            var scene = new Scene(playback.world(), scenario);
            observers.forEach(observer -> observer.start(scene));
            for (var line = playback.next(); line.isPresent(); line = playback.next()) {
                var told = line.get();
                scene.refresh();
                observers.forEach(observer -> observer.tick(scene, told));
            }
            observers.forEach(observer -> observer.end(scene));
        }
    }
}
