namespace Ops.Domain.Series;

/// <summary>A series taken apart into trend, season and remainder.</summary>
/// <remarks>
/// Additive: value = trend + season + remainder. Multiplicative: value = trend × season × remainder. Made by
/// <see cref="Classical"/> and <see cref="Stl"/>. Makes no claim of equality.
/// </remarks>
public sealed class SeasonalDecomposition : IExplainable
{
    /// <summary>Above it squares leave double, and the strengths, which are ratios of squares, are taken in a larger unit.</summary>
    private const double Large = 1e140;

    private static readonly double Shrinking = Math.ScaleB(1, -600);

    private readonly Phrase _source;

    internal SeasonalDecomposition(
        Phrase source,
        int period,
        ComponentForm form,
        IEnumerable<double?> trend,
        ReadOnlySpan<double> seasonal,
        IEnumerable<double?> remainder,
        ReadOnlySpan<double> weights
    )
    {
        _source = source;
        Period = period;
        Form = form;
        Trend = [.. trend];
        Seasonal = [.. seasonal];
        Remainder = [.. remainder];
        RobustnessWeights = [.. weights];
        Representable.All("values", "divide the values by a common factor", Trend.AsSpan());
        Representable.Each("values", "divide the values by a common factor", Seasonal.AsSpan());
        Representable.All("values", "divide the values by a common factor", Remainder.AsSpan());
    }

    /// <summary>Periods to a cycle.</summary>
    public int Period { get; }

    /// <summary>Additive or multiplicative.</summary>
    public ComponentForm Form { get; }

    /// <summary>The trend in the unit of the series; null at the ends where there is none.</summary>
    public ImmutableArray<double?> Trend { get; }

    /// <summary>The season of every value: in the unit of the series, or a factor around 1.</summary>
    public ImmutableArray<double> Seasonal { get; }

    /// <summary>What is left: in the unit of the series, or a factor around 1; null where there is no trend.</summary>
    public ImmutableArray<double?> Remainder { get; }

    /// <summary>How much each value counted in a robust decomposition, 0 to 1; empty otherwise.</summary>
    public ImmutableArray<double> RobustnessWeights { get; }

    /// <summary>
    /// How strong the season is: 1 − Var(remainder)/Var(season + remainder), at least 0. Null for a multiplicative decomposition and
    /// when season and remainder do not vary. Wang, Smith and Hyndman 2006.
    /// </summary>
    public double? SeasonalStrength => Strength(static (_, seasonal) => seasonal);

    /// <summary>How strong the trend is, likewise: 1 − Var(remainder)/Var(trend + remainder).</summary>
    public double? TrendStrength => Strength(static (trend, _) => trend);

    /// <summary>The classical decomposition: centred moving average over a cycle, mean distance per phase.</summary>
    /// <param name="values">The series in time order, at least two cycles.</param>
    /// <param name="period">Periods to a cycle, at least 2.</param>
    /// <param name="form">Additive, or multiplicative for values above 0.</param>
    /// <returns>The decomposition; half a cycle at each end has no trend and no remainder.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, period below 2, no form, a
    /// multiplicative form with a value not above 0. <see cref="FaultCode.InsufficientData"/>: fewer than two cycles.
    /// <see cref="FaultCode.Overflow"/>: a component beyond double.
    /// </exception>
    public static SeasonalDecomposition Classical(ReadOnlySpan<double> values, int period, ComponentForm form)
    {
        SeasonalIndex.Check(values, period, form, cycles: 2);
        var figure = new double[period];
        MovingAverage.Figure(values, period, form, figure);
        var trend = new double?[values.Length];
        var remainder = new double?[values.Length];
        var seasonal = new double[values.Length];
        int margin = MovingAverage.Margin(period);
        for (int i = 0; i < values.Length; i++)
        {
            seasonal[i] = figure[i % period];
            if (i < margin || i >= values.Length - margin)
                continue;
            double average = MovingAverage.At(values, i, period);
            trend[i] = average;
            remainder[i] = form == ComponentForm.Additive ? values[i] - average - seasonal[i] : values[i] / average / seasonal[i];
        }
        return new SeasonalDecomposition(
            new Phrase("Kendall & Stuart 1983", "Kendall 与 Stuart 1983"),
            period,
            form,
            trend,
            seasonal,
            remainder,
            []
        );
    }

    /// <summary>Seasonal-trend decomposition by local regression (STL).</summary>
    /// <param name="values">The series in time order, at least two cycles.</param>
    /// <param name="period">Periods to a cycle, at least 2.</param>
    /// <param name="options">Windows, degrees and passes; null for a periodic season with the usual windows.</param>
    /// <returns>The decomposition, with values at both ends.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, period below 2, an option out of range.
    /// <see cref="FaultCode.InsufficientData"/>: fewer than two cycles. <see cref="FaultCode.Overflow"/>: a component beyond double.
    /// </exception>
    public static SeasonalDecomposition Stl(ReadOnlySpan<double> values, int period, StlOptions? options = null)
    {
        SeasonalIndex.Check(values, period, ComponentForm.Additive, cycles: 2);
        var plan = StlPlan.Of(options ?? new StlOptions(), values.Length, period);
        var stl = new StlSmoother(plan, values.Length);
        stl.Run(values);
        var remainder = new double?[values.Length];
        for (int i = 0; i < values.Length; i++)
            remainder[i] = values[i] - stl.Seasonal[i] - stl.Trend[i];
        return new SeasonalDecomposition(
            new Phrase("Cleveland, Cleveland, McRae & Terpenning 1990", "Cleveland、Cleveland、McRae 与 Terpenning 1990"),
            period,
            ComponentForm.Additive,
            stl.Trend.Select(value => (double?)value),
            stl.Seasonal,
            remainder,
            plan.Outer > 0 ? stl.Weights : []
        );
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        char sign = Form == ComponentForm.Additive ? '+' : '×';
        return Explanation.Of(
            new Phrase("Decomposition", "时间序列分解"),
            Figures.Format($"{Seasonal.Length}"),
            Phrase.Of($"trend {sign} season {sign} remainder, cycle {Period}", $"趋势 {sign} 季节 {sign} 余项，周期 {Period}"),
            _source,
            Explanation.Of(new Phrase("Strength of the season", "季节强度"), SeasonalStrength),
            Explanation.Of(new Phrase("Strength of the trend", "趋势强度"), TrendStrength)
        );
    }

    private double? Strength(Func<double, double, double> part)
    {
        if (Form != ComponentForm.Additive)
            return null;
        double unit = Remainder.Concat(Trend).Any(value => Math.Abs(value ?? 0) > Large) ? Shrinking : 1;
        var rest = new List<double>();
        var joined = new List<double>();
        for (int i = 0; i < Trend.Length; i++)
        {
            if (Trend[i] is not { } trend || Remainder[i] is not { } remainder)
                continue;
            rest.Add(remainder * unit);
            joined.Add((part(trend, Seasonal[i]) * unit) + (remainder * unit));
        }
        double whole = SquaredDeviations(joined);
        return whole > 0 ? Math.Max(0, 1 - (SquaredDeviations(rest) / whole)) : null;
    }

    private static double SquaredDeviations(List<double> values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }
}
