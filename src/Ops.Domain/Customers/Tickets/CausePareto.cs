namespace Ops.Domain.Customers;

/// <summary>帕累托分析, which few causes make most of the trouble.</summary>
/// <remarks>J. M. Juran's vital few and trivial many. Sums are exact, so that a limit that is met exactly counts as met. Holds a list and makes no claim of value
/// equality.</remarks>
public sealed class CausePareto : IExplainable
{
    private CausePareto() { }

    /// <summary>The sum of all weights.</summary>
    public decimal Total { get; internal init; }

    /// <summary>The causes by falling weight, then by falling count, then by name (ordinal).</summary>
    public ImmutableArray<ParetoCause> Causes { get; internal init; }

    /// <summary>Ranks causes.</summary>
    /// <param name="items">One item for each ticket; at least one.</param>
    /// <param name="limitA">Up to which cumulative share causes are of class A, above 0.</param>
    /// <param name="limitB">Up to which cumulative share causes are of class B, above <paramref name="limitA"/> and at most 1.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.InvalidArgument"/>: an item without a cause, limits out of order.
    /// <see cref="FaultCode.ZeroDenominator"/>: the weights sum to 0. <see cref="FaultCode.Overflow"/>: beyond decimal.
    /// </exception>
    public static CausePareto Of(ReadOnlySpan<CauseWeight> items, decimal limitA = 0.8m, decimal limitB = 0.95m)
    {
        Guard.NotEmpty(items, nameof(items));
        Guard.InRange(limitB, 0, 1, nameof(limitB));
        if (limitA <= 0 || limitA >= limitB)
            throw Faults.Invalid(nameof(limitA), Figures.Format($"{limitA} is not between 0 and {limitB}"), "let 0 < A < B <= 1");
        var sums = new Dictionary<string, (long Count, decimal Weight)>(StringComparer.Ordinal);
        decimal total = 0;
        try
        {
            for (int i = 0; i < items.Length; i++)
            {
                string cause = Guard.NotBlank(items[i].Cause, Guard.At(nameof(items), i));
                var (count, weight) = sums.GetValueOrDefault(cause);
                sums[cause] = (count + 1, weight + items[i].Weight);
                total += items[i].Weight;
            }
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(items), "the weights sum beyond decimal", "scale the weights down");
        }
        if (total == 0)
            throw Faults.ZeroDenominator(nameof(items), "the weights sum to 0", "give at least one positive weight");
        var sorted = sums.OrderByDescending(cause => cause.Value.Weight)
            .ThenByDescending(cause => cause.Value.Count)
            .ThenBy(cause => cause.Key, StringComparer.Ordinal);
        var causes = ImmutableArray.CreateBuilder<ParetoCause>(sums.Count);
        decimal soFar = 0;
        foreach (var (cause, (count, weight)) in sorted)
        {
            decimal before = soFar / total;
            soFar += weight;
            var rank =
                before < limitA ? AbcClass.A
                : before < limitB ? AbcClass.B
                : AbcClass.C;
            causes.Add(new ParetoCause(cause, count, weight, (double)(weight / total), (double)(soFar / total), rank));
        }
        return new CausePareto { Total = total, Causes = causes.MoveToImmutable() };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Vital few causes", "关键少数原因"),
            (decimal)Causes.Count(cause => cause.Class == AbcClass.A),
            Phrase.Of($"of {Causes.Length}, total weight {Total}", $"共 {Causes.Length} 个，总权重 {Total}"),
            new Phrase("Juran", "Juran"),
            [
                .. Causes.Select(cause =>
                    Explanation.Of(
                        Phrase.Of($"{cause.Class}: {cause.Cause}"),
                        cause.Share,
                        Phrase.Of($"{cause.Weight} / {Total}"),
                        Phrase.Of($"with all before it {cause.CumulativeShare}", $"累计 {cause.CumulativeShare}")
                    )
                ),
            ]
        );
}
