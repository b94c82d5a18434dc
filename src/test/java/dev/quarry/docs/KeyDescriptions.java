package dev.quarry.docs;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Reads the description of each configuration key from the Javadoc of the mapping's method. */
final class KeyDescriptions {

    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final DocTrees docs;

    private KeyDescriptions(DocTrees docs) {
        this.docs = docs;
    }

    /**
     * @param sources root of the Java sources; mappings are in files named {@code *Config.java}
     * @return one line of Markdown for each key, in the order of the sources
     */
    static Map<String, String> read(Path sources) throws IOException {
        List<Path> files;
        try (var found = Files.walk(sources)) {
            files = found.filter(file -> file.toString().endsWith("Config.java"))
                    .sorted()
                    .toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var reader = new KeyDescriptions(DocTrees.instance(task));
            for (var unit : task.parse()) {
                unit.getTypeDecls().forEach(type -> reader.readMapping(unit, (ClassTree) type));
            }
            return reader.descriptions;
        }
    }

    private void readMapping(CompilationUnitTree unit, ClassTree type) {
        var path = new TreePath(new TreePath(unit), type);
        var groups = type.getMembers().stream()
                .filter(member -> member.getKind() == Tree.Kind.INTERFACE)
                .map(ClassTree.class::cast)
                .collect(Collectors.toMap(
                        group -> group.getSimpleName().toString(), group -> new TreePath(path, group)));
        prefix(type).ifPresent(prefix -> readGroup(path, prefix, groups));
    }

    /** @param groups nested interfaces of the mapping, by name */
    private void readGroup(TreePath type, String prefix, Map<String, TreePath> groups) {
        for (var member : ((ClassTree) type.getLeaf()).getMembers()) {
            if (member instanceof MethodTree method) {
                var name = method.getName().toString();
                var key = prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                var group = groups.get(method.getReturnType().toString());
                if (group == null) {
                    descriptions.put(key, description(new TreePath(type, method)));
                } else {
                    readGroup(group, key, groups);
                }
            }
        }
    }

    private String description(TreePath method) {
        var comment = docs.getDocCommentTree(method);
        if (comment == null) {
            throw new IllegalStateException("no description: " + method.getLeaf());
        }
        return comment.getFullBody().stream()
                .map(Object::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static Optional<String> prefix(ClassTree type) {
        return type.getModifiers().getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals("ConfigMapping"))
                .map(KeyDescriptions::value)
                .findFirst();
    }

    /** Returns the string of an annotation with one member. */
    private static String value(AnnotationTree annotation) {
        var argument = (AssignmentTree) annotation.getArguments().get(0);
        return (String) ((LiteralTree) argument.getExpression()).getValue();
    }
}
