package dev.gatehouse.benchmarks;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Bars of how many times as fast as one request after the other each client is. */
final class SpeedChart {

    private final List<String> titles;
    private final CategoryChart chart;

    SpeedChart(List<String> clients, int roundTripMillis) {
        titles = clients.stream().map(SpeedChart::title).toList();
        chart = new CategoryChartBuilder()
                .width(1000)
                .height(420)
                .title("Times as fast as one request after the other, over a link with " + roundTripMillis + " ms")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setLabelsPosition(1);
        chart.getStyler().setDecimalPattern("0.0");
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setPlotBorderVisible(false);
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
    }

    SpeedChart add(String series, List<Double> factors) {
        chart.addSeries(series, titles, factors);
        return this;
    }

    void save(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    }

    /** How table and chart call a client. */
    static String title(String client) {
        return switch (client) {
            case "hand" -> "hand-written, sequential";
            case "parallel" -> "hand-written, parallel";
            case "retrofit" -> "Retrofit, sequential";
            case "jdk" -> "JDK client, sequential";
            default -> ClientUnderTest.title(client);
        };
    }
}
