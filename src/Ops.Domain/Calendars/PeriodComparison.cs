using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>The sum of a period, or of several, beside the sum with which it is compared.</summary>
/// <remarks>A range without any observation has no figure (null), which is not the same as a sum of 0.</remarks>
public sealed record PeriodComparison : IExplainable
{
    private PeriodComparison() { }

    /// <summary>With what the period was compared.</summary>
    public ComparisonKind Kind { get; internal init; }

    /// <summary>The days of the present figure.</summary>
    public DateRange CurrentRange { get; internal init; }

    /// <summary>The days of the figure to compare with.</summary>
    public DateRange ComparisonRange { get; internal init; }

    /// <summary>The sum over <see cref="CurrentRange"/>; null without any observation there.</summary>
    public decimal? Current { get; internal init; }

    /// <summary>The sum over <see cref="ComparisonRange"/>; null without any observation there.</summary>
    public decimal? Comparison { get; internal init; }

    /// <summary><see cref="Current"/> less <see cref="Comparison"/>; null when either is.</summary>
    public decimal? Change { get; internal init; }

    /// <summary>The change over the size of the comparison, so that the sign is the change's; null when that is missing or 0.</summary>
    public double? ChangeRatio { get; internal init; }

    /// <summary>Compares the sum of a period with that of another.</summary>
    /// <param name="observations">At least one, in any order.</param>
    /// <param name="period">The period, of any grain.</param>
    /// <param name="kind">With what to compare it.</param>
    /// <param name="calendar">The fiscal calendar in which the year to date starts; the calendar year when left out.</param>
    /// <param name="trailing">How many periods <see cref="ComparisonKind.Trailing"/> covers; at least 1; other kinds do not look at it.</param>
    /// <returns>Both sums and their change.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no observation. <see cref="FaultCode.InvalidArgument"/>: an unknown kind, fewer than one trailing period, or
    /// beyond the years 1 to 9998. <see cref="FaultCode.Overflow"/>: a sum beyond decimal.
    /// </exception>
    public static PeriodComparison Of(
        ReadOnlySpan<DatedValue> observations,
        Period period,
        ComparisonKind kind,
        FiscalCalendar calendar = default,
        int trailing = 3
    )
    {
        Guard.NotEmpty(observations, nameof(observations));
        Guard.Defined(kind, nameof(kind));
        if (kind == ComparisonKind.Trailing)
            Guard.InRange(trailing, 1, int.MaxValue, nameof(trailing));
        var (current, comparison) = kind switch
        {
            ComparisonKind.Previous => (period.Range, period.Previous().Range),
            ComparisonKind.YearBefore => (period.Range, period.YearBefore().Range),
            ComparisonKind.YearToDate => (calendar.YearToDate(period), calendar.YearToDate(period.YearBefore())),
            _ => (period.Trailing(trailing), period.Plus(-trailing).Trailing(trailing)),
        };
        try
        {
            return Of(kind, current, comparison, Sum(observations, current), Sum(observations, comparison));
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(observations), "the sum is beyond decimal", "give smaller figures, for example in thousands");
        }
    }

    /// <summary>Both sums, and how the change follows from them.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change", "变化"),
            Text(Change),
            Phrase.Of($"{Text(Current) ?? "–"} − {Text(Comparison) ?? "–"}"),
            parts:
            [
                Explanation.Of(new Phrase("Current", "本期"), Text(Current), source: Phrase.Of($"{CurrentRange}")),
                Explanation.Of(new Phrase("Comparison", "对比期"), Text(Comparison), source: Phrase.Of($"{ComparisonRange}")),
                Explanation.Of(
                    new Phrase("Change ratio", "变化率"),
                    ChangeRatio,
                    Phrase.Of($"{Text(Change) ?? "–"} / |{Text(Comparison) ?? "–"}|")
                ),
            ]
        );

    private static PeriodComparison Of(
        ComparisonKind kind,
        DateRange currentRange,
        DateRange comparisonRange,
        decimal? current,
        decimal? comparison
    )
    {
        decimal? change = current - comparison;
        return new PeriodComparison
        {
            Kind = kind,
            CurrentRange = currentRange,
            ComparisonRange = comparisonRange,
            Current = current,
            Comparison = comparison,
            Change = change,
            ChangeRatio =
                change is { } difference && comparison is { } against and not 0 ? (double)difference / (double)Math.Abs(against) : null,
        };
    }

    private static decimal? Sum(ReadOnlySpan<DatedValue> observations, DateRange range)
    {
        decimal? sum = null;
        foreach (ref readonly var observation in observations)
        {
            if (range.Contains(observation.Date))
                sum = (sum ?? 0) + observation.Value;
        }
        return sum;
    }

    private static string? Text(decimal? value) => value is { } number ? Figures.Text(number) : null;
}
