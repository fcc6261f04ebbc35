using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>How fast a goal moves, how fast it must, and where it ends if nothing changes.</summary>
public sealed record RunRate : IExplainable
{
    private RunRate() { }

    /// <summary>Movement a day so far.</summary>
    public double Daily { get; internal init; }

    /// <summary>Movement a day that is needed to arrive in time: 0 when the target is reached, null on the last day.</summary>
    public double? Required { get; internal init; }

    /// <summary>The figure at the end if the pace stays.</summary>
    public double Projected { get; internal init; }

    /// <summary>The progress at the end if the pace stays.</summary>
    public double ProjectedProgress { get; internal init; }

    /// <summary>The day on which the target is reached if the pace stays; null when it is reached already, or never.</summary>
    public LocalDate? CompletionDate { get; internal init; }

    /// <summary>The figure reached.</summary>
    public double Actual { get; internal init; }

    /// <summary>The target.</summary>
    public double Target { get; internal init; }

    /// <summary>Days that are over.</summary>
    public int ElapsedDays { get; internal init; }

    /// <summary>Days that are left.</summary>
    public int RemainingDays { get; internal init; }

    /// <summary>Measures the pace.</summary>
    /// <param name="baseline">Where it started.</param>
    /// <param name="target">Where it should arrive.</param>
    /// <param name="actual">The figure reached.</param>
    /// <param name="start">The day of the baseline.</param>
    /// <param name="end">The day of the target.</param>
    /// <param name="asOf">The day of the actual figure: after the start, not after the end.</param>
    /// <returns>The pace.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, or a day outside. <see cref="FaultCode.ZeroDenominator"/>: target and baseline are equal.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static RunRate Of(double baseline, double target, double actual, LocalDate start, LocalDate end, LocalDate asOf)
    {
        Guard.Finite(baseline, nameof(baseline));
        Guard.Finite(target, nameof(target));
        Guard.Finite(actual, nameof(actual));
        if (asOf <= start || asOf > end)
            throw Faults.Invalid(
                nameof(asOf),
                $"{Figures.Text(asOf)} is not after {Figures.Text(start)} and up to {Figures.Text(end)}",
                "ask for a day after the start, not after the end"
            );
        if (target == baseline)
            throw Faults.ZeroDenominator(
                nameof(target),
                $"target and baseline are both {Figures.Text(target)}",
                "use a floor or a ceiling"
            );
        int elapsed = DatedFigures.Days(start, asOf);
        int remaining = DatedFigures.Days(asOf, end);
        double rate = (actual - baseline) / elapsed;
        bool isReached = target > baseline ? Reach.Least(actual, target) : Reach.Least(-actual, -target);
        double projected = actual + (rate * remaining);
        var found = new RunRate
        {
            Daily = rate,
            Required =
                isReached ? 0
                : remaining == 0 ? null
                : (target - actual) / remaining,
            Projected = projected,
            ProjectedProgress = (projected - baseline) / (target - baseline),
            CompletionDate = isReached ? null : Completion(asOf, (target - actual) / rate),
            Actual = actual,
            Target = target,
            ElapsedDays = elapsed,
            RemainingDays = remaining,
        };
        Representable.All(nameof(actual), "work in a larger unit", rate, found.Required, projected, found.ProjectedProgress);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Projected figure", "预计数值"),
            Projected,
            Phrase.Of($"{Actual} + {Daily} × {RemainingDays}"),
            default,
            Explanation.Of(new Phrase("Pace a day", "每日进度"), Daily, Phrase.Of($"over {ElapsedDays} days", $"{ElapsedDays} 天")),
            Explanation.Of(new Phrase("Pace needed a day", "每日所需"), Required),
            Explanation.Of(new Phrase("Target", "目标值"), Target)
        );

    /// <summary>A whole number of days that rounding has put a hair above itself is that number.</summary>
    private static LocalDate? Completion(LocalDate asOf, double days)
    {
        if (!(days > 0) || days > DatedFigures.Days(asOf, LocalDate.MaxIsoValue))
            return null;
        return asOf.PlusDays((int)Math.Ceiling(days - Reach.OfRatio));
    }
}
