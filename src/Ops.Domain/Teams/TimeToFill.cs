using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>How long posts take to be filled, with those still open counted as such.</summary>
/// <remarks>Kaplan &amp; Meier (JASA 53, 1958). The mean of the filled alone is too short, since long searches are still open; it stands beside for comparison.</remarks>
public sealed class TimeToFill : IExplainable
{
    private TimeToFill() { }

    /// <summary>How many were opened by the day of asking.</summary>
    public int Requisitions { get; private init; }

    /// <summary>How many of these are filled.</summary>
    public int Filled { get; private init; }

    /// <summary>How many are open.</summary>
    public int Open => Requisitions - Filled;

    /// <summary>The days with a filling.</summary>
    public ImmutableArray<FillStep> Steps { get; private init; }

    /// <summary>The whole curve.</summary>
    public SurvivalCurve Curve { get; private init; } = null!;

    /// <summary>Days until half are filled; null when that is not reached.</summary>
    public double? Median { get; private init; }

    /// <summary>Days until eight in ten are filled; null when that is not reached.</summary>
    public double? EightInTen { get; private init; }

    /// <summary>The mean of the filled alone, which is biased; null when none is.</summary>
    public double? MeanOfFilled { get; private init; }

    /// <summary>Measures the time to fill. What is dated after <paramref name="asOf"/> is not known yet.</summary>
    /// <param name="requisitions">At least one, each once.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <returns>The times.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.NotOrdered"/>: filled before it was opened;
    /// <see cref="FaultCode.InsufficientData"/>: none is opened yet.
    /// </exception>
    public static TimeToFill Of(ReadOnlySpan<Requisition> requisitions, LocalDate asOf)
    {
        Guard.NotEmpty(requisitions, nameof(requisitions));
        Ids.Unique(requisitions, requisition => requisition.Id, nameof(requisitions));
        var days = new List<int>();
        var isFilled = new List<bool>();
        for (int i = 0; i < requisitions.Length; i++)
        {
            var (_, opened, filled) = requisitions[i];
            if (filled < opened)
                throw Faults.NotOrdered(Guard.At(nameof(requisitions), i), "it is filled before it is opened", "give the days in order");
            if (opened > asOf)
                continue;
            isFilled.Add(filled <= asOf);
            days.Add(Period.DaysBetween(opened, filled <= asOf ? filled.Value : asOf));
        }
        if (days.Count == 0)
            throw Faults.Insufficient(nameof(requisitions), "none is opened yet", "ask on a later day");
        var curve = SurvivalCurve.Of([.. days], [.. isFilled]);
        int[] closed = [.. days.Where((_, i) => isFilled[i])];
        return new TimeToFill
        {
            Requisitions = days.Count,
            Filled = closed.Length,
            Curve = curve,
            Steps =
            [
                .. Enumerable
                    .Range(0, curve.Times.Length)
                    .Where(i => curve.Events[i] > 0)
                    .Select(i => new FillStep
                    {
                        Day = (int)curve.Times[i],
                        AtRisk = curve.AtRisk[i],
                        Filled = curve.Events[i],
                        StillOpen = curve.Survival[i],
                    }),
            ],
            Median = curve.Median.Time,
            EightInTen = curve.Quantile(0.8).Time,
            MeanOfFilled = closed.Length == 0 ? null : closed.Average(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Median days to fill", "岗位填补中位天数"),
            Median,
            Phrase.Of($"{Filled} filled, {Open} open", $"已填补 {Filled}，未填补 {Open}"),
            new Phrase("Kaplan & Meier 1958", "Kaplan 与 Meier 1958"),
            Explanation.Of(new Phrase("Days until eight in ten are filled", "八成岗位填补所需天数"), EightInTen),
            Explanation.Of(new Phrase("Mean of the filled alone (biased)", "仅已填补岗位的均值（有偏）"), MeanOfFilled)
        );
}
