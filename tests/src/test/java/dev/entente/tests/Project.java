package dev.entente.tests;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/// The project as it lies on the disk: the main sources of every room, without what is generated.
final class Project {
    static final Path ROOT = root();

    /// A type at the top of a source file.
    ///
    /// @param name with its package
    record Type(Path file, String name, boolean isPublic, boolean isDocumented) {}

    private Project() {}

    /// {@return the main source files of all rooms, in the order of their paths}
    static List<Path> mainSources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> ROOT.relativize(file).toString().replace('\\', '/').contains("src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// {@return the types at the top of all main source files, in the order of the files}
    static List<Type> mainTypes() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var sources = files.getJavaFileObjectsFromPaths(mainSources());
        var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
        var docs = DocTrees.instance(task);
        var types = new ArrayList<Type>();
        try {
            task.parse().forEach(unit -> types.addAll(types(unit, docs)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return types;
    }

    private static List<Type> types(CompilationUnitTree unit, DocTrees docs) {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(type -> type(unit, (ClassTree) type, docs))
                .toList();
    }

    private static Type type(CompilationUnitTree unit, ClassTree type, DocTrees docs) {
        return new Type(
                ROOT.relativize(Path.of(unit.getSourceFile().toUri())),
                unit.getPackageName() + "." + type.getSimpleName(),
                type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                docs.getDocComment(path(unit, type)) != null);
    }

    private static TreePath path(CompilationUnitTree unit, Tree type) {
        return new TreePath(new TreePath(unit), type);
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
