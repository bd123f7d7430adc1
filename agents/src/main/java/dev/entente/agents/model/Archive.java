package dev.entente.agents.model;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the classes with [MindModel] in a jar or a folder without loading any other.
final class Archive {
    private static final ClassDesc MARK = ClassDesc.of(MindModel.class.getName());

    private Archive() {}

    /// {@return the names of the classes, sorted}
    ///
    /// @throws IOException if it is no jar or folder of classes
    static List<String> marked(Path archive) throws IOException {
        if (Files.isDirectory(archive)) {
            return markedBelow(archive);
        }
        try (var jar = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), java.util.Map.of())) {
            return markedBelow(jar.getRootDirectories().iterator().next());
        } catch (java.nio.file.ProviderNotFoundException | IllegalArgumentException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static List<String> markedBelow(Path root) throws IOException {
        var marked = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : files.filter(Archive::mayBeMarked).sorted().toList()) {
                name(Files.readAllBytes(file)).ifPresent(marked::add);
            }
        }
        return marked;
    }

    /// Classes for other versions of Java are below META-INF, beside those for all.
    private static boolean mayBeMarked(Path file) {
        var name = file.toString();
        return name.endsWith(".class") && !name.endsWith("-info.class") && !name.contains("META-INF");
    }

    private static Optional<String> name(byte[] bytes) {
        try {
            var type = ClassFile.of().parse(bytes);
            return isMarked(type)
                    ? Optional.of(type.thisClass().asInternalName().replace('/', '.'))
                    : Optional.empty();
        } catch (IllegalArgumentException noClass) {
            return Optional.empty();
        }
    }

    private static boolean isMarked(ClassModel type) {
        return type.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream())
                .anyMatch(one -> one.classSymbol().equals(MARK));
    }
}
