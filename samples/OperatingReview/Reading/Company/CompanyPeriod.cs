using System.Collections.Immutable;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Reviews;
using Period = Ops.Domain.Calendars.Period;

namespace OperatingReview.Reading.Company;

/// <summary>The quarter that is reviewed, and the day up to which the facts are known: its last, or the last of which the files tell.</summary>
internal sealed class CompanyPeriod
{
    /// <summary>The last day of which the files tell.</summary>
    private static readonly LocalDate LastDay = new(2026, 8, 31);

    private CompanyPeriod(Period quarter)
    {
        Quarter = quarter;
        AsOf = LocalDate.Min(quarter.End.PlusDays(-1), LastDay);
    }

    /// <summary>All quarters of the files; the last is planned and cannot be reviewed yet.</summary>
    public static ImmutableArray<ReviewPeriod> All { get; } =
    [.. Period.Quarter(2023, 3).Through(Period.Quarter(2026, 4)).Select(ReviewPeriod.WithDays)];

    /// <summary>The quarters that can be reviewed, in order of time.</summary>
    public static ImmutableArray<string> Labels { get; } = [.. All.Select(period => period.Label).SkipLast(1)];

    public Period Quarter { get; }

    public string Label => Quarter.ToString();

    public LocalDate AsOf { get; }

    /// <summary>True while the quarter is not over: then nothing of it is final.</summary>
    public bool IsRunning => AsOf < Quarter.End.PlusDays(-1);

    public static CompanyPeriod Of(string label) =>
        new(Period.Quarter(2023, 3).Through(Period.Quarter(2026, 4)).First(quarter => quarter.ToString() == label));

    /// <summary>A day or nothing: what is dated after the day of the question is not known yet.</summary>
    public LocalDate? Known(LocalDate? day) => day <= AsOf ? day : null;

    /// <summary>A time or nothing: what happened after the day of the question is not known yet.</summary>
    public Instant? Known(Instant? time) => time is { } known && known.InZone(CompanyCells.Zone).Date <= AsOf ? known : null;
}
