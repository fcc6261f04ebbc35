using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>Who came, who left and who stayed in a window, and how long people stay.</summary>
/// <remarks>Rates are over the mean headcount of every day of the window; tenure by Kaplan &amp; Meier (JASA 53, 1958).</remarks>
public sealed class Turnover : IExplainable
{
    private const double DaysOfYear = 365;

    private Turnover() { }

    /// <summary>The days of the window.</summary>
    public int Days { get; private init; }

    /// <summary>Employed at the end of the day before.</summary>
    public int Opening { get; private init; }

    /// <summary>Employed at the end of the last day.</summary>
    public int Closing { get; private init; }

    /// <summary>Hired in the window.</summary>
    public int Hires { get; private init; }

    /// <summary>Whose last day lies in the window.</summary>
    public int Leavers { get; private init; }

    /// <summary>Those of them who chose to leave.</summary>
    public int VoluntaryLeavers { get; private init; }

    /// <summary>Person-days / days.</summary>
    public double AverageHeadcount { get; private init; }

    /// <summary>Leavers / average headcount; null when nobody worked.</summary>
    public double? Rate { get; private init; }

    /// <summary>Voluntary leavers / average headcount.</summary>
    public double? VoluntaryRate { get; private init; }

    /// <summary>Rate · 365 / days.</summary>
    public double? AnnualizedRate => Rate * DaysOfYear / Days;

    /// <summary>The lower end of the annualized rate's exact interval: leavers are counted events (Garwood 1936).</summary>
    public double? AnnualizedLower { get; private init; }

    /// <summary>The upper end; above 0 even when nobody left.</summary>
    public double? AnnualizedUpper { get; private init; }

    /// <summary>Voluntary rate · 365 / days.</summary>
    public double? AnnualizedVoluntaryRate => VoluntaryRate * DaysOfYear / Days;

    /// <summary>The share of the opening staff that is still there at the end; null without.</summary>
    public double? Retention { get; private init; }

    /// <summary>The share of those hired in the window that is still there at the end; null without.</summary>
    public double? NewHireRetention { get; private init; }

    /// <summary>Days of tenure that half reach; null when that is not known.</summary>
    public double? MedianTenureDays { get; private init; }

    /// <summary>The share that stays for the days asked for, in that order.</summary>
    public ImmutableArray<TenureShare> Survival { get; private init; }

