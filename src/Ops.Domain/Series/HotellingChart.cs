using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Hotelling's T² chart: are several variables together where they used to be? For single rows of values.</summary>
/// <remarks>Limits of Tracy, Young and Mason 1992. Makes no claim of equality.</remarks>
public sealed class HotellingChart : IExplainable
{
    private readonly CholeskyFactor _factor;

    private HotellingChart(CholeskyFactor factor)
    {
        _factor = factor;
    }

    /// <summary>The chance of a false alarm at a point, in (0, 1).</summary>
    public double Alpha { get; private init; }

    /// <summary>The mean of each variable.</summary>
    public ImmutableArray<double> Mean { get; private init; }

    /// <summary>The covariance matrix, one array per row.</summary>
    public ImmutableArray<ImmutableArray<double>> Covariance { get; private init; }

    /// <summary>T² of each row.</summary>
    public ImmutableArray<double> Statistics { get; private init; }

    /// <summary>The limit for the rows that gave mean and covariance.</summary>
    public double Upper { get; private init; }

    /// <summary>The rows whose T² is above the limit, ascending.</summary>
    public ImmutableArray<int> Signals { get; private init; }

    /// <summary>The limit for new rows.</summary>
    public double NewUpper { get; private init; }

    /// <summary>Charts rows of several variables.</summary>
    /// <param name="rows">The rows in time order, all of the same length p; at least p + 2.</param>
    /// <param name="alpha">The chance of a false alarm at a point, in (0, 1).</param>
    /// <param name="covariance">How the covariance is estimated.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no row or no variable. <see cref="FaultCode.LengthMismatch"/>: rows of different lengths.
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, alpha outside (0, 1). <see cref="FaultCode.InsufficientData"/>: fewer than
    /// p + 2 rows. <see cref="FaultCode.ZeroDenominator"/>: a variable is constant or a combination of the others.
    /// <see cref="FaultCode.Overflow"/>: the limit for new rows is beyond double.
    /// </exception>
    public static HotellingChart Of(IReadOnlyList<double[]> rows, double alpha, HotellingCovariance covariance = HotellingCovariance.Sample)
    {
        Check(rows, nameof(rows), null);
        Guard.OpenProbability(alpha, nameof(alpha));
        Guard.Defined(covariance, nameof(covariance));
        int m = rows.Count;
        int p = rows[0].Length;
        Guard.AtLeast(m, p + 2, nameof(rows));
        double[] mean = new double[p];
        for (int j = 0; j < p; j++)
        {
            var sum = new CompensatedSum();
            foreach (double[] row in rows)
                sum.Add(row[j]);
            mean[j] = sum.DividedBy(m).High;
        }
        bool sample = covariance == HotellingCovariance.Sample;
        double[,] s = sample ? SampleCovariance(rows, mean) : DifferenceCovariance(rows);
        var factor =
            CholeskyFactor.Of(s)
            ?? throw Faults.ZeroDenominator(nameof(rows), "a variable is constant or a combination of the others", "leave it out");
        var statistics = new double[m];
        for (int i = 0; i < m; i++)
            statistics[i] = factor.Distance(rows[i], mean);
        double chi = sample ? 0 : new ChiSquared(p).UpperQuantile(alpha);
        double upper = sample ? (m - 1.0) * (m - 1) / m * new Beta(p / 2.0, (m - p - 1) / 2.0).UpperQuantile(alpha) : chi;
        return new HotellingChart(factor)
        {
            Alpha = alpha,
            Mean = [.. mean],
            Covariance = [.. Enumerable.Range(0, p).Select(i => Enumerable.Range(0, p).Select(j => s[i, j]).ToImmutableArray())],
            Statistics = [.. statistics],
            Upper = upper,
            Signals = Above(statistics, upper),
            NewUpper = Representable.At(
                nameof(alpha),
                sample
                    ? p * (m + 1.0) * (m - 1) / (((double)m * m) - ((double)m * p)) * new FDistribution(p, m - p).UpperQuantile(alpha)
                    : chi,
                "give a larger alpha"
            ),
        };
    }

