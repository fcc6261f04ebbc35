namespace Ops.Domain.Kpis;

/// <summary>How far an indicator moved from one figure to another, and whether that is for the better.</summary>
public sealed record KpiChange : IExplainable
{
    private KpiChange() { }

    /// <summary>The earlier figure.</summary>
    public decimal Comparison { get; internal init; }

    /// <summary>The later figure.</summary>
    public decimal Current { get; internal init; }

    /// <summary>Current less comparison, in the indicator's unit.</summary>
    public decimal Change { get; internal init; }

    /// <summary>The change over the magnitude of the comparison; null if that is 0.</summary>
    public double? ChangeRatio { get; internal init; }

    /// <summary>True for the better, false for the worse; null if nothing moved, and for a band, where the direction alone does not tell.</summary>
    public bool? Improved { get; internal init; }

    /// <summary>Compares two figures of an indicator.</summary>
    /// <param name="direction">Which way is good.</param>
    /// <param name="comparison">The earlier figure.</param>
    /// <param name="current">The later figure.</param>
    /// <returns>The change.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an undefined direction. <see cref="FaultCode.Overflow"/>: the change does not fit a decimal.
    /// </exception>
    public static KpiChange Of(Direction direction, decimal comparison, decimal current)
    {
        Guard.Defined(direction, nameof(direction));
        decimal change;
        try
        {
            change = current - comparison;
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(current), "the change does not fit a decimal", "give figures of a smaller unit");
        }
        return new KpiChange
        {
            Comparison = comparison,
            Current = current,
            Change = change,
            ChangeRatio = comparison == 0 ? null : (double)change / (double)Math.Abs(comparison),
            Improved =
                change == 0 || direction == Direction.WithinBand ? null
                : direction == Direction.HigherIsBetter ? change > 0
                : change < 0,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change", "变动"),
            Change,
            Phrase.Of($"{Current} - {Comparison}"),
            default,
            Explanation.Of(new Phrase("Change ratio", "变动率"), ChangeRatio, Phrase.Of($"{Change} / |{Comparison}|"))
        );
}
