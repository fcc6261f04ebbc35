using Ops.Domain.Numerics;

namespace Ops.Domain.Markets;

/// <summary>How a market grew: compound rate, steps, doubling time, log trend and the segments' contributions.</summary>
public sealed class GrowthPath : IExplainable
{
    private GrowthPath() { }

    /// <summary>The years from the first to the last value.</summary>
    public double Years { get; private init; }

    /// <summary>The compound annual growth rate, (last / first)^(1/years) − 1.</summary>
    public double CompoundRate { get; private init; }

    /// <summary>Next / this − 1 for each step; null from 0.</summary>
    public ImmutableArray<double?> Steps { get; private init; }

    /// <summary>ln 2 / ln(1 + rate); null unless it grows.</summary>
    public double? DoublingYears { get; private init; }

    /// <summary>−ln 2 / ln(1 + rate); null unless it falls, and not to 0.</summary>
    public double? HalvingYears { get; private init; }

    /// <summary>The rate of the line through ln value by least squares, exp(slope) − 1; null under three values or with a 0.</summary>
    public double? LogTrend { get; private init; }

    /// <summary>The segments in input order; empty without.</summary>
    public ImmutableArray<SegmentGrowth> Segments { get; private init; }

    /// <summary>The sum of the segments' contributions; null without segments.</summary>
    public double? SegmentGrowth { get; private init; }

    /// <summary>Reads growth.</summary>
    /// <param name="values">At least two values at equal distances; the first above 0, the others at least 0.</param>
    /// <param name="yearsPerStep">Years from one value to the next; above 0.</param>
    /// <param name="segments">The segments, each once; empty when there are none.</param>
    /// <returns>The growth.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: negative, NaN or infinite;
    /// <see cref="FaultCode.InsufficientData"/>: one value; <see cref="FaultCode.ZeroDenominator"/>: nothing at first, in all or in all segments.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static GrowthPath Of(ReadOnlySpan<double> values, double yearsPerStep = 1, ReadOnlySpan<SegmentSales> segments = default)
    {
        Guard.Values(values, nameof(values));
        Ids.Unique(segments, segment => segment.Id, nameof(segments));
        for (int i = 0; i < values.Length; i++)
            Guard.NotNegative(values[i], Guard.At(nameof(values), i));
        Guard.Positive(yearsPerStep, nameof(yearsPerStep));
        double whole = 0;
        for (int i = 0; i < segments.Length; i++)
        {
            whole += Guard.NotNegative(segments[i].Before, $"{Guard.At(nameof(segments), i)}.before");
            Guard.NotNegative(segments[i].After, $"{Guard.At(nameof(segments), i)}.after");
        }
        Guard.AtLeast(values.Length, 2, nameof(values));
        if (values[0] == 0)
            throw Faults.ZeroDenominator($"{nameof(values)}[0]", "the first value is 0", "start where there is something");
        if (segments.Length > 0 && whole == 0)
            throw Faults.ZeroDenominator(nameof(segments), "the segments sum to 0 before", "give a segment with a value");
        var steps = new double?[values.Length - 1];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = values[i] == 0 ? null : (values[i + 1] - values[i]) / values[i];
        double years = Representable.At(nameof(yearsPerStep), steps.Length * yearsPerStep, "give steps of another length");
        double ratio = values[^1] / values[0];
        double log = ratio > 0 ? Math.Log(ratio) / years : double.NegativeInfinity;
        var rows = SegmentsOf(segments, whole);
        var found = new GrowthPath
        {
            Years = years,
            CompoundRate = ratio == 0 ? -1 : Math.Exp(log) - 1,
            Steps = [.. steps],
            DoublingYears = ratio > 1 ? Math.Log(2) / log : null,
            HalvingYears = ratio is > 0 and < 1 ? -Math.Log(2) / log : null,
            LogTrend = TrendOf(values, yearsPerStep),
            Segments = rows,
            SegmentGrowth = rows.IsEmpty ? null : rows.Sum(row => row.Contribution),
        };
        Representable.All(nameof(values), "leave out values next to 0", steps);
        Representable.All(nameof(values), "leave out values next to 0", found.CompoundRate, found.LogTrend);
        Representable.All(nameof(yearsPerStep), "give steps of another length", found.DoublingYears, found.HalvingYears);
        foreach (var row in rows)
            Representable.All(nameof(segments), "leave out segments next to 0", row.Growth, row.Weight, row.Contribution);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Compound annual growth rate", "年复合增长率"),
            CompoundRate,
            Phrase.Of($"over {Years} years", $"跨 {Years} 年"),
            default,
            [
                Explanation.Of(new Phrase("Years to double", "翻倍年数"), DoublingYears),
                Explanation.Of(new Phrase("Log trend", "对数趋势增长率"), LogTrend),
                .. Segments.Select(row =>
                    Explanation.Of(Phrase.Of($"{row.Id}"), row.Contribution, Phrase.Of($"weight {row.Weight}", $"权重 {row.Weight}"))
                ),
            ]
        );

    private static double? TrendOf(ReadOnlySpan<double> values, double yearsPerStep)
    {
        if (values.Length < 3 || values.Contains(0))
            return null;
        double[] years = new double[values.Length];
        double[] logs = new double[values.Length];
        for (int i = 0; i < logs.Length; i++)
        {
            years[i] = i * yearsPerStep;
            logs[i] = Math.Log(values[i]);
        }
        return Math.Exp(LinearTrend.Of(years, logs).Slope) - 1;
    }

    private static ImmutableArray<SegmentGrowth> SegmentsOf(ReadOnlySpan<SegmentSales> segments, double whole)
    {
        var rows = ImmutableArray.CreateBuilder<SegmentGrowth>(segments.Length);
        foreach (var segment in segments)
            rows.Add(
                new SegmentGrowth
                {
                    Id = segment.Id,
                    Growth = segment.Before == 0 ? null : (segment.After - segment.Before) / segment.Before,
                    Weight = segment.Before / whole,
                    Contribution = (segment.After - segment.Before) / whole,
                }
            );
        return rows.MoveToImmutable();
    }
}