    /// <summary>Judges new rows by the mean and covariance of the chart.</summary>
    /// <param name="rows">The new rows, each with a value for every variable; at least one.</param>
    /// <returns>T², the signals, and how much each variable contributes.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity.
    /// </exception>
    public HotellingPoints Judge(IReadOnlyList<double[]> rows)
    {
        Check(rows, nameof(rows), Mean.Length);
        double[] mean = [.. Mean];
        var statistics = new double[rows.Count];
        var contributions = new ImmutableArray<double>[rows.Count];
        for (int i = 0; i < statistics.Length; i++)
        {
            statistics[i] = _factor.Distance(rows[i], mean);
            contributions[i] = Contributions(rows[i], mean, statistics[i]);
        }
        return new HotellingPoints
        {
            Statistics = [.. statistics],
            Upper = NewUpper,
            Signals = Above(statistics, NewUpper),
            Contributions = [.. contributions],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Hotelling's T², limit", "Hotelling T² 控制限"),
            Upper,
            Phrase.Of(
                $"{Statistics.Length} rows of {Mean.Length} variables, α = {Alpha}",
                $"{Statistics.Length} 行，{Mean.Length} 个变量，α = {Alpha}"
            ),
            new Phrase("Tracy, Young and Mason 1992", "Tracy、Young 与 Mason 1992"),
            Explanation.Of(new Phrase("Limit for new rows", "新数据的控制限"), NewUpper),
            Explanation.Of(new Phrase("Largest T²", "最大 T²"), Statistics.Max()),
            Explanation.Of(new Phrase("Signals", "信号数"), $"{Signals.Length}")
        );

    /// <summary>T² less the T² of the other variables alone.</summary>
    private ImmutableArray<double> Contributions(double[] row, double[] mean, double whole)
    {
        int p = mean.Length;
        var contributions = new double[p];
        for (int left = 0; left < p; left++)
        {
            int[] kept = [.. Enumerable.Range(0, p).Where(j => j != left)];
            var part = new double[kept.Length, kept.Length];
            for (int i = 0; i < kept.Length; i++)
            {
                for (int j = 0; j < kept.Length; j++)
                    part[i, j] = Covariance[kept[i]][kept[j]];
            }
            contributions[left] =
                whole - CholeskyFactor.Positive(part).Distance([.. kept.Select(j => row[j])], [.. kept.Select(j => mean[j])]);
        }
        return [.. contributions];
    }

    private static void Check(IReadOnlyList<double[]> rows, string place, int? width)
    {
        Guard.NotNull(rows, place);
        if (rows.Count == 0 || Guard.NotNull(rows[0], Guard.At(place, 0)).Length == 0)
            throw Faults.Empty(place, "give at least one row with a value");
        for (int i = 0; i < rows.Count; i++)
        {
            string at = Guard.At(place, i);
            Guard.SameLength(
                Guard.NotNull(rows[i], at).Length,
                at,
                width ?? rows[0].Length,
                width is null ? Guard.At(place, 0) : "the chart's variables"
            );
        }
        for (int i = 0; i < rows.Count; i++)
            Guard.Finite(rows[i], Guard.At(place, i));
    }

    private static double[,] SampleCovariance(IReadOnlyList<double[]> rows, double[] mean)
    {
        int p = mean.Length;
        var s = new double[p, p];
        foreach (double[] row in rows)
        {
            for (int i = 0; i < p; i++)
            {
                for (int j = 0; j < p; j++)
                    s[i, j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (rows.Count - 1);
            }
        }
        return s;
    }

    private static double[,] DifferenceCovariance(IReadOnlyList<double[]> rows)
    {
        int p = rows[0].Length;
        var s = new double[p, p];
        for (int t = 1; t < rows.Count; t++)
        {
            for (int i = 0; i < p; i++)
            {
                for (int j = 0; j < p; j++)
                    s[i, j] += (rows[t][i] - rows[t - 1][i]) * (rows[t][j] - rows[t - 1][j]) / (2.0 * (rows.Count - 1));
            }
        }
        return s;
    }

    private static ImmutableArray<int> Above(ReadOnlySpan<double> statistics, double upper)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < statistics.Length; i++)
        {
            if (statistics[i] > upper)
                found.Add(i);
        }
        return found.DrainToImmutable();
    }
}
