package dev.entente.lsp;

import dev.entente.dsl.index.Symbol;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.SymbolKind;

/// What our kinds of names are to editors, which know those of programming languages.
final class Kinds {
    private Kinds() {}

    static SymbolKind ofSymbol(Symbol.Kind kind) {
        return switch (kind) {
            case SCENARIO, FILE -> SymbolKind.File;
            case FACTION, DIRECTOR, OBSERVER -> SymbolKind.Object;
            case ENTITY -> SymbolKind.Class;
            case ATTRIBUTE, FIELD, SETTING -> SymbolKind.Field;
            case RELATION -> SymbolKind.Interface;
            case CONSTRAINT -> SymbolKind.Boolean;
            case EVENT, REACTION, HEARTBEAT -> SymbolKind.Event;
            case STATE, LOCAL, BOUND, PARAMETER -> SymbolKind.Variable;
            case MODULE -> SymbolKind.Module;
            case OPERATION, TOPIC, FUNCTION, METHOD -> SymbolKind.Method;
            case GOAL, ACTION, SAGA, FORK -> SymbolKind.Function;
            case KEYWORD -> SymbolKind.Key;
        };
    }

    static CompletionItemKind ofItem(Symbol.Kind kind) {
        return switch (kind) {
            case SCENARIO, FILE -> CompletionItemKind.File;
            case FACTION, DIRECTOR, OBSERVER -> CompletionItemKind.Value;
            case ENTITY -> CompletionItemKind.Class;
            case ATTRIBUTE, FIELD, SETTING -> CompletionItemKind.Field;
            case RELATION -> CompletionItemKind.Interface;
            case CONSTRAINT -> CompletionItemKind.Constant;
            case EVENT, REACTION, HEARTBEAT -> CompletionItemKind.Event;
            case STATE, LOCAL, BOUND, PARAMETER -> CompletionItemKind.Variable;
            case MODULE -> CompletionItemKind.Module;
            case OPERATION, TOPIC, FUNCTION, METHOD -> CompletionItemKind.Method;
            case GOAL, ACTION, SAGA, FORK -> CompletionItemKind.Function;
            case KEYWORD -> CompletionItemKind.Keyword;
        };
    }
}
