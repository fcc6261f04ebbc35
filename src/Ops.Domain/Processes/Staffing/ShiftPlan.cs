using System.Numerics;

namespace Ops.Domain.Processes;

/// <summary>The cheapest whole numbers of people on shift patterns that cover every period (Dantzig 1954).</summary>
/// <remarks>
/// Exact: the continuous optimum in whole-number arithmetic bounds the search, so nothing is rounded. Holds lists and makes no claim of
/// value equality.
/// </remarks>
public sealed class ShiftPlan : IExplainable
{
    private ShiftPlan() { }

    /// <summary>True if the allowed staff can cover every period.</summary>
    public bool IsFeasible => ShortPeriods.IsEmpty;

    /// <summary>The least cost; null if no plan covers every period.</summary>
    public decimal? TotalCost { get; internal init; }

    /// <summary>How many people work each pattern, in the order given; empty if no plan covers every period.</summary>
    public ImmutableArray<NamedCount> Staff { get; internal init; }

    /// <summary>How many people are there in each period; empty if no plan covers every period.</summary>
    public ImmutableArray<long> Coverage { get; internal init; }

    /// <summary>The periods that even all allowed staff cannot cover, rising.</summary>
    public ImmutableArray<int> ShortPeriods { get; internal init; }

    /// <summary>The plan's own check, which only counts heads and adds up costs: true if it holds; null without a plan.</summary>
    public bool? IsValid { get; internal init; }

    /// <summary>Plans the shifts.</summary>
    /// <param name="requirements">How many people each period needs, at least 0; at least one period.</param>
    /// <param name="patterns">The shifts that can be worked; at least one, each with as many periods as there are requirements.</param>
    /// <param name="cancellation">Ends a search that takes too long.</param>
    /// <returns>The cheapest plan, or the periods that cannot be covered.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no period or no pattern. <see cref="FaultCode.LengthMismatch"/>:
    /// a pattern with another number of periods. <see cref="FaultCode.DuplicateKey"/>: a pattern twice.
    /// <see cref="FaultCode.InvalidArgument"/>: a negative requirement, a pattern that is null.
    /// <see cref="FaultCode.Overflow"/>: a total cost beyond decimal.</exception>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public static ShiftPlan Of(
        ReadOnlySpan<int> requirements,
        IReadOnlyList<ShiftPattern> patterns,
        CancellationToken cancellation = default
    )
    {
        Guard.NotEmpty(requirements, nameof(requirements));
        Check(requirements.Length, Guard.NotNull(patterns, nameof(patterns)));
        for (int i = 0; i < requirements.Length; i++)
            Guard.InRange(requirements[i], 0, int.MaxValue, Guard.At(nameof(requirements), i));
        int[] needs = requirements.ToArray();
        int[] lacking = [.. Enumerable.Range(0, needs.Length).Where(period => Available(period, patterns) < needs[period])];
        if (lacking.Length > 0)
        {
            return new ShiftPlan
            {
                ShortPeriods = [.. lacking],
                Staff = [],
                Coverage = [],
            };
        }
        int[] counts = ShiftSearch.Best(needs, patterns, cancellation);
        decimal cost = Cost(patterns, counts);
        long[] coverage = [.. needs.Select((_, period) => Heads(period, patterns, counts))];
        return new ShiftPlan
        {
            TotalCost = cost,
            Staff = [.. counts.Select((count, j) => new NamedCount(patterns[j].Id, count))],
            Coverage = [.. coverage],
            ShortPeriods = [],
            IsValid = Holds(needs, patterns, counts, cost),
        };
    }

    /// <summary>Explains the cost.</summary>
    /// <returns>The explanation, with one part per pattern that is worked.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("least cost of the shifts", "班次最低成本"),
            TotalCost is { } cost ? Figures.Text(cost) : null,
            IsFeasible
                ? Phrase.Of($"{Coverage.Length} periods covered", $"覆盖 {Coverage.Length} 个时段")
                : Phrase.Of($"{ShortPeriods.Length} periods cannot be covered", $"{ShortPeriods.Length} 个时段无法覆盖"),
            new Phrase("Dantzig 1954", "丹齐格 1954"),
            [
                .. Staff
                    .Where(shift => shift.Count > 0)
                    .Select(shift => Explanation.Of(new Phrase($"people on {shift.Name}", $"{shift.Name} 班人数"), (decimal)shift.Count)),
            ]
        );

    /// <summary>The people in a period if all who may work do.</summary>
    private static long Available(int period, IReadOnlyList<ShiftPattern> patterns) =>
        patterns.Where(pattern => pattern.Covers[period] == 1).Sum(pattern => (long)(pattern.Most ?? int.MaxValue));

    private static long Heads(int period, IReadOnlyList<ShiftPattern> patterns, int[] counts) =>
        counts.Select((count, j) => (long)count * patterns[j].Covers[period]).Sum();

    private static decimal Cost(IReadOnlyList<ShiftPattern> patterns, int[] counts)
    {
        var sum = Fraction.Zero;
        for (int j = 0; j < counts.Length; j++)
            sum += (Fraction)patterns[j].Cost * new Fraction(counts[j], BigInteger.One);
        return sum.ToDecimal();
    }

    private static bool Holds(int[] needs, IReadOnlyList<ShiftPattern> patterns, int[] counts, decimal cost)
    {
        decimal left = cost;
        for (int j = 0; j < counts.Length; j++)
        {
            if (counts[j] < 0 || counts[j] > (patterns[j].Most ?? int.MaxValue))
                return false;
            left -= patterns[j].Cost * counts[j];
        }
        for (int period = 0; period < needs.Length; period++)
        {
            if (Heads(period, patterns, counts) < needs[period])
                return false;
        }
        return left == 0;
    }

    private static void Check(int periods, IReadOnlyList<ShiftPattern> patterns)
    {
        if (patterns.Count == 0)
            throw Faults.Empty(nameof(patterns), "give at least one pattern");
        for (int j = 0; j < patterns.Count; j++)
        {
            var pattern = Guard.NotNull(patterns[j], Guard.At(nameof(patterns), j));
            Guard.SameLength(pattern.Covers.Length, Guard.At(nameof(patterns), j), periods, "requirements");
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int j = 0; j < patterns.Count; j++)
        {
            if (!seen.Add(patterns[j].Id))
                throw Faults.Duplicate(Guard.At(nameof(patterns), j), patterns[j].Id);
        }
    }
}
