namespace Ops.Domain.Kpis;

/// <summary>How an indicator's figure stands against its target: status, variance and attainment.</summary>
public sealed record KpiStatus : IExplainable
{
    private KpiStatus(KpiTarget target) => Target = target;

    /// <summary>What was agreed.</summary>
    public KpiTarget Target { get; }

    /// <summary>The figure that was judged; null if there is none.</summary>
    public decimal? Value { get; internal init; }

    /// <summary>Green, amber or red; <see cref="Status.NoData"/> without a figure.</summary>
    public Status Status { get; internal init; }

    /// <summary>Value less target, in the indicator's unit; for a band the signed distance outside it. Null without a figure.</summary>
    public decimal? Variance { get; internal init; }

    /// <summary>
    /// The attained share of the target: value / target, or target / value where less is better. Null for a band, without a
    /// figure, and where the divisor is not positive.
    /// </summary>
    public double? Attainment { get; internal init; }

    /// <summary>True if the variance is on the good side or zero; null without a figure.</summary>
    public bool? Favourable { get; internal init; }

    /// <summary>Judges a figure.</summary>
    /// <param name="target">What was agreed.</param>
    /// <param name="value">The figure; null if there is none, which is <see cref="Status.NoData"/> and never green.</param>
    /// <returns>The judgement.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no target. <see cref="FaultCode.Overflow"/>: the variance does not fit a decimal.
    /// </exception>
    public static KpiStatus Of(KpiTarget target, decimal? value)
    {
        Guard.NotNull(target, nameof(target));
        if (value is not { } figure)
            return new KpiStatus(target);
        decimal variance = VarianceOf(target, figure);
        return new KpiStatus(target)
        {
            Value = figure,
            Status =
                IsInside(figure, target.GreenLow, target.GreenHigh) ? Status.Green
                : IsInside(figure, target.AmberLow, target.AmberHigh) ? Status.Amber
                : Status.Red,
            Variance = variance,
            Attainment = AttainmentOf(target, figure),
            Favourable = target.Direction switch
            {
                Direction.HigherIsBetter => variance >= 0,
                Direction.LowerIsBetter => variance <= 0,
                _ => variance == 0,
            },
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var source = new Phrase("thresholds include their ends", "阈值含端点");
        var value = Explanation.Of(new Phrase("Value", "实际值"), Text(Value));
        if (Target.Target is not { } target)
        {
            var band = Phrase.Of($"{Target.GreenLow} … {Target.GreenHigh}");
            return Explanation.Of(new Phrase("Status", "状态"), Status.ToPhrase(), band, source, value);
        }
        return Explanation.Of(
            new Phrase("Status", "状态"),
            Status.ToPhrase(),
            Limits(),
            source,
            value,
            Explanation.Of(new Phrase("Target", "目标值"), target),
            Explanation.Of(new Phrase("Variance", "差异"), Text(Variance), Phrase.Of($"{Value} - {target}")),
            Explanation.Of(
                new Phrase("Attainment", "达成率"),
                Attainment,
                Target.Direction == Direction.LowerIsBetter ? Phrase.Of($"{target} / {Value}") : Phrase.Of($"{Value} / {target}")
            )
        );
    }

    private Phrase Limits() =>
        Target.Direction == Direction.LowerIsBetter
            ? Phrase.Of($"green ≤ {Target.GreenHigh}, amber ≤ {Target.AmberHigh}", $"绿 ≤ {Target.GreenHigh}，黄 ≤ {Target.AmberHigh}")
            : Phrase.Of($"green ≥ {Target.GreenLow}, amber ≥ {Target.AmberLow}", $"绿 ≥ {Target.GreenLow}，黄 ≥ {Target.AmberLow}");

    private static string? Text(decimal? value) => value is { } figure ? Figures.Text(figure) : null;

    private static bool IsInside(decimal value, decimal? low, decimal? high) => !(value < low) && !(value > high);

    private static decimal VarianceOf(KpiTarget target, decimal value)
    {
        decimal reference = target.Target ?? Math.Clamp(value, target.GreenLow!.Value, target.GreenHigh!.Value);
        try
        {
            return value - reference;
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(value), "the distance to the target does not fit a decimal", "give figures of a smaller unit");
        }
    }

    private static double? AttainmentOf(KpiTarget target, decimal value) =>
        target.Direction switch
        {
            Direction.HigherIsBetter when target.Target > 0 => (double)value / (double)target.Target.Value,
            Direction.LowerIsBetter when value > 0 => (double)target.Target!.Value / (double)value,
            _ => null,
        };
}
