namespace Ops.Domain.Improvement;

/// <summary>The vital few causes and the useful many, in exact decimals.</summary>
/// <remarks>Source: J. M. Juran, Quality Control Handbook (1951).</remarks>
public sealed class ParetoAnalysis : IExplainable
{
    private ParetoAnalysis() { }

    /// <summary>All of it.</summary>
    public decimal Total { get; private init; }

    /// <summary>The causes by falling value (ties: ordinal), merged ones last.</summary>
    public ImmutableArray<ParetoRow> Rows { get; private init; }

    /// <summary>The shortest head that reaches the cutoff.</summary>
    public ImmutableArray<string> VitalFew { get; private init; }

    /// <summary>The vital few as a share of the rows.</summary>
    public double VitalShareOfCategories { get; private init; }

    /// <summary>The merged causes, ordinal.</summary>
    public ImmutableArray<string> Merged { get; private init; }

    /// <summary>Analyses causes.</summary>
    /// <param name="causes">At least one; the same cause adds up.</param>
    /// <param name="options">The lines; null for the defaults.</param>
    /// <returns>The analysis.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a negative value, a cutoff out of range;
    /// <see cref="FaultCode.NotOrdered"/>: not 0 &lt; A &lt; B ≤ 1; <see cref="FaultCode.ZeroDenominator"/>: all values are 0.
    /// </exception>
    public static ParetoAnalysis Of(ReadOnlySpan<CauseCount> causes, ParetoOptions? options = null)
    {
        options ??= new ParetoOptions();
        Guard.NotEmpty(causes, nameof(causes));
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        decimal total = 0;
        for (int i = 0; i < causes.Length; i++)
        {
            decimal value = causes[i].Value;
            if (value < 0)
                throw Faults.Invalid(Guard.At(nameof(causes), i), $"{Figures.Text(value)} is negative", "give at least 0");
            sums[causes[i].Category] = sums.GetValueOrDefault(causes[i].Category) + value;
            total += value;
        }
        Check(options, total);
        var small = sums.Where(pair => pair.Value < options.OtherBelow * total).ToArray();
        if (small.Length < 2)
            small = [];
        var rows = RowsOf(sums, small, total, options);
        int head = 0;
        decimal sum = 0;
        while (head < rows.Length && sum < options.Cutoff * total)
            sum += rows[head++].Value;
        return new ParetoAnalysis
        {
            Total = total,
            Rows = rows,
            VitalFew = [.. rows.Take(head).Select(row => row.Category)],
            VitalShareOfCategories = (double)head / rows.Length,
            Merged = [.. small.Select(pair => pair.Key).Order(StringComparer.Ordinal)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Vital few among the causes", "关键少数原因占比"),
            VitalShareOfCategories,
            Phrase.Of($"{VitalFew.Length} / {Rows.Length}"),
            new Phrase("Juran 1951", "Juran 1951"),
            [
                .. Rows.Select(row =>
                    Explanation.Of(Phrase.Of($"{row.Category}"), row.Share, Phrase.Of($"{row.Value} / {Total}, Σ {row.Cumulative}"))
                ),
            ]
        );

    private static void Check(ParetoOptions options, decimal total)
    {
        if (options.Cutoff is <= 0 or > 1)
            throw Faults.Invalid("options.cutoff", $"{Figures.Text(options.Cutoff)} is outside (0, 1]", "give a share");
        if (options.OtherBelow < 0)
            throw Faults.Invalid("options.otherBelow", $"{Figures.Text(options.OtherBelow)} is negative", "give at least 0");
        if (!(options.ClassA > 0 && options.ClassA < options.ClassB && options.ClassB <= 1))
            throw Faults.NotOrdered("options.classA", "the limits are not 0 < A < B ≤ 1", "give rising limits");
        if (total == 0)
            throw Faults.ZeroDenominator("causes", "all values are 0", "give at least one positive value");
    }

    private static ImmutableArray<ParetoRow> RowsOf(
        Dictionary<string, decimal> sums,
        KeyValuePair<string, decimal>[] small,
        decimal total,
        ParetoOptions options
    )
    {
        IEnumerable<(string Category, decimal Value, bool IsMerged)> ordered = sums.Except(small)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value, false));
        if (small.Length > 0)
            ordered = ordered.Append(("other", small.Sum(pair => pair.Value), true));
        var rows = ImmutableArray.CreateBuilder<ParetoRow>();
        decimal before = 0;
        foreach (var (category, value, isMerged) in ordered)
        {
            rows.Add(
                new ParetoRow
                {
                    Category = category,
                    Value = value,
                    Share = (double)(value / total),
                    Cumulative = (double)((before + value) / total),
                    Class =
                        before < options.ClassA * total ? ParetoClass.A
                        : before < options.ClassB * total ? ParetoClass.B
                        : ParetoClass.C,
                    IsMerged = isMerged,
                }
            );
            before += value;
        }
        return rows.ToImmutable();
    }
}
