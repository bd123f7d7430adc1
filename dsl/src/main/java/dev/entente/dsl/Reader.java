package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.DeclarationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;

/// Reads text: nesting is measured first, so that no stack overflows; then ANTLR parses; then the tree is built.
///
/// ANTLR parses with the simple prediction (SLL) first, which either gives the tree that the full one (LL) would give or
/// fails; what fails is parsed again with the full one, which knows what was expected and goes on after an error.
final class Reader {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(
                    (Problem problem) -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column());

    private Reader() {}

    /// {@return the declarations that could be read, and all problems in the order of their places}
    static Flow.Parsed read(String file, String text) {
        Source source = new Source(file, text);
        CommonTokenStream tokens = tokens(text);
        Program program = new Nesting(source).tooDeep(tokens.getTokens())
                ? new Program(file, List.of())
                : program(source, tokens);
        List<Problem> problems =
                source.problems().stream().distinct().sorted(BY_PLACE).toList();
        return new Flow.Parsed(program, problems);
    }

    private static Program program(Source source, CommonTokenStream tokens) {
        List<DeclarationContext> all = parsed(source, tokens, FlowParser::program).declaration();
        List<DeclarationContext> sound = source.problems().isEmpty()
                ? all
                : all.stream().filter(Reader::sound).toList();
        Declarations declarations = new Declarations(source);
        return new Program(
                source.file(),
                sound.stream().map(declarations::of).toList(),
                Comments.of(source, tokens.getTokens()));
    }

    private static <R extends ParserRuleContext> R parsed(
            Source source, CommonTokenStream tokens, Function<FlowParser, R> rule) {
        FlowParser quick = parser(tokens, new BailErrorStrategy());
        quick.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return rule.apply(quick);
        } catch (ParseCancellationException _) {
            tokens.seek(0);
            return rule.apply(parser(tokens, new Recovery(source)));
        }
    }

    /// {@return what stands in a hole of a text; an empty text where it cannot be read}
    static Expression inText(Source source, String text, Position at) {
        return expression(source, text).orElseGet(() -> new Expression.Text(at, ""));
    }

    /// {@return the type of a record as text, such as `{ hp: int }`; empty where it is none}
    static Optional<Type> type(String text) {
        Source source = new Source("", text);
        CommonTokenStream tokens = tokens(text);
        if (new Nesting(source).tooDeep(tokens.getTokens())) {
            return Optional.empty();
        }
        FlowParser.OnlyTypeContext parsed = parsed(source, tokens, FlowParser::onlyType);
        if (!sound(parsed)) {
            return Optional.empty();
        }
        Type type = new Declarations(source).type(parsed.type());
        return source.problems().isEmpty() ? Optional.of(type) : Optional.empty();
    }

    private static Optional<Expression> expression(Source source, String text) {
        CommonTokenStream tokens = tokens(text);
        if (new Nesting(source).tooDeep(tokens.getTokens())) {
            return Optional.empty();
        }
        FlowParser.InTextContext parsed = parsed(source, tokens, FlowParser::inText);
        return sound(parsed) ? Optional.of(new Expressions(source).of(parsed.expression())) : Optional.empty();
    }

    private static CommonTokenStream tokens(String text) {
        FlowLexer lexer = new FlowLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    private static FlowParser parser(CommonTokenStream tokens, ANTLRErrorStrategy onError) {
        FlowParser parser = new FlowParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(onError);
        return parser;
    }

    /// {@return whether the parser was content with all of it}
    private static boolean sound(ParseTree tree) {
        if (tree instanceof ErrorNode || (tree instanceof ParserRuleContext rule && rule.exception != null)) {
            return false;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            if (!sound(tree.getChild(i))) {
                return false;
            }
        }
        return true;
    }
}
