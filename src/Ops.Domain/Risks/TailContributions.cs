using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Which risks make the tail of their total: the contributions add up to the tail value at risk (尾部贡献).</summary>
/// <remarks>Euler allocation (D. Tasche 1999). Holds a list and makes no claim of value equality.</remarks>
public sealed class TailContributions : IExplainable
{
    internal TailContributions(
        double level,
        double valueAtRisk,
        double tailValueAtRisk,
        IEnumerable<(string Id, double Contribution)> parts
    )
    {
        Level = level;
        ValueAtRisk = valueAtRisk;
        TailValueAtRisk = tailValueAtRisk;
        Contributions =
        [
            .. parts
                .OrderByDescending(part => part.Contribution)
                .ThenBy(part => part.Id, StringComparer.Ordinal)
                .Select(part => new TailShare(
                    part.Id,
                    part.Contribution,
                    tailValueAtRisk == 0 ? null : part.Contribution / tailValueAtRisk
                )),
        ];
    }

    /// <summary>The level.</summary>
    public double Level { get; }

    /// <summary>The value at risk of the total.</summary>
    public double ValueAtRisk { get; }

    /// <summary>The tail value at risk of the total.</summary>
    public double TailValueAtRisk { get; }

    /// <summary>One share per risk, largest first, then by id.</summary>
    public ImmutableArray<TailShare> Contributions { get; }

    /// <summary>Allocates the tail of scenarios.</summary>
    /// <param name="risks">The risks; at least one, each id once, all with the same number of scenarios.</param>
    /// <param name="level">The level, strictly between 0 and 1.</param>
    /// <returns>The contributions.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.LengthMismatch"/>: unequal numbers of scenarios.
    /// <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: a level outside (0, 1), null.
    /// </exception>
    public static TailContributions Of(ReadOnlySpan<RiskLosses> risks, double level)
    {
        Guard.NotEmpty(risks, nameof(risks));
        Guard.OpenProbability(level, nameof(level));
        string[] ids = new string[risks.Length];
        for (int i = 0; i < risks.Length; i++)
        {
            ids[i] = Guard.NotNull(risks[i], Guard.At(nameof(risks), i)).Id;
            Guard.SameLength(risks[i].Losses.Length, Guard.At(nameof(risks), i), risks[0].Losses.Length, ids[0]);
        }
        RiskIds.Unique(ids);
        double[] totals = new double[risks[0].Losses.Length];
        foreach (var risk in risks)
        {
            for (int t = 0; t < totals.Length; t++)
                totals[t] += risk.Losses[t];
        }
        var weights = TailWeights.Of(totals, level);
        var parts = new (string, double)[risks.Length];
        for (int i = 0; i < risks.Length; i++)
        {
            var sum = default(CompensatedSum);
            for (int t = 0; t < totals.Length; t++)
                sum.Add(weights.At(totals[t]) * risks[i].Losses[t]);
            parts[i] = (ids[i], sum.Value / weights.Place.Above);
        }
        return new TailContributions(level, weights.Edge, TailEstimate.TailMean(totals, weights.Place, weights.Edge), parts);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Contributions.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            var share = Contributions[i];
            parts[i] = Explanation.Of(
                new Phrase($"Contribution of {share.Id}", $"{share.Id} 的贡献"),
                share.Contribution,
                share.Share is { } part ? Phrase.Of($"{part} of the tail", $"占尾部的 {part}") : default
            );
        }
        return Explanation.Of(
            new Phrase("Tail value at risk", "尾部风险价值"),
            TailValueAtRisk,
            Phrase.Of($"mean of the total beyond {ValueAtRisk}, level {Level}", $"总额超过 {ValueAtRisk} 时的均值，水平 {Level}"),
            new Phrase("Tasche 1999", "Tasche 1999"),
            parts
        );
    }
}
