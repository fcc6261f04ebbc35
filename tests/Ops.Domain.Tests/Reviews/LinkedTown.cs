using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Customers;
using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;
using Ops.Domain.Projects;
using Ops.Domain.Reviews;
using Ops.Domain.Risks;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>
/// A town whose streets mend holes: 75 % in time are expected, 80 % are the target (below 76 is red); of 100 million adopted 90 are expected;
/// twelve cases begin within a day and one ends.
/// </summary>
internal sealed record LinkedTown
{
    public static readonly LocalDate AsOf = new(2026, 6, 30);
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 8, 0);

    public static readonly ReviewTie Mending = new("kpi:repaired", "process:mending");

    public decimal Repaired { get; init; } = 75;

    public decimal? Expected { get; init; } = 90;

    public EventLog Log { get; init; } = Queue(1);

    public string[] Ends { get; init; } = ["mended"];

    public Money? CostPerHour { get; init; }

    public ReviewTie[] Ties { get; init; } = [Mending];

    public ReviewFeedback? Feedback { get; init; }

    public ReviewInitiative[] Initiatives { get; init; } = [];

    public ReviewRegister? Risks { get; init; }

    public ReviewPromise[] Services { get; init; } = [];

    public ReviewGoal[] Goals { get; init; } = [Holes];

    public static ReviewGoal Holes =>
        new(
            new Phrase("Good streets", "道路完好"),
            KeyResult.Increase("holes", new Phrase("Holes mended", "坑洞修补"), 70, 80),
            "repaired"
        );

    public Review Review(ReviewOptions? options = null) => Ops.Domain.Reviews.OperatingReview.Of(Model(), "2026", options);

    public OperatingModel Model() =>
        new()
        {
            Subject = new Phrase("A town", "某镇"),
            Periods = ["2023", "2024", "2025", "2026", "2027"],
            AsOf = AsOf,
            Units = [new ReviewUnit("streets", new Phrase("Streets", "街道"))],
            Measures =
            [
                new ReviewMeasure(
                    new Kpi("repaired", new Phrase("Repaired", "修补率"), Direction.HigherIsBetter, new Phrase("%", "%")),
                    "streets",
                    new MeasureFigure("2023", actual: 81),
                    new MeasureFigure("2024", actual: 77),
                    new MeasureFigure("2025", actual: 76),
                    new MeasureFigure("2026", target: 80, estimate: Repaired),
                    new MeasureFigure("2027", target: 80)
                ),
            ],
            Budget = BudgetRollup.Of([
                new BudgetEntry("streets", "2026", BudgetPhase.Adopted, Millions(100)),
                .. Expected is { } expected
                    ? [new BudgetEntry("streets", "2026", BudgetPhase.Estimated, Millions(expected))]
                    : Array.Empty<BudgetEntry>(),
            ]),
            Processes =
            [
                new ReviewProcess("mending", new Phrase("Mending", "修补"), "streets", Log) { Ends = [.. Ends], CostPerHour = CostPerHour },
            ],
            Services = [.. Services],
            Goals = [.. Goals],
            Ties = [.. Ties],
            Feedback = Feedback,
            Initiatives = [.. Initiatives],
            Risks = Risks,
        };

    /// <summary>Twelve cases asked for hour by hour, of which some are mended at the end of the day.</summary>
    public static EventLog Queue(int ended) =>
        EventLog.Of([
            .. Enumerable.Range(0, 12).Select(i => At($"c{i}", "asked", i)),
            .. Enumerable.Range(0, ended).Select(i => At($"c{i}", "mended", 24)),
        ]);

    /// <summary>Two cases; in the first the hole is mended again two hours later.</summary>
    public static EventLog Twice { get; } =
        EventLog.Of(At("a", "asked", 0), At("a", "mended", 10), At("a", "mended", 12), At("b", "asked", 0), At("b", "mended", 2));

    public static EventLog Once { get; } =
        EventLog.Of(At("a", "asked", 0), At("a", "checked", 5), At("a", "mended", 10), At("b", "asked", 0), At("b", "mended", 2));

    /// <summary>Nothing but beginnings and ends: what was done twice would not show.</summary>
    public static EventLog BeginAndEnd { get; } = EventLog.Of(At("a", "asked", 0), At("a", "mended", 10), At("b", "asked", 0));

    /// <summary>Three months with 100 pieces of feedback each.</summary>
    public static ReviewFeedback Said(params long[] holes) =>
        new(
            [new FeedbackPeriod("2026-01", 100), new FeedbackPeriod("2026-02", 100), new FeedbackPeriod("2026-03", 100)],
            new ReviewTheme("potholes", new Phrase("Potholes", "路面坑洞"), "streets", holes)
        );

    /// <summary>
    /// Planned: design 3, buying 2 beside it, building 5 after both: 8 weeks. Design took 5. Building began in week 5 and has some weeks left at
    /// the data date, week 6.
    /// </summary>
    public static ReviewInitiative Paver(int left, string keyResult = "holes", string unit = "streets") =>
        new(
            "paver",
            new Phrase("A second paver", "第二台摊铺机"),
            unit,
            keyResult,
            6,
            [
                new ReportedActivity("design", 3, 0, 5),
                new ReportedActivity("buy", 2, 0, 2),
                new ReportedActivity("build", 5, 5, null, left),
            ],
            [new ActivityLink("design", "build"), new ActivityLink("buy", "build")]
        )
        {
            Periods = new Phrase("weeks", "周"),
            TaskNames = ImmutableDictionary<string, Phrase>.Empty.Add("design", new Phrase("Design", "设计")),
        };

    /// <summary>A flood whose indicator is the share repaired; red from 75 on downwards unless said otherwise.</summary>
    public static ReviewRegister Flood(double red = 75, bool indicated = true, decimal? loss = 5, params TestedControl[] controls) =>
        new(
            Millions(25),
            new ReviewRisk(
                new RegisterEntry("flood", AsOf, 12) { ResidualLoss = loss is { } amount ? Millions(amount) : null },
                new Phrase("Flood", "洪水"),
                "streets"
            )
            {
                Controls = [.. controls],
                Indicator = indicated ? new ReviewIndicator("repaired", new KeyRiskIndicator(Direction.HigherIsBetter, 80, red)) : null,
            }
        );

    public static Money Millions(decimal amount) => new(amount * 1_000_000, "USD");

    private static LogEvent At(string name, string step, double hours) =>
        new(name, step, Start + Duration.FromHours(hours), Start + Duration.FromHours(hours));
}

/// <summary>Copies of facts under another key.</summary>
internal static class Renamed
{
    public static ReviewInitiative Named(this ReviewInitiative initiative, string id) =>
        new(
            id,
            new Phrase(id, id),
            initiative.Unit,
            initiative.KeyResult,
            initiative.DataDate,
            initiative.Activities.AsSpan(),
            initiative.Links.AsSpan()
        );
}
