package dev.entente.dsl;

import java.util.List;
import java.util.stream.Stream;

/// One flow file as a tree.
///
/// @param file the name under which it was read
/// @param declarations in the order written
/// @param comments in the order written; they mean nothing and survive formatting
public record Program(String file, List<Declaration> declarations, List<Comment> comments) {
    public Program {
        declarations = List.copyOf(declarations);
        comments = List.copyOf(comments);
    }

    /// A program without comments.
    public Program(String file, List<Declaration> declarations) {
        this(file, declarations, List.of());
    }

    /// {@return the declarations of one kind, in the order written}
    public <D extends Declaration> Stream<D> all(Class<D> kind) {
        return declarations.stream().filter(kind::isInstance).map(kind::cast);
    }
}
