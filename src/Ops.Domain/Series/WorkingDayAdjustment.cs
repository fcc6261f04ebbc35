namespace Ops.Domain.Series;

/// <summary>Two months compared after what is due to their numbers of working days is taken out.</summary>
/// <remarks>All figures are exact decimals; ratios are over the size of the comparison figure. Equal when all figures are.</remarks>
public sealed record WorkingDayAdjustment : IExplainable
{
    internal WorkingDayAdjustment() { }

    /// <summary>The month that is judged.</summary>
    public MonthFigure Current { get; internal init; }

    /// <summary>The month it is compared with.</summary>
    public MonthFigure Comparison { get; internal init; }

    /// <summary>Weighted working days of the current month.</summary>
    public decimal CurrentDays { get; internal init; }

    /// <summary>Weighted working days of the comparison month.</summary>
    public decimal ComparisonDays { get; internal init; }

    /// <summary>Current figure per working day.</summary>
    public decimal CurrentPerDay => Current.Value / CurrentDays;

    /// <summary>Comparison figure per working day.</summary>
    public decimal ComparisonPerDay => Comparison.Value / ComparisonDays;

    /// <summary>Current less comparison figure, as they are.</summary>
    public decimal Change => Current.Value - Comparison.Value;

    /// <summary>Change over the size of the comparison figure; null when that is 0.</summary>
    public decimal? ChangeRatio => Ratio(Change);

    /// <summary>The current figure had it had the comparison month's working days.</summary>
    public decimal AdjustedCurrent => Current.Value * ComparisonDays / CurrentDays;

    /// <summary>Adjusted current less comparison figure.</summary>
    public decimal AdjustedChange => AdjustedCurrent - Comparison.Value;

    /// <summary>Adjusted change over the size of the comparison figure; null when that is 0.</summary>
    public decimal? AdjustedChangeRatio => Ratio(AdjustedChange);

    /// <summary>The part of the current figure that is due to the number of working days.</summary>
    public decimal CalendarEffect => Current.Value - AdjustedCurrent;

    /// <summary>Compares two months.</summary>
    /// <param name="current">The month that is judged.</param>
    /// <param name="comparison">The month it is compared with.</param>
    /// <param name="days">How much each day counts.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.ZeroDenominator"/>: a month without a working day. <see cref="FaultCode.Overflow"/>: a figure is too large for a decimal.
    /// </exception>
    public static WorkingDayAdjustment Of(MonthFigure current, MonthFigure comparison, WorkingDayWeights days)
    {
        Guard.NotNull(days, nameof(days));
        var result = new WorkingDayAdjustment
        {
            Current = current,
            Comparison = comparison,
            CurrentDays = days.In(current.Month),
            ComparisonDays = days.In(comparison.Month),
        };
        if (result.CurrentDays == 0)
            throw Faults.ZeroDenominator(nameof(current), "the month has no working day", "check week and holidays");
        if (result.ComparisonDays == 0)
            throw Faults.ZeroDenominator(nameof(comparison), "the month has no working day", "check week and holidays");
        try
        {
            _ = (
                result.CurrentPerDay,
                result.ComparisonPerDay,
                result.Change,
                result.ChangeRatio,
                result.AdjustedChange,
                result.AdjustedChangeRatio,
                result.CalendarEffect
            );
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(current), "the figures are too large for a decimal", "use a larger unit");
        }
        return result;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change adjusted for working days", "剔除工作日影响后的变化"),
            AdjustedChange,
            Phrase.Of($"{Current.Value} × {ComparisonDays} / {CurrentDays} - {Comparison.Value}"),
            new Phrase("working-day proportion", "工作日比例法"),
            Explanation.Of(new Phrase("Change", "变化"), Change, Phrase.Of($"{Current.Value} - {Comparison.Value}")),
            Explanation.Of(new Phrase("Calendar effect", "日历效应"), CalendarEffect),
            Explanation.Of(new Phrase("Working days, current", "本期工作日"), CurrentDays),
            Explanation.Of(new Phrase("Working days, comparison", "对比期工作日"), ComparisonDays)
        );

    private decimal? Ratio(decimal change) => Comparison.Value == 0 ? null : change / Math.Abs(Comparison.Value);
}
