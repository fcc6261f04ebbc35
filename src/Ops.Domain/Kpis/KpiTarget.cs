namespace Ops.Domain.Kpis;

/// <summary>What is agreed for an indicator: the target, the values that are green, and those that are still amber.</summary>
/// <remarks>
/// Both ranges include their ends and are compared as exact decimals: 95 is green if green starts at 95. An open end is null.
/// </remarks>
public sealed record KpiTarget
{
    private KpiTarget(Direction direction) => Direction = direction;

    /// <summary>Which way is good.</summary>
    public Direction Direction { get; }

    /// <summary>The target itself, in the indicator's unit; null for a band, which has none.</summary>
    public decimal? Target { get; private init; }

    /// <summary>The least green value; null if there is none.</summary>
    public decimal? GreenLow { get; private init; }

    /// <summary>The greatest green value; null if there is none.</summary>
    public decimal? GreenHigh { get; private init; }

    /// <summary>The least amber value; null if there is none.</summary>
    public decimal? AmberLow { get; private init; }

    /// <summary>The greatest amber value; null if there is none.</summary>
    public decimal? AmberHigh { get; private init; }

    /// <summary>A target of which more is better.</summary>
    /// <param name="target">The target.</param>
    /// <param name="green">The least value that is green.</param>
    /// <param name="amber">The least value that is amber; not above <paramref name="green"/>.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: amber lies above green.</exception>
    public static KpiTarget AtLeast(decimal target, decimal green, decimal amber) =>
        green < amber
            ? throw Faults.Invalid(nameof(amber), $"{Figures.Text(amber)} is above green {Figures.Text(green)}", "give amber at most green")
            : new KpiTarget(Direction.HigherIsBetter)
            {
                Target = target,
                GreenLow = green,
                AmberLow = amber,
            };

    /// <summary>A target of which less is better.</summary>
    /// <param name="target">The target.</param>
    /// <param name="green">The greatest value that is green.</param>
    /// <param name="amber">The greatest value that is amber; not below <paramref name="green"/>.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: amber lies below green.</exception>
    public static KpiTarget AtMost(decimal target, decimal green, decimal amber) =>
        green > amber
            ? throw Faults.Invalid(
                nameof(amber),
                $"{Figures.Text(amber)} is below green {Figures.Text(green)}",
                "give amber at least green"
            )
            : new KpiTarget(Direction.LowerIsBetter)
            {
                Target = target,
                GreenHigh = green,
                AmberHigh = amber,
            };

    /// <summary>A band in which the figure should stay.</summary>
    /// <param name="low">The least green value.</param>
    /// <param name="high">The greatest green value; not below <paramref name="low"/>.</param>
    /// <param name="margin">How far outside the band a value is still amber; not negative.</param>
    /// <returns>The target.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an inverted band or a negative margin. <see cref="FaultCode.Overflow"/>: the
    /// amber ends do not fit a decimal.
    /// </exception>
    public static KpiTarget Within(decimal low, decimal high, decimal margin)
    {
        if (low > high)
            throw Faults.Invalid(nameof(low), $"{Figures.Text(low)} is above {Figures.Text(high)}", "give the lower end first");
        if (margin < 0)
            throw Faults.Invalid(nameof(margin), $"{Figures.Text(margin)} is negative", "give a margin of at least 0");
        try
        {
            return new KpiTarget(Direction.WithinBand)
            {
                GreenLow = low,
                GreenHigh = high,
                AmberLow = low - margin,
                AmberHigh = high + margin,
            };
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(margin), "the amber ends do not fit a decimal", "give a smaller band or margin");
        }
    }
}
