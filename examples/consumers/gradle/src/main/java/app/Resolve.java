package app;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.util.DelegatingScript;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.gradle.api.Project;
import org.gradle.testfixtures.ProjectBuilder;

/** Resolves the run-time class path of a Gradle build that contains the Gradle snippet of the README. */
public final class Resolve {

    private static final Pattern SNIPPET = Pattern.compile("```groovy\n(.*?)```", Pattern.DOTALL);

    private Resolve() {}

    /**
     * Prints the names of the jars.
     *
     * @param arguments the README and the folder of the local Maven repository
     */
    public static void main(String[] arguments) {
        int status = 0;
        try {
            jars(Path.of(arguments[0]), Path.of(arguments[1])).forEach(System.out::println);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            status = 1;
        }
        // Gradle's threads would keep the program running
        System.exit(status);
    }

    private static List<String> jars(Path readme, Path repository) throws IOException {
        Matcher snippet = SNIPPET.matcher(Files.readString(readme));
        if (!snippet.find()) {
            throw new IllegalStateException("no Gradle snippet in " + readme);
        }
        Project project = ProjectBuilder.builder()
                .withProjectDir(Files.createTempDirectory("gradle").toFile())
                .build();
        project.getPluginManager().apply("java");
        run(snippet.group(1), project);
        // Only what Maven has fetched: no address is asked
        project.getRepositories().clear();
        project.getRepositories().maven(local -> local.setUrl(repository.toUri()));
        return project.getConfigurations().getByName("runtimeClasspath").resolve().stream()
                .map(File::getName)
                .sorted()
                .toList();
    }

    private static void run(String snippet, Project project) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(DelegatingScript.class.getName());
        GroovyShell shell = new GroovyShell(Resolve.class.getClassLoader(), new Binding(), configuration);
        DelegatingScript script = (DelegatingScript) shell.parse(snippet);
        script.setDelegate(project);
        script.run();
    }
}
