package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import dev.entente.dsl.grammar.FlowParser;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;

/// Reads text: nesting is measured first, so that no stack overflows; then ANTLR parses; then the tree is built.
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
        FlowParser parser = parser(source, tokens);
        Declarations declarations = new Declarations(source);
        List<Declaration> built = parser.program().declaration().stream()
                .filter(Reader::sound)
                .map(declarations::of)
                .toList();
        return new Program(source.file(), built, Comments.of(source, tokens.getTokens()));
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
        FlowParser.OnlyTypeContext parsed = parser(source, tokens).onlyType();
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
        FlowParser.InTextContext parsed = parser(source, tokens).inText();
        return sound(parsed) ? Optional.of(new Expressions(source).of(parsed.expression())) : Optional.empty();
    }

    private static CommonTokenStream tokens(String text) {
        FlowLexer lexer = new FlowLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    private static FlowParser parser(Source source, CommonTokenStream tokens) {
        FlowParser parser = new FlowParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new Recovery(source));
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
