using System.Collections.Immutable;
using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;

namespace Ops.Domain.Benchmarks.Reviews;

/// <summary>
/// The facts of a company that does not exist, at a share of its full size: 200 units in a tree, 10,000 key results, 1,000 indicators of 36
/// months, a million ledger entries, a million events, 100,000 tickets. All drawn by a multiplicative congruential generator, the same in each run.
/// </summary>
internal sealed class SyntheticCompany
{
    public const int Units = 200;
    public const int Months = 36;
    private const int EventsPerCase = 10;
    private const int Services = 50;
    private static readonly string[] s_steps =
    [
        "received",
        "checked",
        "decided",
        "ordered",
        "made",
        "tested",
        "packed",
        "sent",
        "billed",
        "paid",
    ];
    private static readonly Instant s_start = Instant.FromUtc(2024, 1, 1, 8, 0);
    private readonly int _percent;
    private readonly ImmutableArray<ReviewMeasure> _measures;
    private ulong _state = 20_260_101;

    public SyntheticCompany(int percent)
    {
        _percent = percent;
        Entries = DrawEntries();
        Events = DrawEvents();
        Tickets = DrawTickets();
        _measures = [.. Enumerable.Range(0, 1000 * percent / 100).Select(Measure)];
    }

    public BudgetEntry[] Entries { get; }

    public LogEvent[][] Events { get; }

    public ServiceRequest[][] Tickets { get; }

    /// <summary>The month under review: the last but one, so that it has a last and a next.</summary>
    public static string Month => Label(Months - 2);

    /// <summary>Facts to a model: entries are added up, events become logs, tickets are counted.</summary>
    public OperatingModel Model()
    {
        int measures = _measures.Length;
        return new OperatingModel
        {
            Subject = new Phrase("A company", "某公司"),
            Periods = [.. Enumerable.Range(0, Months).Select(month => (ReviewPeriod)Label(month))],
            AsOf = new LocalDate(2026, 11, 30),
            Units = [.. Enumerable.Range(0, Units).Select(Unit)],
            Measures = _measures,
            Budget = BudgetRollup.Of(Entries),
            Goals = [.. Enumerable.Range(0, 10_000 * _percent / 100).Select(goal => Goal(goal, measures))],
            Processes =
            [
                .. Events.Select(
                    (events, i) =>
                        new ReviewProcess($"p{i:00}", new Phrase($"Process {i}", $"流程{i}"), $"u{i:000}", EventLog.Of(events))
                        {
                            Ends = ["paid"],
                        }
                ),
            ],
            Services = [.. Tickets.Select((tickets, i) => ReviewPromise.Of(Promise(i), tickets, DateTimeZone.Utc, $"u{i:000}"))],
        };
    }

    private static string Label(int month) => $"{2024 + (month / 12)}-{(month % 12) + 1:00}";

    private static ReviewUnit Unit(int unit) =>
        new($"u{unit:000}", new Phrase($"Unit {unit}", $"单位{unit}")) { Parent = unit == 0 ? null : $"u{(unit - 1) / 4:000}" };

    private static ServicePromise Promise(int service) =>
        ServicePromise.ByDueDate($"s{service:00}", new Phrase($"Service {service}", $"服务{service}"));

    private ReviewMeasure Measure(int measure)
    {
        var figures = new MeasureFigure[Months];
        decimal level = 80;
        for (int month = 0; month < Months; month++)
        {
            level += Draw(9) - 4;
            bool isOver = month < Months - 2;
            figures[month] = new MeasureFigure(Label(month), isOver ? level : null, 82, isOver ? null : level);
        }
        var direction = measure % 3 == 0 ? Direction.LowerIsBetter : Direction.HigherIsBetter;
        var kpi = new Kpi($"k{measure:0000}", new Phrase($"Indicator {measure}", $"指标{measure}"), direction, new Phrase("%", "%"));
        return new ReviewMeasure(kpi, $"u{measure % Units:000}", figures);
    }

    private static ReviewGoal Goal(int goal, int measures) =>
        new(
            new Phrase($"Objective {goal / 5}", $"目标{goal / 5}"),
            KeyResult.Increase($"g{goal:00000}", new Phrase($"Key result {goal}", $"关键结果{goal}"), 60, 90),
            $"k{goal % measures:0000}"
        );

    private BudgetEntry[] DrawEntries()
    {
        var entries = new BudgetEntry[1_000_000 * _percent / 100];
        for (int i = 0; i < entries.Length; i++)
        {
            int month = i % Months;
            var phase =
                (i / Months % 2) == 0 ? BudgetPhase.Adopted
                : month < Months - 2 ? BudgetPhase.Actual
                : BudgetPhase.Estimated;
            entries[i] = new BudgetEntry($"u{i / 72 % Units:000}", Label(month), phase, new Money(100 + Draw(900), Currency.Cny), 1, i + 1);
        }
        return entries;
    }

    private LogEvent[][] DrawEvents()
    {
        int cases = 1_000_000 * _percent / 100 / EventsPerCase / 10;
        var logs = new LogEvent[10][];
        for (int p = 0; p < logs.Length; p++)
        {
            logs[p] = new LogEvent[cases * EventsPerCase];
            for (int c = 0; c < cases; c++)
            {
                var at = s_start + Duration.FromMinutes(c * 3);
                string name = $"c{c}";
                for (int e = 0; e < EventsPerCase; e++)
                {
                    at += Duration.FromMinutes(1 + Draw(500));
                    // One step in twenty is done again instead of the next one.
                    string step = s_steps[e > 0 && Draw(20) == 0 ? e - 1 : e];
                    logs[p][(c * EventsPerCase) + e] = new LogEvent(name, step, at);
                }
            }
        }
        return logs;
    }

    private ServiceRequest[][] DrawTickets()
    {
        var tickets = new ServiceRequest[Services][];
        for (int s = 0; s < Services; s++)
        {
            tickets[s] = new ServiceRequest[100_000 * _percent / 100 / Services];
            for (int i = 0; i < tickets[s].Length; i++)
            {
                var received = s_start + Duration.FromMinutes(Draw(60 * 24 * 30));
                var due = received.InUtc().Date.PlusDays(3);
                tickets[s][i] = new ServiceRequest(received, due, received + Duration.FromHours(1 + Draw(90)));
            }
        }
        return tickets;
    }

    private int Draw(int below)
    {
        _state = _state * 48_271 % 2_147_483_647;
        return (int)(_state % (ulong)below);
    }
}
