package dev.entente.agents.recording;

/// A guard's verdict on what a model said, in the words of LangChain4j's guardrails.
///
/// @param outcome what follows
/// @param repair the declared repair that was made first, such as `fences`; empty where there was none
/// @param rule the rule that rejected it; empty where it passed, or nothing was said
public record Judgement(Outcome outcome, String repair, String rule, String found, String allowed) {
    /// What follows from a verdict.
    public enum Outcome {
        /// It passed.
        SUCCESS,
        /// It passed after a declared repair.
        SUCCESS_WITH,
        /// The same model is asked again, with the reason.
        REPROMPT,
        /// The next rung of the ladder is asked.
        FAILURE,
        /// Nobody is asked any more.
        FATAL,
        /// There was nothing to judge.
        NOTHING
    }

    /// There was nothing to judge.
    public static final Judgement NOTHING = new Judgement(Outcome.NOTHING, "", "", "", "");

    /// {@return that it passed}
    ///
    /// @param repair the repair that was made first; empty for none
    public static Judgement passed(String repair) {
        return new Judgement(repair.isEmpty() ? Outcome.SUCCESS : Outcome.SUCCESS_WITH, repair, "", "", "");
    }
}
