package dev.entente.tests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A library inside a room must not become everybody's library through a public signature.
///
/// `agents.model` and `agents.guarding` are doors for users of LangChain4j, who bring models of their own; nothing above
/// `agents` may use the library, which [ArchitectureTest] holds.
class SignaturesTest {
    /// The doors that are there for users of a library: they are graphs of JGraphT, and nothing above the room uses them.
    private static final String FOR_THE_LIBRARY =
            "dev\\.entente\\.(planner\\.tree\\.TreeGraph|negotiation\\.waits\\.WaitView)";

    @ParameterizedTest(name = "{0} does not show {1}")
    @CsvSource({
        "dev.entente.planner.., org.jgrapht.",
        "dev.entente.negotiation.., org.jgrapht.",
        "dev.entente.dsl, org.antlr.",
        "dev.entente.dsl.index, org.antlr.",
        "dev.entente.engine.., com.fasterxml.",
        "dev.entente.agents, dev.langchain4j.",
        "dev.entente.agents.language, dev.langchain4j.",
        "dev.entente.agents.recording, dev.langchain4j."
    })
    void a_room_shows_none_of_its_libraries(String room, String library) {
        noClasses().that().resideInAPackage(room).and().arePublic().and().haveNameNotMatching(FOR_THE_LIBRARY)
                .should(ArchConditions.be(showing(library)))
                .because("the room could not change the library without changing every room above it")
                .check(Code.ALL);
    }

    private static DescribedPredicate<JavaClass> showing(String library) {
        return describe("showing " + library + " in a signature", type -> Stream.concat(parents(type), members(type))
                .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                .anyMatch(shown -> shown.getName().startsWith(library)));
    }

    private static Stream<JavaType> parents(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    }

    private static Stream<JavaType> members(JavaClass type) {
        return type.getMembers().stream().filter(SignaturesTest::isVisible).flatMap(SignaturesTest::types);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC) || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> types(JavaMember member) {
        return switch (member) {
            case JavaField field -> Stream.of(field.getType());
            case JavaCodeUnit unit -> Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
            default -> Stream.of();
        };
    }
}
