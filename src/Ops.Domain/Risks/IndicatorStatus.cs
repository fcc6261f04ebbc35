namespace Ops.Domain.Risks;

/// <summary>What an indicator says, now and before.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class IndicatorStatus : IExplainable
{
    private IndicatorStatus() { }

    /// <summary>The indicator.</summary>
    public KeyRiskIndicator Indicator { get; internal init; }

    /// <summary>The light of each value, in the order given.</summary>
    public ImmutableArray<Status> Statuses { get; internal init; }

    /// <summary>The last light; no data too.</summary>
    public Status Current => Statuses[^1];

    /// <summary>How many values up to the last are red without a break; a missing one breaks the run.</summary>
    public int ConsecutiveRed { get; internal init; }

    /// <summary>Red values over values; null without one.</summary>
    public double? BreachRate { get; internal init; }

    /// <summary>Reads an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="values">At least one value in time order; null where there is no data.</param>
    /// <returns>The lights.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no entry. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity.
    /// </exception>
    public static IndicatorStatus Of(KeyRiskIndicator indicator, ReadOnlySpan<double?> values)
    {
        KeyRiskIndicator.Values(values, nameof(values));
        var statuses = ImmutableArray.CreateBuilder<Status>(values.Length);
        int known = 0;
        int red = 0;
        int run = 0;
        foreach (double? value in values)
        {
            var status = indicator.StatusOf(value);
            statuses.Add(status);
            known += status == Status.NoData ? 0 : 1;
            red += status == Status.Red ? 1 : 0;
            run = status == Status.Red ? run + 1 : 0;
        }
        return new IndicatorStatus
        {
            Indicator = indicator,
            Statuses = statuses.MoveToImmutable(),
            ConsecutiveRed = run,
            BreachRate = known > 0 ? (double)red / known : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Indicator", "指标状态"),
            Current.ToPhrase(),
            Phrase.Of($"amber {Indicator.Amber}, red {Indicator.Red}", $"黄 {Indicator.Amber}，红 {Indicator.Red}"),
            default,
            Explanation.Of(new Phrase("Red in a row", "连续红灯"), (decimal)ConsecutiveRed),
            Explanation.Of(new Phrase("Breach rate", "越限率"), BreachRate)
        );
}
