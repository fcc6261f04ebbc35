using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>
/// STL as Cleveland, Cleveland, McRae and Terpenning (Journal of Official Statistics 6, 1990) define it, written down without any saving of
/// work: every point of every smooth from its own sums over the nearest neighbours.
/// </summary>
public sealed class StlDefinitionTests
{
    private static readonly double[] Series =
    [
        .. Enumerable
            .Range(0, 47)
            .Select(t => 20 + (0.3 * t) + (4 * Math.Sin(2 * Math.PI * t / 5)) + (3 * Math.Sin(t * t)) + (t % 11 == 4 ? 25 : 0)),
    ];

    [Theory]
    [InlineData(5, 7, 0, 1, 1, 2, 0)]
    [InlineData(5, 7, 1, 1, 1, 2, 0)]
    [InlineData(5, 9, 1, 0, 0, 1, 0)]
    [InlineData(4, 7, 0, 1, 1, 2, 0)]
    [InlineData(5, 35, 1, 1, 1, 2, 0)]
    [InlineData(5, 7, 1, 1, 1, 1, 3)]
    [InlineData(12, 11, 0, 1, 1, 2, 2)]
    [InlineData(5, null, 0, 1, 1, 2, 0)]
    [InlineData(6, null, 0, 1, 1, 1, 4)]
    public void Every_part_is_that_of_the_definition(int period, int? window, int seasonal, int trend, int lowPass, int inner, int outer)
    {
        var options = new StlOptions
        {
            SeasonalWindow = window,
            SeasonalDegree = seasonal,
            TrendDegree = trend,
            LowPassDegree = lowPass,
            InnerPasses = inner,
            RobustRounds = outer,
        };

        Agrees(Series, period, options);
    }

    [Fact]
    public void Windows_can_be_given()
    {
        Agrees(
            Series,
            5,
            new StlOptions
            {
                SeasonalWindow = 7,
                TrendWindow = 15,
                LowPassWindow = 9,
            }
        );
        Agrees(
            Series,
            5,
            new StlOptions
            {
                SeasonalWindow = 3,
                TrendWindow = 3,
                LowPassWindow = 3,
            }
        );
        Agrees(
            Series,
            5,
            new StlOptions
            {
                SeasonalWindow = 7,
                TrendWindow = 61,
                LowPassWindow = 53,
            }
        );
    }

    [Fact]
    public void Any_series_comes_apart_as_defined() =>
        Gen.Select(Gen.Int[-50, 50].Array[14, 40], Gen.Int[2, 7])
            .Sample(
                (whole, period) =>
                {
                    double[] values = [.. whole.Select((value, t) => value + Math.Sin(t))];
                    Agrees(values, period, new StlOptions { SeasonalWindow = 7, SeasonalDegree = 1 });
                },
                iter: 60
            );

    /// <summary>With a jump of j only every j-th point and the last are smoothed, and straight lines lie between them.</summary>
    [Fact]
    public void Between_smoothed_points_lie_straight_lines()
    {
        var values = Series.AsSpan(0, 12);
        var every = new double[12];
        var third = new double[12];
        var kernel = new double[12];
        Loess.Smooth(values, new Smoothing(5, 1, 1), [], kernel, every);
        Loess.Smooth(values, new Smoothing(5, 1, 3), [], kernel, third);

        foreach (int at in (int[])[0, 3, 6, 9, 11])
            third[at].Should().Be(every[at]);
        third[1].Should().BeApproximately(((2 * every[0]) + every[3]) / 3, 1e-12);
        third[5].Should().BeApproximately((every[3] + (2 * every[6])) / 3, 1e-12);
        third[10].Should().BeApproximately((every[9] + every[11]) / 2, 1e-12);
        var far = new double[12];
        Loess.Smooth(values, new Smoothing(5, 1, 99), [], kernel, far);
        far[4].Should().BeApproximately(every[0] + (4 * (every[11] - every[0]) / 11), 1e-12);
        far[11].Should().Be(every[11]);
    }

