using Ops.Domain.Improvement;

namespace Ops.Domain.Reviews;

/// <summary>Whether a change is proven to have worked, whether the gain lasts, and whether it brings what was planned.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class ImprovementReview : IExplainable
{
    private readonly double _chance;

    private ImprovementReview(ReviewImprovement improvement, ReviewUnit unit, double confidence)
    {
        Improvement = improvement;
        Unit = unit;
        _chance = 1 - confidence;
    }

    /// <summary>The figure's id: <c>improvement:</c> and the improvement's key.</summary>
    public string Id => "improvement:" + Improvement.Id;

    /// <summary>The improvement.</summary>
    public ReviewImprovement Improvement { get; }

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>After against before (Welch); null where figures are not given.</summary>
    public EffectEvaluation? Effect { get; private init; }

    /// <summary>The figures after on a control chart of those before; null with fewer figures than a run.</summary>
    public HoldTheGain? Gain { get; private init; }

    /// <summary>What it brings against its plan; null where nothing was promised.</summary>
    public BenefitStanding? Benefit { get; private init; }

    /// <summary>Whether the figures are better by more than chance explains; null without figures.</summary>
    public bool? IsProven =>
        Effect is { } effect
            ? effect.Test.PValue <= _chance && effect.Difference > 0 == (Improvement.Direction == Direction.HigherIsBetter)
            : null;

    /// <summary>Whether a gain faded, or things got worse; null where it cannot be told.</summary>
    public bool? IsLost => Gain is { } gain ? gain.State is HoldState.Faded or HoldState.Worse : null;

    /// <summary>Planned to date less proven to date, where it is behind its plan; else null.</summary>
    public Money? Missing =>
        Benefit is { State: BenefitState.Behind or BenefitState.Unproven } behind ? behind.PlannedToDate - behind.ProvenToDate : null;

    /// <summary>Red where a gain is lost or a benefit behind its plan, amber without proof; no data without figures and promise; else green.</summary>
    public Status Status =>
        Effect is null && Benefit is null ? Status.NoData
        : IsLost == true || Missing is not null ? Status.Red
        : IsProven == false ? Status.Amber
        : Status.Green;

    internal static ImprovementReview Of(ReviewImprovement improvement, ReviewUnit unit, double confidence)
    {
        bool hasFigures = !improvement.Before.IsEmpty || !improvement.After.IsEmpty;
        if (hasFigures && improvement.Direction is not (Direction.HigherIsBetter or Direction.LowerIsBetter))
            throw Faults.Invalid("direction", $"{improvement.Direction} has no order", "turn the band into a distance, lower is better");
        return new ImprovementReview(improvement, unit, confidence)
        {
            Effect = hasFigures
                ? EffectEvaluation.Of(improvement.Before.AsSpan(), improvement.After.AsSpan(), EffectDesign.Independent, confidence)
                : null,
            Gain =
                hasFigures && improvement.After.Length >= improvement.Run
                    ? HoldTheGain.Of(improvement.Before.AsSpan(), improvement.After.AsSpan(), improvement.Direction, improvement.Run)
                    : null,
            Benefit = improvement.Benefit is { } benefit ? StandingOf(benefit, improvement.BenefitPeriod) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Improvement.Name,
            ReviewText.StatusName(Status),
            default,
            Improvement.Source,
            [
                .. new IExplainable?[] { Effect, Gain }
                    .OfType<IExplainable>()
                    .Select(part => part.Explain()),
                .. Benefit is { } benefit
                    ? new[]
                    {
                        Explanation.Of(
                            new Phrase("Benefit proven to date", "截至目前已证实的收益"),
                            benefit.RealisedShare,
                            Phrase.Of(
                                $"{ReviewText.Amount(benefit.ProvenToDate).English} / {ReviewText.Amount(benefit.PlannedToDate).English}",
                                $"{ReviewText.Amount(benefit.ProvenToDate).Chinese} / {ReviewText.Amount(benefit.PlannedToDate).Chinese}"
                            )
                        ),
                    }
                    : [],
            ]
        );

    private static BenefitStanding StandingOf(Benefit benefit, int period)
    {
        var costless = new Money[benefit.Planned.Length];
        Array.Fill(costless, Money.Zero(benefit.Planned[0].Currency));
        return BenefitsRegister.Of([benefit], costless, period).Benefits[0];
    }
}
