package dev.entente.tests;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The compiled main code of all rooms, read once for all architecture tests.
final class Code {
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.entente");

    /// The rooms in which a run is only a function of what comes in.
    static final String[] PURE = {
        "dev.entente.world..", "dev.entente.dsl..", "dev.entente.guardrails..", "dev.entente.planner..", "dev.entente.negotiation.."
    };

    private Code() {}
}
