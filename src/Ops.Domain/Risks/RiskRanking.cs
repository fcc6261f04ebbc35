using System.Runtime.InteropServices;

namespace Ops.Domain.Risks;

/// <summary>Which risks matter most, by the loss of a year that is to be expected (重大风险排序).</summary>
/// <remarks>Compared by reference. The expected loss says nothing of the tail: two risks of 1,000 may be 1,000 × 1 and 0.001 × 1,000,000.</remarks>
public sealed class RiskRanking : IExplainable
{
    private RiskRanking() { }

    /// <summary>The expected loss of all risks.</summary>
    public double TotalExpectedLoss { get; internal init; }

    /// <summary>The first risks: by expected loss and then impact, both falling, then by id.</summary>
    public ImmutableArray<RankedRisk> Ranked { get; internal init; }

    /// <summary>The categories of all risks, by expected loss falling, then by name.</summary>
    public ImmutableArray<RiskCategoryTotal> Categories { get; internal init; }

    /// <summary>The sum of the squared shares, 1/n … 1 (Herfindahl); null when the total is 0.</summary>
    public double? Concentration { get; internal init; }

    /// <summary>Ranks risks.</summary>
    /// <param name="risks">At least one risk, each id once.</param>
    /// <param name="top">How many to list; at least 1.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>:
    /// a top below 1. <see cref="FaultCode.Overflow"/>: a loss beyond double.
    /// </exception>
    public static RiskRanking Of(ReadOnlySpan<RiskEstimate> risks, int top)
    {
        Guard.NotEmpty(risks, nameof(risks));
        if (top < 1)
            throw Faults.Invalid(nameof(top), $"{top} is below 1", "list at least one risk");
        UniqueIds.Check(risks, nameof(risks), risk => risk.Id);
        var estimates = risks.ToArray();
        double[] losses = new double[estimates.Length];
        double total = 0;
        for (int i = 0; i < losses.Length; i++)
        {
            losses[i] = estimates[i].Frequency * estimates[i].Impact;
            total += losses[i];
        }
        if (!double.IsFinite(total))
            throw Faults.Overflow(nameof(risks), "the total loss is beyond the range of double", "work in a larger unit");
        double concentration = 0;
        if (total > 0)
        {
            foreach (double loss in losses)
                concentration += loss / total * (loss / total);
        }
        int[] order = Falling.Order(losses, (a, b) => Compare(estimates[a], estimates[b]));
        return new RiskRanking
        {
            TotalExpectedLoss = total,
            Ranked = First(estimates, losses, order.AsSpan(0, Math.Min(top, order.Length)), total),
            Categories = Totals(estimates, losses, total),
            Concentration = total > 0 ? concentration : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected loss of a year", "年预期损失"),
            TotalExpectedLoss,
            Phrase.Of($"Σ f · x"),
            default,
            [
                .. Ranked.Select(risk =>
                    Explanation.Of(
                        Phrase.Of($"{risk.Estimate.Id}"),
                        risk.ExpectedLoss,
                        Phrase.Of($"{risk.Estimate.Frequency} * {risk.Estimate.Impact}")
                    )
                ),
                Explanation.Of(new Phrase("Concentration", "集中度"), Concentration, Phrase.Of($"Σ s²")),
            ]
        );

    private static int Compare(in RiskEstimate a, in RiskEstimate b)
    {
        int byImpact = b.Impact.CompareTo(a.Impact);
        return byImpact != 0 ? byImpact : string.CompareOrdinal(a.Id, b.Id);
    }

    private static ImmutableArray<RankedRisk> First(RiskEstimate[] risks, double[] losses, ReadOnlySpan<int> rows, double total)
    {
        var ranked = ImmutableArray.CreateBuilder<RankedRisk>(rows.Length);
        double sum = 0;
        foreach (int row in rows)
        {
            sum += losses[row];
            ranked.Add(
                new RankedRisk
                {
                    Estimate = risks[row],
                    ExpectedLoss = losses[row],
                    Share = total > 0 ? losses[row] / total : null,
                    CumulativeShare = total > 0 ? sum / total : null,
                }
            );
        }
        return ranked.MoveToImmutable();
    }

    private static ImmutableArray<RiskCategoryTotal> Totals(RiskEstimate[] risks, double[] losses, double total)
    {
        var sums = new Dictionary<string, (double Loss, int Count)>(StringComparer.Ordinal);
        for (int i = 0; i < risks.Length; i++)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, risks[i].Category, out _);
            sum = (sum.Loss + losses[i], sum.Count + 1);
        }
        return
        [
            .. sums.OrderByDescending(pair => pair.Value.Loss)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new RiskCategoryTotal
                {
                    Category = pair.Key,
                    ExpectedLoss = pair.Value.Loss,
                    Share = total > 0 ? pair.Value.Loss / total : null,
                    Count = pair.Value.Count,
                }),
        ];
    }
}
