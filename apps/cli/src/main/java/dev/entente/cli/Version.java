package dev.entente.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Reads the version from the jar's manifest, so that it is written in one place only: the POM.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"entente " + number()};
    }

    /// {@return the version of this build, `dev` when it does not run from a jar}
    static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");
    }
}
