namespace Ops.Domain.Risks;

/// <summary>Correlated amounts added by the variance–covariance formula √(cᵀ R c), and what diversification saves (平方根加总).</summary>
/// <remarks>Contributions after Euler: they add up to the total. Holds a list and makes no claim of value equality.</remarks>
public sealed class SquareRootSum : IExplainable
{
    private SquareRootSum() { }

    /// <summary>√(cᵀ R c).</summary>
    public double Total { get; internal init; }

    /// <summary>The plain sum.</summary>
    public double Undiversified { get; internal init; }

    /// <summary>The plain sum less the total.</summary>
    public double DiversificationBenefit => Undiversified - Total;

    /// <summary>The benefit as a share of the plain sum; null when that is 0.</summary>
    public double? DiversificationRatio => Undiversified == 0 ? null : DiversificationBenefit / Undiversified;

    /// <summary>What each item adds to the total, c (R c) / total, in the order given; 0 when the total is.</summary>
    public ImmutableArray<TailShare> Contributions { get; internal init; } = [];

    /// <summary>Adds amounts.</summary>
    /// <param name="items">The amounts; at least one, each id once.</param>
    /// <param name="correlation">Their correlations, which must be possible.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no item. <see cref="FaultCode.LengthMismatch"/>: a matrix of another size. <see cref="FaultCode.DuplicateKey"/>: an id
    /// twice. <see cref="FaultCode.InvalidArgument"/>: null, a matrix that is not positive semidefinite. <see cref="FaultCode.Overflow"/>: beyond double.
    /// </exception>
    public static SquareRootSum Of(ReadOnlySpan<CorrelatedItem> items, CorrelationMatrix correlation)
    {
        Guard.NotEmpty(items, nameof(items));
        Guard.NotNull(correlation, nameof(correlation));
        Guard.SameLength(correlation.Size, nameof(correlation), items.Length, nameof(items));
        correlation.Possible(nameof(correlation));
        string[] ids = new string[items.Length];
        for (int i = 0; i < items.Length; i++)
            ids[i] = items[i].Id;
        RiskIds.Unique(ids, nameof(items));
        double[] pulls = new double[items.Length];
        double square = 0;
        double sum = 0;
        for (int i = 0; i < items.Length; i++)
        {
            for (int j = 0; j < items.Length; j++)
                pulls[i] += correlation[i, j] * items[j].Amount;
            square += items[i].Amount * pulls[i];
            sum += items[i].Amount;
        }
        if (!double.IsFinite(square))
            throw Faults.Overflow(nameof(items), "the squared total is beyond double", "work in a larger unit");
        double total = Math.Sqrt(Math.Max(0, square));
        var contributions = ImmutableArray.CreateBuilder<TailShare>(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            double contribution = total == 0 ? 0 : items[i].Amount * pulls[i] / total;
            contributions.Add(new TailShare(ids[i], contribution, total == 0 ? null : contribution / total));
        }
        return new SquareRootSum
        {
            Total = total,
            Undiversified = sum,
            Contributions = contributions.MoveToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Contributions.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Explanation.Of(
                new Phrase($"Contribution of {Contributions[i].Id}", $"{Contributions[i].Id} 的贡献"),
                Contributions[i].Contribution
            );
        return Explanation.Of(
            new Phrase("Diversified total", "分散后总额"),
            Total,
            Phrase.Of($"√(cᵀ R c), plain sum {Undiversified}", $"√(cᵀ R c)，简单加总 {Undiversified}"),
            new Phrase("variance–covariance formula; Euler allocation", "方差–协方差公式；Euler 分配"),
            parts
        );
    }
}
