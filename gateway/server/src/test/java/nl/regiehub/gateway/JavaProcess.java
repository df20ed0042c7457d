package nl.regiehub.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class with a main method in a process of its own, with the options that the launcher gives to the hub. */
final class JavaProcess {

    private static final List<String> OPTIONS = List.of(
            "-Xmx700m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djdk.serialFilter=!*",
            "-Djdk.xml.dtd.support=deny",
            "-Djdk.xml.enableExtensionFunctions=false",
            "-Duser.timezone=Europe/Amsterdam");

    private JavaProcess() {}

    /** Starts it; what it writes is added to a file. */
    static Process start(Path log, Class<?> main, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
