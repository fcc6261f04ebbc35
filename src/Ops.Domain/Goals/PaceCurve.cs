using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;

namespace Ops.Domain.Goals;

/// <summary>How progress is expected to come over the time of a goal: evenly, by working days, as an S, by season, by agreed points, by an own curve (节奏).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class PaceCurve
{
    private readonly Func<LocalDate, LocalDate, LocalDate, ExpectedProgress> _expected;

    private PaceCurve(Phrase name, Func<LocalDate, LocalDate, LocalDate, ExpectedProgress> expected)
    {
        Name = name;
        _expected = expected;
    }

    /// <summary>What it is called.</summary>
    public Phrase Name { get; }

    /// <summary>The same every day.</summary>
    /// <param name="counting">Whether the first day counts.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a convention that is not defined.</exception>
    public static PaceCurve Linear(DayCounting counting = DayCounting.Exclusive)
    {
        Guard.Defined(counting, nameof(counting));
        var name = new Phrase("linear", "线性");
        return new PaceCurve(name, (start, end, asOf) => ExpectedProgress.ByShare(name, Elapsed(counting, start, end, asOf)));
    }

    /// <summary>Slow, fast, slow: the distribution function of a beta distribution over the time.</summary>
    /// <param name="alpha">The first shape, above 0; greater means a later rise.</param>
    /// <param name="beta">The second shape, above 0; greater means an earlier rise.</param>
    /// <param name="counting">Whether the first day counts.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a shape that is not above 0, NaN or infinity.</exception>
    public static PaceCurve SCurve(double alpha, double beta, DayCounting counting = DayCounting.Exclusive)
    {
        Guard.Positive(alpha, nameof(alpha));
        Guard.Positive(beta, nameof(beta));
        Guard.Defined(counting, nameof(counting));
        var shape = new Beta(alpha, beta);
        var name = new Phrase("S-curve", "S 曲线");
        return new PaceCurve(name, (start, end, asOf) => ExpectedProgress.ByShare(name, shape.Cdf(Elapsed(counting, start, end, asOf))));
    }

    /// <summary>The same every working day, the first and the last day included.</summary>
    /// <param name="calendar">The working days.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no calendar.</exception>
    public static PaceCurve WorkingDays(WorkdayCalendar calendar)
    {
        Guard.NotNull(calendar, nameof(calendar));
        var name = new Phrase("working days", "工作日");
        return new PaceCurve(
            name,
            (start, end, asOf) =>
            {
                InOrder(start, end, false);
                int total = calendar.Between(start, end.PlusDays(1));
                if (total == 0)
                    throw Faults.ZeroDenominator(
                        nameof(calendar),
                        "there is no working day between start and end",
                        "choose other days or another calendar"
                    );
                int elapsed = asOf < start ? 0 : calendar.Between(start, LocalDate.Min(asOf, end).PlusDays(1));
                return ExpectedProgress.ByDays(name, elapsed, total);
            }
        );
    }

    /// <summary>The same every working day of a week's mask without holidays.</summary>
    /// <param name="weekmask">Seven characters from Monday to Sunday, 1 for worked and 0 for not: <c>1111100</c>.</param>
    /// <param name="holidays">Dates that are not worked, each once; empty when there are none.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: a holiday stands twice. <see cref="FaultCode.InvalidArgument"/>: not such a mask.
    /// </exception>
    public static PaceCurve WorkingDays(string weekmask = "1111100", ReadOnlySpan<LocalDate> holidays = default)
    {
        var seen = new HashSet<LocalDate>();
        foreach (var holiday in holidays)
        {
            if (!seen.Add(holiday))
                throw Faults.Duplicate(nameof(holidays), Figures.Text(holiday));
        }
        return WorkingDays(WorkdayCalendar.FromMask(weekmask, holidays));
    }

    /// <summary>By season: every day carries the weight of its month ÷ the days of that month; the first and the last day included.</summary>
    /// <param name="monthWeights">The weights of January to December; not negative.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no weight. <see cref="FaultCode.LengthMismatch"/>: not twelve. <see cref="FaultCode.InvalidArgument"/>:
    /// a weight that is negative, NaN or infinite.
    /// </exception>
    public static PaceCurve Seasonal(ReadOnlySpan<double> monthWeights)
    {
        Guard.NotEmpty(monthWeights, nameof(monthWeights));
        Guard.SameLength(monthWeights.Length, nameof(monthWeights), 12, "months");
        for (int i = 0; i < monthWeights.Length; i++)
            Guard.NotNegative(monthWeights[i], Guard.At(nameof(monthWeights), i));
        double[] weights = monthWeights.ToArray();
        var name = new Phrase("seasonal", "季节性");
        return new PaceCurve(
            name,
            (start, end, asOf) =>
            {
                InOrder(start, end, false);
                double mass = Mass(weights, start, end);
                if (mass == 0)
                    throw Faults.ZeroDenominator(
                        nameof(monthWeights),
                        "no weight falls between start and end",
                        "give the months of the goal a weight"
                    );
                return ExpectedProgress.ByShare(
                    name,
                    asOf < start ? 0
                        : asOf >= end ? 1
                        : Mass(weights, start, asOf) / mass
                );
            }
        );
    }

    /// <summary>By agreed points, with straight lines between them and flat beyond.</summary>
    /// <param name="points">The points, dates ascending, each once.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no point. <see cref="FaultCode.DuplicateKey"/>: a date stands twice.
    /// <see cref="FaultCode.NotOrdered"/>: dates do not ascend.
    /// </exception>
    public static PaceCurve Phased(ReadOnlySpan<PacePoint> points)
    {
        Guard.NotEmpty(points, nameof(points));
        DatedFigures.Ascending(points, point => point.Date, nameof(points));
        var agreed = points.ToArray();
        var name = new Phrase("phased", "分阶段");
        return new PaceCurve(
            name,
            (start, end, asOf) =>
            {
                InOrder(start, end, false);
                return ExpectedProgress.ByShare(name, Between(agreed, asOf));
            }
        );
    }

    /// <summary>By the caller's own curve over the time of the goal.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="share">
    /// The progress expected when a share of the time has passed; asked at 0 before the start, at 1 from the end on, in between at the share
    /// that has passed. Pure: the same share gives the same progress.
    /// </param>
    /// <param name="counting">Whether the first day counts.</param>
    /// <returns>The curve. A progress that is NaN or infinite is refused when it is asked for.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no name, no curve, or a convention that is not defined.</exception>
    public static PaceCurve Custom(Phrase name, Func<double, double> share, DayCounting counting = DayCounting.Exclusive)
    {
        if (name.IsEmpty)
            throw Faults.Invalid(nameof(name), "an empty name", "name the curve in both languages");
        Guard.NotNull(share, nameof(share));
        Guard.Defined(counting, nameof(counting));
        return new PaceCurve(
            name,
            (start, end, asOf) =>
                ExpectedProgress.ByShare(
                    name,
                    Guard.Finite(share(Elapsed(counting, start, end, asOf)), $"{nameof(share)} of {name.English}")
                )
        );
    }

    /// <summary>The progress expected on a day.</summary>
    /// <param name="start">The first day of the goal.</param>
    /// <param name="end">The last day of the goal.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The expected progress.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: the end before the start, or equal to it where the first day does not count.
    /// <see cref="FaultCode.ZeroDenominator"/>: no working day or no seasonal weight in the time of the goal.
    /// </exception>
    public ExpectedProgress On(LocalDate start, LocalDate end, LocalDate asOf) => _expected(start, end, asOf);

    private static double Elapsed(DayCounting counting, LocalDate start, LocalDate end, LocalDate asOf)
    {
        bool isInclusive = counting == DayCounting.Inclusive;
        InOrder(start, end, !isInclusive);
        if (asOf < start)
            return 0;
        if (asOf >= end)
            return 1;
        int first = isInclusive ? 1 : 0;
        return (double)(DatedFigures.Days(start, asOf) + first) / (DatedFigures.Days(start, end) + first);
    }

    private static void InOrder(LocalDate start, LocalDate end, bool needsTime)
    {
        if (end < start || (needsTime && end == start))
            throw Faults.Invalid(
                nameof(end),
                $"{Figures.Text(end)} is not after {Figures.Text(start)}",
                "let the goal end after it starts"
            );
    }

    private static double Mass(double[] weights, LocalDate from, LocalDate through)
    {
        double mass = 0;
        for (var month = new LocalDate(from.Year, from.Month, 1); month <= through; month = month.PlusMonths(1))
        {
            int length = month.Calendar.GetDaysInMonth(month.Year, month.Month);
            var first = LocalDate.Max(from, month);
            var last = LocalDate.Min(through, month.PlusDays(length - 1));
            mass += weights[month.Month - 1] * (DatedFigures.Days(first, last) + 1) / length;
        }
        return mass;
    }

    private static double Between(PacePoint[] points, LocalDate asOf)
    {
        if (asOf <= points[0].Date)
            return points[0].Value;
        for (int i = 1; i < points.Length; i++)
        {
            if (asOf > points[i].Date)
                continue;
            double share = (double)DatedFigures.Days(points[i - 1].Date, asOf) / DatedFigures.Days(points[i - 1].Date, points[i].Date);
            return points[i - 1].Value + ((points[i].Value - points[i - 1].Value) * share);
        }
        return points[^1].Value;
    }
}