    /// <summary>Shortest odd window at or above 1.5·m/(1 − 1.5/n_s) for the trend and above m for the low pass; a period of 12 with 13 gives 21 and 13.</summary>
    [Theory]
    [InlineData(12, 13, 21, 13)]
    [InlineData(7, 7, 15, 7)]
    [InlineData(4, 7, 9, 5)]
    [InlineData(2, 35, 5, 3)]
    public void Windows_follow_from_the_period(int period, int window, int trend, int lowPass)
    {
        var plan = StlPlan.Of(new StlOptions { SeasonalWindow = window }, 100, period);

        (plan.Season.Window, plan.Trend.Window, plan.LowPass.Window).Should().Be((window, trend, lowPass));
        (plan.Season.Degree, plan.Trend.Degree, plan.LowPass.Degree).Should().Be((0, 1, 1));
        (plan.Season.Jump, plan.Trend.Jump, plan.LowPass.Jump, plan.Inner, plan.Outer, plan.IsPeriodic).Should().Be((1, 1, 1, 2, 0, false));
        (StlOptions.Robust.InnerPasses, StlOptions.Robust.RobustRounds).Should().Be((1, 15));
    }

    /// <summary>Two seasons in turn, each from what the other leaves; the trend of the last, as Bandara, Hyndman and Bergmeir 2021 define it.</summary>
    [Fact]
    public void Several_seasons_are_taken_out_in_turn()
    {
        const int rounds = 3;
        int[] periods = [3, 8];
        double[] rest = [.. Series];
        double[][] seasons = [new double[47], new double[47]];
        double[] trend = [];
        for (int round = 0; round < rounds; round++)
        {
            for (int k = 0; k < 2; k++)
            {
                double[] before = seasons[k];
                rest = [.. rest.Select((value, t) => value + before[t])];
                var parts = SeasonalDecomposition.Stl(rest, periods[k], new StlOptions { SeasonalWindow = k == 0 ? 7 : 11 });
                seasons[k] = [.. parts.Seasonal];
                trend = [.. parts.Trend.Select(value => value!.Value)];
                rest = [.. rest.Select((value, t) => value - parts.Seasonal[t])];
            }
        }

        var found = MultipleSeasons.Of(Series, periods, [7, 11], rounds);

        for (int t = 0; t < 47; t++)
        {
            found.Seasonals[0][t].Should().BeApproximately(seasons[0][t], 1e-10);
            found.Seasonals[1][t].Should().BeApproximately(seasons[1][t], 1e-10);
            found.Trend[t].Should().BeApproximately(trend[t], 1e-10);
            found.Remainder[t].Should().BeApproximately(Series[t] - seasons[0][t] - seasons[1][t] - trend[t], 1e-10);
        }
        var explanation = found.Explain();
        explanation.Value.Should().Be("47");
        explanation
            .Parts.Select(part => part.Figure.English)
            .Should()
            .Equal("Range of the season, cycle 3", "Range of the season, cycle 8");
        double.Parse(explanation.Parts[0].Value!, System.Globalization.CultureInfo.InvariantCulture)
            .Should()
            .BeApproximately(seasons[0].Max() - seasons[0].Min(), 1e-8);
    }

    private static void Agrees(double[] values, int period, StlOptions options)
    {
        var (seasonal, trend, weights) = Plain(values, period, options);

        var parts = SeasonalDecomposition.Stl(values, period, options);

        for (int t = 0; t < values.Length; t++)
        {
            parts.Seasonal[t].Should().BeApproximately(seasonal[t], 1e-9);
            parts.Trend[t]!.Value.Should().BeApproximately(trend[t], 1e-9);
            if (options.RobustRounds > 0)
                parts.RobustnessWeights[t].Should().BeApproximately(weights[t], 1e-9);
        }
    }

