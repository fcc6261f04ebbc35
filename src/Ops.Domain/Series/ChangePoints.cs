namespace Ops.Domain.Series;

/// <summary>Where the level of a series changes: the split into stretches of constant mean with the least squared distance, at the best price.</summary>
/// <remarks>Positions are prefix lengths: a change point of 28 lies between the 28th and the 29th value. Makes no claim of equality.</remarks>
public sealed class ChangePoints : IExplainable
{
    private readonly Phrase _source;

    private ChangePoints(Phrase source, ReadOnlySpan<double> values, ImmutableArray<int> positions)
    {
        _source = source;
        Positions = positions;
        Count = values.Length;
        var means = ImmutableArray.CreateBuilder<double>(positions.Length + 1);
        int start = 0;
        for (int s = 0; s <= positions.Length; s++)
        {
            int end = s < positions.Length ? positions[s] : values.Length;
            var (mean, squares) = StretchCost.Of(values[start..end]);
            means.Add(mean);
            Residual += squares;
            start = end;
        }
        Means = means.MoveToImmutable();
    }

    /// <summary>How many values.</summary>
    public int Count { get; }

    /// <summary>The change points as prefix lengths, ascending; empty when the level does not change.</summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>The mean of each stretch, one more than there are change points.</summary>
    public ImmutableArray<double> Means { get; }

    /// <summary>The squared distances from those means.</summary>
    public double Residual { get; }

    /// <summary>With <see cref="ByBic"/>: the least squared distances with 0, 1, … changes; null where so many do not fit.</summary>
    public ImmutableArray<double?> Residuals { get; private init; } = [];

    /// <summary>With <see cref="ByBic"/>: BIC with 0, 1, … changes; null where so many do not fit or nothing is left to explain.</summary>
    public ImmutableArray<double?> Bics { get; private init; } = [];

    /// <summary>As many changes as the least BIC asks for: n(ln RSS + 1 − ln n + ln 2π) + (2m + 2)·ln n, by dynamic programming.</summary>
    /// <param name="values">The values in time order; at least two stretches.</param>
    /// <param name="minSegment">The shortest stretch, at least 1.</param>
    /// <param name="maxBreaks">The most changes, at least 0.</param>
    /// <returns>The change points. When some number of changes leaves no distance at all, the fewest such changes.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an argument out of range.
    /// <see cref="FaultCode.InsufficientData"/>: fewer than two stretches of values.
    /// </exception>
    /// <remarks>Bai and Perron 2003. Time grows with n²·maxBreaks, memory with n·maxBreaks.</remarks>
    public static ChangePoints ByBic(ReadOnlySpan<double> values, int minSegment, int maxBreaks)
    {
        Check(values, minSegment);
        Guard.InRange(maxBreaks, 0, int.MaxValue, nameof(maxBreaks));
        Enough(values, minSegment);
        int most = Math.Min(maxBreaks, (values.Length / minSegment) - 1);
        var plan = new StretchPlan(values, minSegment, most);
        double n = values.Length;
        double whole = plan.Residual(0);
        var residuals = new double?[maxBreaks + 1];
        var bics = new double?[maxBreaks + 1];
        int best = 0;
        for (int m = 0; m <= most; m++)
        {
            double rss = plan.Residual(m);
            residuals[m] = rss;
            if (rss <= 1e-24 * whole)
            {
                best = m;
                break;
            }
            bics[m] = (n * (Math.Log(rss) + 1 - Math.Log(n) + Math.Log(2 * Math.PI))) + (((2 * m) + 2) * Math.Log(n));
            if (bics[m] < bics[best])
                best = m;
        }
        return new ChangePoints(
            new Phrase("Bai and Perron 2003; Schwarz 1978", "Bai 与 Perron 2003；Schwarz 1978"),
            values,
            plan.Breaks(best)
        )
        {
            Residuals = [.. residuals],
            Bics = [.. bics],
        };
    }

    /// <summary>The split with the least squared distance plus penalty × changes, exactly, with pruning.</summary>
    /// <param name="values">The values in time order; at least two stretches.</param>
    /// <param name="minSegment">The shortest stretch, at least 1.</param>
    /// <param name="penalty">What a change must save in squared distance, at least 0.</param>
    /// <returns>The change points.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an argument out of range.
    /// <see cref="FaultCode.InsufficientData"/>: fewer than two stretches of values.
    /// </exception>
    /// <remarks>Killick, Fearnhead and Eckley 2012 (PELT).</remarks>
    public static ChangePoints ByPenalty(ReadOnlySpan<double> values, int minSegment, double penalty)
    {
        Check(values, minSegment);
        Guard.NotNegative(penalty, nameof(penalty));
        Enough(values, minSegment);
        return new ChangePoints(
            new Phrase("Killick, Fearnhead and Eckley 2012", "Killick、Fearnhead 与 Eckley 2012"),
            values,
            PrunedPartition.Breaks(values, minSegment, penalty)
        );
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Means.Length];
        for (int s = 0; s < parts.Length; s++)
        {
            int start = s == 0 ? 0 : Positions[s - 1];
            int end = s < Positions.Length ? Positions[s] : Count;
            parts[s] = Explanation.Of(Phrase.Of($"Mean of values {start} to {end - 1}", $"第 {start} 至 {end - 1} 个值的均值"), Means[s]);
        }
        return Explanation.Of(
            new Phrase("Changes of level", "水平变点数"),
            $"{Positions.Length}",
            Phrase.Of($"squared distance {Residual}, {Count} values", $"离差平方和 {Residual}，{Count} 个值"),
            _source,
            parts
        );
    }

    private static void Check(ReadOnlySpan<double> values, int minSegment)
    {
        Guard.Values(values, nameof(values));
        Guard.InRange(minSegment, 1, int.MaxValue, nameof(minSegment));
    }

    private static void Enough(ReadOnlySpan<double> values, int minSegment)
    {
        if (values.Length < 2L * minSegment)
            throw Faults.Insufficient(
                nameof(values),
                $"{values.Length} values for stretches of at least {minSegment}",
                "give at least two stretches"
            );
    }
}