    /// <summary>Measures turnover. What is dated after the window is not known yet.</summary>
    /// <param name="people">At least one person, each once.</param>
    /// <param name="from">The first day of the window.</param>
    /// <param name="to">The last day of the window.</param>
    /// <param name="tenureDays">Days of tenure whose share is wanted, at least 0; empty when none is.</param>
    /// <param name="confidence">The confidence of the annualized rate's interval, strictly between 0 and 1.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: negative days,
    /// not a confidence;
    /// <see cref="FaultCode.NotOrdered"/>: somebody left before being hired, a window that ends before it starts.
    /// </exception>
    public static Turnover Of(
        ReadOnlySpan<Employment> people,
        LocalDate from,
        LocalDate to,
        ReadOnlySpan<int> tenureDays = default,
        double confidence = 0.95
    )
    {
        Check(people, from, to, tenureDays, confidence);
        int opening = 0;
        int stayed = 0;
        int hires = 0;
        int hiresStayed = 0;
        int leavers = 0;
        int voluntary = 0;
        long personDays = 0;
        foreach (var person in people)
        {
            bool isThereAtEnd = person.Hired <= to && !(person.Left <= to);
            bool isOpening = person.Hired < from && !(person.Left < from);
            bool isHire = person.Hired >= from && person.Hired <= to;
            bool isLeaver = person.Left >= from && person.Left <= to;
            opening += isOpening ? 1 : 0;
            stayed += isOpening && isThereAtEnd ? 1 : 0;
            hires += isHire ? 1 : 0;
            hiresStayed += isHire && isThereAtEnd ? 1 : 0;
            leavers += isLeaver ? 1 : 0;
            voluntary += isLeaver && person.IsVoluntary ? 1 : 0;
            var first = LocalDate.Max(person.Hired, from);
            var last = person.Left < to ? person.Left.Value : to;
            personDays += first <= last ? Period.DaysBetween(first, last) + 1 : 0;
        }
        int days = Period.DaysBetween(from, to) + 1;
        var curve = TenureOf(people, to);
        return new Turnover
        {
            Days = days,
            Opening = opening,
            Closing = stayed + hiresStayed,
            Hires = hires,
            Leavers = leavers,
            VoluntaryLeavers = voluntary,
            AverageHeadcount = (double)personDays / days,
            Rate = Share((long)leavers * days, personDays),
            VoluntaryRate = Share((long)voluntary * days, personDays),
            AnnualizedLower = personDays == 0 ? null : Limit(leavers, (1 - confidence) / 2, isUpper: false) * DaysOfYear / personDays,
            AnnualizedUpper = personDays == 0 ? null : Limit(leavers, (1 - confidence) / 2, isUpper: true) * DaysOfYear / personDays,
            Retention = Share(stayed, opening),
            NewHireRetention = Share(hiresStayed, hires),
            MedianTenureDays = curve?.Median.Time,
            Survival = [.. tenureDays.ToArray().Select(day => new TenureShare { Days = day, Share = curve?.At(day) })],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Turnover rate", "流失率"),
            Rate,
            Phrase.Of($"{Leavers} / {AverageHeadcount}"),
            default,
            Explanation.Of(
                new Phrase("Annualized", "年化流失率"),
                AnnualizedRate,
                Phrase.Of($"365 / {Days}"),
                default,
                Explanation.Of(new Phrase("Lower limit", "下限"), AnnualizedLower, default, new Phrase("Garwood 1936", "Garwood 1936")),
                Explanation.Of(new Phrase("Upper limit", "上限"), AnnualizedUpper)
            ),
            Explanation.Of(new Phrase("Voluntary", "主动流失率"), VoluntaryRate, Phrase.Of($"{VoluntaryLeavers} / {AverageHeadcount}")),
            Explanation.Of(new Phrase("Retention", "留存率"), Retention, Phrase.Of($"{Opening} + {Hires} - {Leavers} = {Closing}")),
            Explanation.Of(
                new Phrase("Median tenure in days", "中位在职天数"),
                MedianTenureDays,
                default,
                new Phrase("Kaplan & Meier 1958", "Kaplan 与 Meier 1958")
            )
        );

    /// <summary>A limit of the number of leavers that was to be expected.</summary>
    private static double Limit(int leavers, double tail, bool isUpper) =>
        isUpper ? new ChiSquared((2.0 * leavers) + 2).UpperQuantile(tail) / 2
        : leavers == 0 ? 0
        : new ChiSquared(2.0 * leavers).Quantile(tail) / 2;

    private static double? Share(long top, long bottom) => bottom == 0 ? null : (double)top / bottom;

    private static void Check(
        ReadOnlySpan<Employment> people,
        LocalDate from,
        LocalDate to,
        ReadOnlySpan<int> tenureDays,
        double confidence
    )
    {
        Guard.NotEmpty(people, nameof(people));
        Ids.Unique(people, person => person.Id, nameof(people));
        for (int i = 0; i < tenureDays.Length; i++)
            Amounts.NotNegative(tenureDays[i], Guard.At(nameof(tenureDays), i));
        Guard.OpenProbability(confidence, nameof(confidence));
        for (int i = 0; i < people.Length; i++)
        {
            if (people[i].Left < people[i].Hired)
                throw Faults.NotOrdered(Guard.At(nameof(people), i), "the person left before being hired", "give the days in order");
        }
        if (to < from)
            throw Faults.NotOrdered(
                nameof(to),
                $"{Figures.Text(to)} lies before {Figures.Text(from)}",
                "give a window from first to last day"
            );
    }

    private static SurvivalCurve? TenureOf(ReadOnlySpan<Employment> people, LocalDate to)
    {
        var days = new List<int>();
        var hasLeft = new List<bool>();
        foreach (var person in people)
        {
            if (person.Hired > to)
                continue;
            hasLeft.Add(person.Left <= to);
            days.Add(Period.DaysBetween(person.Hired, person.Left <= to ? person.Left.Value : to));
        }
        return days.Count == 0 ? null : SurvivalCurve.Of([.. days], [.. hasLeft]);
    }
}
