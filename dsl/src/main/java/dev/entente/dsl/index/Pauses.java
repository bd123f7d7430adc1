package dev.entente.dsl.index;

import dev.entente.dsl.Waiting;
import dev.entente.dsl.grammar.FlowParser;
import org.antlr.v4.runtime.ParserRuleContext;

/// Says whether a stretch of a text may wait.
///
/// @param waiting which operations do
record Pauses(Waiting waiting) {

    boolean in(ParserRuleContext rule) {
        if (itself(rule)) {
            return true;
        }
        for (int i = 0; i < rule.getChildCount(); i++) {
            if (rule.getChild(i) instanceof ParserRuleContext inner && in(inner)) {
                return true;
            }
        }
        return false;
    }

    private boolean itself(ParserRuleContext rule) {
        return switch (rule) {
            case FlowParser.ForkContext _,
                    FlowParser.JoinContext _,
                    FlowParser.CancelContext _,
                    FlowParser.SagaBlockContext _,
                    FlowParser.LockContext _,
                    FlowParser.EvaluateContext _,
                    FlowParser.NegotiateContext _,
                    FlowParser.ReleaseContext _,
                    FlowParser.PauseContext _ -> true;
            case FlowParser.CallContext call ->
                call.timeout() != null || call.retry() != null || call.otherwise() != null || called(call.called());
            default -> false;
        };
    }

    private boolean called(FlowParser.CalledContext called) {
        if (called == null || called.word() == null) {
            return false;
        }
        String module = called.name() == null ? "Saga" : called.name().getText();
        return waiting.waits(module, called.word().getText());
    }
}
