using Ops.Domain.Calendars;

namespace Ops.Domain.Reviews;

/// <summary>A period of the model: its label, and its days where they are known.</summary>
/// <remarks>
/// A text is a period without days: <c>Periods = ["2025", "2026"]</c>. With days the review sees by itself which dated facts lie outside.
/// Two are equal when label and days are. <c>default</c> has no label and is refused by the model.
/// </remarks>
public readonly record struct ReviewPeriod
{
    /// <summary>Names a period.</summary>
    /// <param name="label">Its label, as the facts write it, for example <c>2020-21</c>.</param>
    /// <param name="dates">Its days; null where they are not known.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label, no day.</exception>
    public ReviewPeriod(string label, DateRange? dates = null)
    {
        Label = Guard.NotBlank(label, nameof(label));
        Dates = dates is { IsEmpty: true } ? throw Faults.Invalid(nameof(dates), "the period has no day", "give at least one day") : dates;
    }

    /// <summary>The label, as the facts write it.</summary>
    public string Label { get; }

    /// <summary>The days; null where they are not known.</summary>
    public DateRange? Dates { get; }

    /// <summary>A period of the calendar, with its days.</summary>
    /// <param name="period">The period, for example March 2026, whose label is <c>2026-03</c>.</param>
    /// <returns>The period of the model.</returns>
    public static ReviewPeriod WithDays(Period period) => new(period.ToString(), period.Range);

    /// <summary>A period without days.</summary>
    /// <param name="label">Its label.</param>
    public static implicit operator ReviewPeriod(string label) => new(label);

    /// <summary>The label.</summary>
    /// <returns>The label.</returns>
    public override string ToString() => Label ?? "";
}
