package dev.gatehouse.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The regions in the sources of this module and of the projects in {@code consumers}, marked as for Javadoc's {@code
 * snippet} tag: {@code // @start region="name"} to {@code // @end}.
 */
final class Regions {

    /** The code of a region, and the file that contains it. */
    record Region(Path file, String code) {}

    private static final Pattern REGION =
            Pattern.compile("^ *// @start region=\"(\\S+)\"\\n(.*?)^ *// @end$", Pattern.DOTALL | Pattern.MULTILINE);

    private Regions() {}

    static Map<String, Region> all() throws IOException {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (String folder : List.of("src", "consumers")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|kt)"))
                        .toList()) {
                    Matcher region = REGION.matcher(Files.readString(file));
                    while (region.find()) {
                        Region code = new Region(file, outdented(region.group(2)));
                        if (regions.put(region.group(1), code) != null) {
                            throw new IllegalStateException("two regions have the name " + region.group(1));
                        }
                    }
                }
            }
        }
        return regions;
    }

    private static String outdented(String text) {
        List<String> lines = text.lines().toList();
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        StringBuilder out = new StringBuilder();
        lines.forEach(
                line -> out.append(line.isBlank() ? "" : line.substring(indent)).append('\n'));
        return out.toString();
    }
}
