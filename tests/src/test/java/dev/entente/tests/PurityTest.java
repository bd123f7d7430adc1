package dev.entente.tests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run must be a function of its seed and its deltas, so the lower rooms learn nothing from the machine.
class PurityTest {
    private static final String REASON = "a run must be a function of (seed, deltas); time, dice and ids come in as values";

    /// Calls by `Class.method`, every overload.
    private static final Set<String> IMPURE = Set.of(
            "java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.lang.System.getenv",
            "java.lang.System.getProperty", "java.lang.System.getProperties", "java.lang.System.lineSeparator",
            "java.lang.System.identityHashCode", "java.lang.System.console", "java.lang.System.exit",
            "java.lang.Boolean.getBoolean", "java.lang.Integer.getInteger", "java.lang.Long.getLong",
            "java.lang.Math.random", "java.lang.StrictMath.random", "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault", "java.util.TimeZone.getDefault", "java.nio.charset.Charset.defaultCharset");

    @ParameterizedTest
    @ValueSource(strings = {
        "java.net..", "java.nio.file..", "java.nio.channels..", "java.sql..", "javax.sql..", "java.util.concurrent..",
        "java.util.logging..", "java.util.prefs..", "java.lang.management..", "org.slf4j.."
    })
    void the_pure_rooms_know_no_package_of_the_outer_world(String outer) {
        noClasses().that().resideInAnyPackage(Code.PURE)
                .should().dependOnClassesThat().resideInAPackage(outer)
                .because(REASON)
                .check(Code.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "java.io.File.*", "java.io.RandomAccessFile", "java.lang.Thread.*", "java.lang.Process.*", "java.lang.Runtime",
        "java.lang.ScopedValue", "java.lang.InheritableThreadLocal", "java.util.Random", "java.util.Timer.*", "java.util.Date",
        "java.util.Calendar", "java.security.SecureRandom", "java.util.GregorianCalendar", "java.util.Scanner", "java.time.Clock", "java.time.InstantSource"
    })
    void the_pure_rooms_know_no_file_thread_process_or_dice(String name) {
        noClasses().that().resideInAnyPackage(Code.PURE)
                .should().dependOnClassesThat().haveNameMatching(name)
                .because(REASON)
                .check(Code.ALL);
    }

    @Test
    void the_pure_rooms_ask_no_clock_no_dice_and_no_environment() {
        noClasses().that().resideInAnyPackage(Code.PURE)
                .should().callMethodWhere(asksTheMachine())
                .because(REASON)
                .check(Code.ALL);
    }

    @Test
    void the_pure_rooms_lock_nothing() {
        noMethods().that().areDeclaredInClassesThat().resideInAnyPackage(Code.PURE)
                .should().haveModifier(JavaModifier.SYNCHRONIZED)
                .because("there is one writer per world, and concurrency lives above the pure rooms")
                .check(Code.ALL);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        return describe("asks the machine", call -> {
            var owner = call.getTargetOwner().getName();
            return IMPURE.contains(owner + "." + call.getName()) || owner.startsWith("java.time.") && call.getName().equals("now");
        });
    }
}
