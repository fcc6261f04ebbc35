using System.Globalization;
using System.Numerics;

namespace Ops.Domain.Teams;

/// <summary>How recruiting converts from stage to stage, what a hire costs, and what a plan would take.</summary>
public sealed class RecruitingFunnel : IExplainable
{
    private RecruitingFunnel() { }

    /// <summary>The stages in order.</summary>
    public ImmutableArray<FunnelStage> Stages { get; private init; }

    /// <summary>Next / this for each step; null after an empty stage.</summary>
    public ImmutableArray<double?> Conversion { get; private init; }

    /// <summary>Last / first; null when nobody entered.</summary>
    public double? Overall { get; private init; }

    /// <summary>The stage entered by the smallest conversion (ties: the earlier); null when none has one.</summary>
    public string? WeakestStep { get; private init; }

    /// <summary>The count of the last stage.</summary>
    public long Hires { get; private init; }

    /// <summary>All costs.</summary>
    public Money TotalCost { get; private init; }

    /// <summary>Total cost / hires, rounded half-even to the minor unit; null without hires.</summary>
    public Money? CostPerHire { get; private init; }

    /// <summary>What the plan takes; null without a plan.</summary>
    public HiringNeed? Need { get; private init; }

    /// <summary>Reads a funnel.</summary>
    /// <param name="stages">At least two stages in order, each id once; none larger than the one before.</param>
    /// <param name="currency">The currency of the costs.</param>
    /// <param name="costs">The costs, each id once; empty when there are none.</param>
    /// <param name="plan">The plan; null when there is none.</param>
    /// <returns>The funnel.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no stage; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.CurrencyMismatch"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: a negative figure, a stage larger than the one before, a currency without minor unit;
    /// <see cref="FaultCode.InsufficientData"/>: one stage.
    /// </exception>
    public static RecruitingFunnel Of(
        ReadOnlySpan<FunnelStage> stages,
        Currency currency,
        ReadOnlySpan<RecruitingCost> costs = default,
        HiringPlan? plan = null
    )
    {
        Guard.NotEmpty(stages, nameof(stages));
        Ids.Unique(stages, stage => stage.Id, nameof(stages));
        Ids.Unique(costs, cost => cost.Id, nameof(costs));
        var total = Money.Zero(currency);
        for (int i = 0; i < costs.Length; i++)
            total += Amounts.NotNegative(costs[i].Amount, Guard.At(nameof(costs), i));
        CheckStages(stages);
        if (plan is { } wanted)
        {
            Amounts.NotNegative(wanted.Required, "plan.required");
            Amounts.NotNegative(wanted.Current, "plan.current");
            Amounts.NotNegative(wanted.ExpectedLeavers, "plan.expectedLeavers");
        }
        if (stages.Length < 2)
            throw Faults.Insufficient(nameof(stages), "one stage converts into nothing", "give at least two");
        var conversion = new double?[stages.Length - 1];
        for (int i = 0; i < conversion.Length; i++)
            conversion[i] = Amounts.Ratio(stages[i + 1].Count, stages[i].Count);
        long hires = stages[^1].Count;
        return new RecruitingFunnel
        {
            Stages = [.. stages],
            Conversion = [.. conversion],
            Overall = Amounts.Ratio(hires, stages[0].Count),
            WeakestStep = Weakest(stages),
            Hires = hires,
            TotalCost = total,
            CostPerHire = hires == 0 ? null : Amounts.Rounded((Fraction)total.Amount / hires, currency),
            Need = plan is { } p ? NeedOf(p, stages, total, hires) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Overall conversion", "总转化率"),
            Overall,
            Phrase.Of($"{Hires} / {Stages[0].Count}"),
            default,
            [
                .. Conversion.Select(
                    (share, i) =>
                        Explanation.Of(
                            Phrase.Of($"{Stages[i].Id} -> {Stages[i + 1].Id}"),
                            share,
                            Phrase.Of($"{Stages[i + 1].Count} / {Stages[i].Count}")
                        )
                ),
                Explanation.Of(
                    new Phrase("Cost per hire", "人均招聘成本"),
                    CostPerHire?.ToString(),
                    Phrase.Of($"{TotalCost.Amount} / {Hires}")
                ),
                Explanation.Of(new Phrase("Hires needed", "需招聘人数"), Need?.Hires.ToString(CultureInfo.InvariantCulture)),
            ]
        );

    private static void CheckStages(ReadOnlySpan<FunnelStage> stages)
    {
        for (int i = 0; i < stages.Length; i++)
        {
            Amounts.NotNegative(stages[i].Count, Guard.At(nameof(stages), i));
            if (i > 0 && stages[i].Count > stages[i - 1].Count)
                throw Faults.Invalid(
                    Guard.At(nameof(stages), i),
                    $"{stages[i].Count} candidates after {stages[i - 1].Count}",
                    "count only candidates of the stage before"
                );
        }
    }

    private static string? Weakest(ReadOnlySpan<FunnelStage> stages)
    {
        int weakest = -1;
        for (int i = 1; i < stages.Length && stages[i - 1].Count > 0; i++)
        {
            if (weakest < 0 || Product(stages[i].Count, stages[weakest - 1].Count) < Product(stages[weakest].Count, stages[i - 1].Count))
                weakest = i;
        }
        return weakest < 0 ? null : stages[weakest].Id;
    }

    private static Int128 Product(long a, long b) => (Int128)a * b;

    private static HiringNeed NeedOf(HiringPlan plan, ReadOnlySpan<FunnelStage> stages, Money total, long hires)
    {
        long needed = (long)decimal.Ceiling(Math.Max(0, plan.Required - plan.Current + plan.ExpectedLeavers));
        if (hires == 0)
            return new HiringNeed { Hires = needed };
        var candidates = ImmutableArray.CreateBuilder<long>(stages.Length);
        foreach (var stage in stages)
            candidates.Add((long)((((BigInteger)needed * stage.Count) + hires - 1) / hires));
        return new HiringNeed
        {
            Hires = needed,
            Candidates = candidates.MoveToImmutable(),
            Budget = Amounts.Rounded((Fraction)total.Amount * needed / hires, total.Currency),
        };
    }
}
