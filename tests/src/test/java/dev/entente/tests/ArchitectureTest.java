package dev.entente.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arrows between the rooms, and which room may know which library.
class ArchitectureTest {

    @Test
    void every_room_depends_only_on_the_rooms_below_it() {
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
                .layer("world").definedBy("dev.entente.world..")
                .layer("dsl").definedBy("dev.entente.dsl..")
                .layer("guardrails").definedBy("dev.entente.guardrails..")
                .layer("planner").definedBy("dev.entente.planner..")
                .layer("negotiation").definedBy("dev.entente.negotiation..")
                .layer("engine").definedBy("dev.entente.engine..")
                .layer("agents").definedBy("dev.entente.agents..")
                .layer("lsp").definedBy("dev.entente.lsp..")
                .layer("cli").definedBy("dev.entente.cli..")
                .whereLayer("world").mayNotAccessAnyLayer()
                .whereLayer("dsl").mayNotAccessAnyLayer()
                .whereLayer("guardrails").mayOnlyAccessLayers("world", "dsl")
                .whereLayer("planner").mayOnlyAccessLayers("world", "dsl", "guardrails")
                .whereLayer("negotiation").mayOnlyAccessLayers("world", "dsl", "guardrails", "planner")
                .whereLayer("engine").mayOnlyAccessLayers("world", "dsl", "guardrails", "planner", "negotiation")
                .whereLayer("agents").mayOnlyAccessLayers("world", "dsl", "guardrails", "planner", "negotiation", "engine")
                .whereLayer("lsp").mayOnlyAccessLayers("dsl")
                .whereLayer("lsp").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .because("a lower room must be understood, tested and replaced without the rooms above it")
                .check(Code.ALL);
    }

    @Test
    void rooms_are_free_of_cycles() {
        slices().matching("dev.entente.(*)..").should().beFreeOfCycles()
                .because("a circle of rooms is one room with several doors")
                .check(Code.ALL);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("dev.entente.(**)").should().beFreeOfCycles()
                .because("a sub-package that needs its parent back has not been cut off, only moved")
                .check(Code.ALL);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            dev.langchain4j..     | dev.entente.agents..                                             | every model output enters through a guardrail, and there is one door
            dev.failsafe..        | dev.entente.agents..                                             | what providers are spared is decided where they are asked
            io.smallrye..         | dev.entente.agents..                                             | minds are set up in one place
            org.eclipse.microprofile.. | dev.entente.agents..                                        | minds are set up in one place
            org.jgrapht..         | dev.entente.planner..,dev.entente.negotiation..                  | the graph of a plan is a detail of planning
            org.antlr..           | dev.entente.dsl..                                                | everybody else reads the tree of records
            com.fasterxml..       | dev.entente.engine..,dev.entente.agents..,dev.entente.cli..      | bytes are made where they are written, not where they are meant
            org.jboss.weld..      | dev.entente.cli..                                                | containers stay at the edge; below it, new is enough
            jakarta..             | dev.entente.agents..,dev.entente.cli..                           | a world must be built in a test without a container
            org.eclipse.lsp4j..   | dev.entente.lsp..                                                | the protocol of editors is spoken in one room
            com.google.gson..     | dev.entente.lsp..                                                | it comes with the protocol; everybody else reads JSON with Jackson
            com.sun.net.httpserver.. | dev.entente.agents.seat..                                     | there is one door for agents from outside
            picocli..             | dev.entente.cli..                                                | flags are one front end of several
            me.tongfei..          | dev.entente.cli..                                                | who draws a bar knows that somebody looks
            """)
    void every_library_has_its_room(String library, String rooms, String reason) {
        only(rooms.split(","), library, reason).check(Code.ALL);
    }

    @Test
    void a_language_model_is_asked_at_one_door() {
        noClasses().that().resideOutsideOfPackages("dev.entente.agents.model..", "dev.entente.agents.guarding..")
                .should().callMethodWhere(target(owner(assignableTo("dev.langchain4j.model.chat.ChatModel")))
                        .and(target(nameMatching("chat|doChat"))))
                .orShould().callMethodWhere(target(owner(assignableTo("dev.langchain4j.model.chat.StreamingChatModel")))
                        .and(target(nameMatching("chat|doChat"))))
                .because("a call has limits, is recorded, and its answer is judged; the guard around other models judges its own")
                .check(Code.ALL);
    }

    @Test
    void beans_are_not_public() {
        noClasses().that().areAnnotatedWith("jakarta.inject.Singleton")
                .or().areAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                .should().bePublic()
                .because("a bean is found by its type's port, never by its class")
                .check(Code.ALL);
    }

    @Test
    void nobody_throws_a_nameless_exception() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS
                .because("who catches must know what happened; there is one exception per room and cause")
                .check(Code.ALL.that(not(
                        resideInAPackage("dev.entente.dsl.grammar.."))));
    }

    @Test
    void only_the_command_line_prints() {
        noClasses().that().resideOutsideOfPackage("dev.entente.cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("a library that prints cannot be used by two callers")
                .check(Code.ALL);
    }

    private static ArchRule only(String[] rooms, String library, String reason) {
        return noClasses().that().resideOutsideOfPackages(rooms)
                .should().dependOnClassesThat().resideInAPackage(library)
                .because(reason);
    }
}
