package dev.cardwire.local.cards;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A mean with its 95 % interval by the percentile bootstrap (Efron 1979): two thousand resamples, always the same ones.
 *
 * @param low the 2.5th percentile of the resamples' means
 * @param high the 97.5th
 */
record Bootstrap(double mean, double low, double high) {

    private static final int RESAMPLES = 2_000;
    private static final long SEED = 20_261_125;

    static Bootstrap of(List<Double> values) {
        var random = new Random(SEED);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            means[i] = random.ints(values.size(), 0, values.size()).mapToDouble(values::get).average().orElse(0);
        }
        Arrays.sort(means);
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new Bootstrap(mean, means[RESAMPLES * 25 / 1000], means[RESAMPLES * 975 / 1000]);
    }

    @Override
    public String toString() {
        return "%.3f [%.3f, %.3f]".formatted(mean, low, high);
    }
}