    private static (double[] Seasonal, double[] Trend, double[] Weights) Plain(double[] y, int m, StlOptions options)
    {
        int n = y.Length;
        int seasonalWindow = options.SeasonalWindow ?? (10 * n) + 1;
        int seasonalDegree = options.SeasonalWindow is null ? 0 : options.SeasonalDegree;
        int trendWindow = options.TrendWindow ?? Odd(1.5 * m / (1 - (1.5 / seasonalWindow)));
        int lowPassWindow = options.LowPassWindow ?? Odd(m);
        double[] trend = new double[n];
        double[] seasonal = new double[n];
        double[] weights = [.. Enumerable.Repeat(1.0, n)];
        for (int round = 0; round <= options.RobustRounds; round++)
        {
            for (int pass = 0; pass < options.InnerPasses; pass++)
            {
                // Each phase smoothed and carried on by one cycle at either end.
                double[] cycle = new double[n + (2 * m)];
                for (int phase = 0; phase < m; phase++)
                {
                    int[] at = [.. Enumerable.Range(0, n).Where(t => t % m == phase)];
                    double[] values = [.. at.Select(t => y[t] - trend[t])];
                    double[] own = [.. at.Select(t => weights[t])];
                    for (int i = -1; i <= values.Length; i++)
                        cycle[phase + ((i + 1) * m)] = Smooth(values, own, seasonalWindow, seasonalDegree, i);
                }
                double[] low = Average(Average(Average(cycle, m), m), 3);
                double[] ones = [.. Enumerable.Repeat(1.0, n)];
                for (int t = 0; t < n; t++)
                    seasonal[t] = cycle[m + t] - Smooth(low, ones, lowPassWindow, options.LowPassDegree, t);
                double[] adjusted = [.. y.Select((value, t) => value - seasonal[t])];
                trend = [.. Enumerable.Range(0, n).Select(t => Smooth(adjusted, weights, trendWindow, options.TrendDegree, t))];
            }
            if (round == options.RobustRounds)
                break;
            double[] sizes = [.. y.Select((value, t) => Math.Abs(value - trend[t] - seasonal[t]))];
            double[] sorted = [.. sizes.Order()];
            double zero = 6 * (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
            weights =
            [
                .. sizes.Select(size =>
                    size <= 0.001 * zero ? 1
                    : size > 0.999 * zero ? 0
                    : Math.Pow(1 - Math.Pow(size / zero, 2), 2)
                ),
            ];
        }
        if (options.SeasonalWindow is null)
            seasonal = [.. Enumerable.Range(0, n).Select(t => Enumerable.Range(0, n).Where(s => s % m == t % m).Average(s => seasonal[s]))];
        return (seasonal, trend, weights);
    }

    /// <summary>The local line or mean at a position (which may lie one step outside) over the nearest values, with tricube weights.</summary>
    private static double Smooth(double[] values, double[] robustness, int window, int degree, int at)
    {
        int n = values.Length;
        int count = Math.Min(window, n);
        // Nearest to the position; of two equally near ones those that keep the window around it.
        int left = Math.Clamp(at - ((window - 1) / 2), 0, n - count);
        double width = Math.Max(at - left, left + count - 1 - at) + (window > n ? (window - n) / 2 : 0);
        double[] kernel =
        [
            .. Enumerable
                .Range(left, count)
                .Select(j =>
                {
                    double distance = Math.Abs(j - at);
                    double weight =
                        distance <= 0.001 * width ? 1
                        : distance > 0.999 * width ? 0
                        : Math.Pow(1 - Math.Pow(distance / width, 3), 3);
                    return weight * robustness[j];
                }),
        ];
        double total = kernel.Sum();
        if (total == 0)
            return at < 0 ? Smooth(values, robustness, window, degree, 0)
                : at >= n ? Smooth(values, robustness, window, degree, n - 1)
                : values[at];
        double centre = kernel.Select((weight, i) => weight * (left + i)).Sum() / total;
        double level = kernel.Select((weight, i) => weight * values[left + i]).Sum() / total;
        double spread = kernel.Select((weight, i) => weight * Math.Pow(left + i - centre, 2)).Sum() / total;
        if (degree == 0 || Math.Sqrt(spread) <= 0.001 * (n - 1))
            return level;
        double cross = kernel.Select((weight, i) => weight * (left + i - centre) * values[left + i]).Sum() / total;
        return level + ((at - centre) * cross / spread);
    }

    private static double[] Average(double[] values, int length) =>
        [.. Enumerable.Range(0, values.Length - length + 1).Select(i => values.Skip(i).Take(length).Average())];

    private static int Odd(double least)
    {
        int whole = (int)Math.Ceiling(least);
        return Math.Max(3, whole % 2 == 0 ? whole + 1 : whole);
    }
}
