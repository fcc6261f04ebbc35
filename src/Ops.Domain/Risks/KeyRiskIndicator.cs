namespace Ops.Domain.Risks;

/// <summary>A figure that warns of a risk, with its two thresholds (关键风险指标 KRI).</summary>
/// <remarks>A value at a threshold is in the worse band. Equal thresholds leave no amber band.</remarks>
public readonly record struct KeyRiskIndicator
{
    /// <summary>Creates an indicator.</summary>
    /// <param name="direction">Which way is good; a band is none.</param>
    /// <param name="amber">From here on it is watched.</param>
    /// <param name="red">From here on it is acted upon; not on the good side of amber.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a band as direction, NaN, infinity. <see cref="FaultCode.NotOrdered"/>: red is better than amber.
    /// </exception>
    public KeyRiskIndicator(Direction direction, double amber, double red)
    {
        if (Guard.Defined(direction, nameof(direction)) == Direction.WithinBand)
            throw Faults.Invalid(nameof(direction), "a band is no direction", "make an indicator for each end of the band");
        Direction = direction;
        Amber = Guard.Finite(amber, nameof(amber));
        Red = Guard.Finite(red, nameof(red));
        if (amber != red && amber > red != (direction == Direction.HigherIsBetter))
            throw Faults.NotOrdered(
                nameof(red),
                $"red {Figures.Text(red)} is better than amber {Figures.Text(amber)}",
                "let the figure pass amber before red"
            );
    }

    /// <summary>Which way is good.</summary>
    public Direction Direction { get; }

    /// <summary>From here on it is watched.</summary>
    public double Amber { get; }

    /// <summary>From here on it is acted upon.</summary>
    public double Red { get; }

    /// <summary>The light of a value.</summary>
    /// <param name="value">The value; null for no data.</param>
    /// <returns>The light; no data is never green.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN, infinity.</exception>
    public Status StatusOf(double? value) =>
        value is not { } known ? Status.NoData
        : IsPast(Guard.Finite(known, nameof(value)), Red) ? Status.Red
        : IsPast(known, Amber) ? Status.Amber
        : Status.Green;

    internal bool IsPast(double value, double threshold) => Direction == Direction.HigherIsBetter ? value <= threshold : value >= threshold;

    internal static void Values(ReadOnlySpan<double?> values, string place)
    {
        Guard.NotEmpty(values, place);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
                Guard.Finite(value, Guard.At(place, i));
        }
    }
}
