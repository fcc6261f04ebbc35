using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>
/// Average run lengths against Brook and Evans (Biometrika 59, 1972): the chart's state cut into slices, a Markov chain over them, solved as a
/// plain system of equations. Two widths of slices and Richardson's extrapolation take its error of the order of the width squared away.
/// </summary>
public sealed class RunLengthTests
{
    [Theory]
    [InlineData(0.5, 4, 0, 0)]
    [InlineData(0.5, 4, 0, 2)]
    [InlineData(0.5, 4, 1, 2)]
    [InlineData(0.25, 3, 0.5, 1)]
    [InlineData(1, 2.5, -0.5, 1.5)]
    [InlineData(0, 3, 0.25, 0)]
    public void One_sided_sums_run_as_long_as_the_chain(double reference, double decision, double shift, double start)
    {
        double expected = Extrapolated(count => CusumChain(reference, decision, shift, start, count));

        AverageRunLength
            .Cusum(reference, decision, shift, ChartSides.Upper, start)
            .Value.Should()
            .BeApproximately(expected, expected * 2e-5);
        if (start == 0)
            AverageRunLength.Cusum(reference, decision, shift, ChartSides.Upper).Value.Should().BeApproximately(expected, expected * 2e-5);
    }

    /// <summary>Kemp 1961: the rates of the alarms of both sides add up.</summary>
    [Fact]
    public void Two_sides_alarm_as_often_as_both_together()
    {
        double up = AverageRunLength.Cusum(0.5, 4, 0.75, ChartSides.Upper).Value;
        double down = AverageRunLength.Cusum(0.5, 4, -0.75, ChartSides.Upper).Value;

        AverageRunLength.Cusum(0.5, 4, 0.75).Value.Should().BeApproximately(1 / ((1 / up) + (1 / down)), 1e-9);
    }

    [Theory]
    [InlineData(0.2, 2.5, 0)]
    [InlineData(0.2, 2.5, 0.75)]
    [InlineData(0.4, 2, -0.5)]
    [InlineData(0.01, 1, 0.5)]
    public void Weighted_averages_run_as_long_as_the_chain(double lambda, double width, double shift)
    {
        double expected = Extrapolated(count => EwmaChain(lambda, width, shift, count));

        AverageRunLength.Ewma(lambda, width, shift).Value.Should().BeApproximately(expected, expected * 5e-4);
    }

    [Fact]
    public void An_answer_says_what_was_asked()
    {
        var sums = AverageRunLength.Cusum(0.5, 4, 1, ChartSides.Upper, 2);
        (sums.Chart.English, sums.Shift).Should().Be(("CUSUM, k = 0.5, h = 4, start 2", 1));
        sums.Explain().ToText().Should().StartWith("Average run length: ").And.Contain("= CUSUM, k = 0.5, h = 4, start 2, shift 1 [");
        AverageRunLength.Ewma(0.5, 3, -1).Chart.Chinese.Should().Be("EWMA，λ = 0.5，L = 3");
        AverageRunLength.Shewhart(3, 2).Shift.Should().Be(2);
    }

    /// <summary>By hand: P(Z &gt; 2) = 0.0227501319 and P(Z &lt; −4) = 0.0000316712 at limits of 3 and a shift of 1.</summary>
    [Fact]
    public void A_shewhart_chart_alarms_with_the_tails()
    {
        AverageRunLength.Shewhart(3, 1, ChartSides.Upper).Value.Should().BeApproximately(1 / 0.0227501319481792, 1e-8);
        AverageRunLength.Shewhart(3, 1).Value.Should().BeApproximately(1 / (0.0227501319481792 + 0.0000316712418331), 1e-8);
        AverageRunLength.Shewhart(3, -1).Value.Should().BeApproximately(AverageRunLength.Shewhart(3, 1).Value, 1e-9);
    }

    private static double Extrapolated(Func<int, double> chain)
    {
        double coarse = chain(81);
        double fine = chain(161);
        double ratio = 161.0 / 81 * 161.0 / 81;
        return ((ratio * fine) - coarse) / (ratio - 1);
    }

    /// <summary>Slices of width w = 2h/(2·count − 1): slice 0 is all that is at or below w/2, slice j lies around j·w.</summary>
    private static double CusumChain(double k, double h, double shift, double start, int count)
    {
        double w = 2 * h / ((2 * count) - 1);
        double Chance(double from, int to) => to == 0 ? Below((w / 2) + k - shift - from) : Between(from, to);
        double Between(double from, int to) => Below(((to + 0.5) * w) + k - shift - from) - Below(((to - 0.5) * w) + k - shift - from);
        double[] lengths = Solve(count, (i, j) => Chance(i * w, j));
        return 1 + Enumerable.Range(0, count).Sum(j => Chance(start, j) * lengths[j]);
    }

    /// <summary>An odd number of equal slices between both limits; the chart starts on the middle one.</summary>
    private static double EwmaChain(double lambda, double width, double shift, int count)
    {
        double limit = width * Math.Sqrt(lambda / (2 - lambda));
        double w = 2 * limit / count;
        double At(double slice) => -limit + (slice * w);
        double[] lengths = Solve(
            count,
            (i, j) =>
                Below(((At(j + 1) - ((1 - lambda) * At(i + 0.5))) / lambda) - shift)
                - Below(((At(j) - ((1 - lambda) * At(i + 0.5))) / lambda) - shift)
        );
        return lengths[count / 2];
    }

    private static double[] Solve(int n, Func<int, int, double> chance)
    {
        var a = new double[n, n + 1];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                a[i, j] = (i == j ? 1 : 0) - chance(i, j);
            a[i, n] = 1;
        }
        for (int p = 0; p < n; p++)
        {
            for (int i = 0; i < n; i++)
            {
                if (i == p)
                    continue;
                double factor = a[i, p] / a[p, p];
                for (int j = p; j <= n; j++)
                    a[i, j] -= factor * a[p, j];
            }
        }
        return [.. Enumerable.Range(0, n).Select(i => a[i, n] / a[i, i])];
    }

    /// <summary>The normal distribution by its series: φ(x)·(x + x³/3 + x⁵/15 + …), to the last digits for |x| below 6.</summary>
    private static double Below(double x)
    {
        if (Math.Abs(x) > 6)
            return x > 0 ? 1 : 0;
        double term = x;
        double sum = x;
        for (int k = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); k += 2)
            sum += term *= x * x / k;
        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
