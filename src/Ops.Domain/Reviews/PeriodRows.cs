using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;

namespace Ops.Domain.Reviews;

/// <summary>The sound rows of a model that a review of one period looks at, and the count of the others.</summary>
internal sealed class PeriodRows
{
    private readonly SoundRows _rows;
    private readonly RowFaults _faults;
    private readonly string? _last;
    private readonly string? _next;
    private readonly Dictionary<(string Unit, string Period, BudgetPhase Phase), BudgetTotal> _totals;
    private readonly Dictionary<string, ImmutableArray<BudgetEntry>> _lines;

    private PeriodRows(SoundRows rows, int index)
    {
        _rows = rows;
        _faults = rows.CopyFaults();
        Index = index;
        Period = rows.Model.Periods[index];
        _last = index > 0 ? rows.Model.Periods[index - 1].Label : null;
        _next = index + 1 < rows.Model.Periods.Length ? rows.Model.Periods[index + 1].Label : null;
        Services = [.. rows.Services.Where(IsOfPeriod)];
        Processes = [.. rows.Processes.Where(process => IsMine(process.Period) && Overlaps(process))];
        Goals = [.. rows.Goals.Where(goal => IsMine(goal.Period))];
        var keyResults = Goals.Select(goal => goal.KeyResult.Id).ToHashSet(StringComparer.Ordinal);
        Initiatives = [.. rows.Initiatives.Where(initiative => keyResults.Contains(initiative.KeyResult))];
        Ties = TiesOfPeriod();
        Spending = [.. rows.Spending.Where(spending => IsMine(spending.Period))];
        Teams = [.. rows.Teams.Where(team => IsMine(team.Period))];
        Markets = [.. rows.Markets.Where(market => IsMine(market.Period))];
        Improvements = [.. rows.Improvements.Where(item => IsMine(item.Period))];
        _totals = rows.Totals.Where(IsRead).ToDictionary(total => (total.Unit, total.Period, total.Phase));
        _lines = rows
            .Lines.Where(line => line.Period == Period.Label)
            .GroupBy(line => line.Unit, StringComparer.Ordinal)
            .ToDictionary(lines => lines.Key, lines => lines.ToImmutableArray(), StringComparer.Ordinal);
        Coverage = Count();
    }

    /// <summary>Where the period stands in the list.</summary>
    public int Index { get; }

    public ReviewPeriod Period { get; }

    public ImmutableArray<ReviewUnit> Units => _rows.Tree.Units;

    public UnitTree Tree => _rows.Tree;

    public ImmutableArray<SoundMeasure> Measures => _rows.Measures;

    public ImmutableArray<ReviewPromise> Services { get; }

    public ImmutableArray<ReviewProcess> Processes { get; }

    public ImmutableArray<ReviewGoal> Goals { get; }

    /// <summary>The initiatives for key results of the period.</summary>
    public ImmutableArray<ReviewInitiative> Initiatives { get; }

    /// <summary>The ties whose both ends are of the period.</summary>
    public ImmutableArray<ReviewTie> Ties { get; }

    public ImmutableArray<ReviewTheme> Themes => _rows.Themes;

    public ImmutableArray<ReviewSpending> Spending { get; }

    public ImmutableArray<ReviewRisk> Risks => _rows.Risks;

    public ImmutableArray<ReviewTeam> Teams { get; }

    public ReviewCoordination? Coordination => _rows.Coordination;

    public ImmutableArray<ReviewMarket> Markets { get; }

    public ImmutableArray<ReviewImprovement> Improvements { get; }

    public ModelCoverage Coverage { get; }

    public static PeriodRows Of(SoundRows rows, int index) => new(rows, index);

    /// <summary>What a unit spent in the last period; null if not reported.</summary>
    public BudgetTotal? Actual(string unit) => Find(unit, _last, BudgetPhase.Actual);

    public BudgetTotal? Adopted(string unit) => Find(unit, Period.Label, BudgetPhase.Adopted);

    /// <summary>What a unit spent in the period once it is reported, before that what is expected.</summary>
    public BudgetTotal? Outcome(string unit) =>
        Find(unit, Period.Label, BudgetPhase.Actual) ?? Find(unit, Period.Label, BudgetPhase.Estimated);

    public BudgetTotal? Next(string unit) => Find(unit, _next, BudgetPhase.Adopted);

    /// <summary>The lines of a unit in the period; empty if they do not tell both of the budget and of what became of it.</summary>
    public ImmutableArray<BudgetEntry> LinesOf(string unit, BudgetPhase outcome) =>
        _lines.GetValueOrDefault(unit, []) is var lines
        && lines.Any(line => line.Phase == BudgetPhase.Adopted)
        && lines.Any(line => line.Phase == outcome)
            ? lines
            : [];

    private BudgetTotal? Find(string unit, string? period, BudgetPhase phase) =>
        period is null ? null : _totals.GetValueOrDefault((unit, period, phase));

    private bool IsMine(string? period) => period is null || period == Period.Label;

    private bool IsRead(BudgetTotal total) =>
        total.Period == Period.Label
        || (total.Period == _last && total.Phase == BudgetPhase.Actual)
        || (total.Period == _next && total.Phase == BudgetPhase.Adopted);

    /// <summary>A count over other days than those of the period stands for something else: it is left out, and told where some of its days are of the period.</summary>
    private bool IsOfPeriod(ReviewPromise service)
    {
        if (!IsMine(service.Period))
            return false;
        if (Period.Dates is not { } dates || service.Days.IsEmpty)
            return true;
        int outside = service.Days.Count(day => !dates.Contains(day.Date));
        if (outside == 0)
            return true;
        if (outside < service.Days.Length)
        {
            _faults.Add(
                ModelPart.Services,
                service.Promise.Id,
                FaultCode.InvalidArgument,
                Figures.Format($"{outside} of {service.Days.Length} days lie outside {Period.Label}"),
                "count the requests of each period by themselves"
            );
            _faults.LeaveOut(ModelPart.Services);
        }
        return false;
    }

    /// <summary>False where the whole log lies before or after the period; a day more on each side, because the period has no zone.</summary>
    private bool Overlaps(ReviewProcess process)
    {
        if (Period.Dates is not { } dates)
            return true;
        var summary = LogSummary.Of(process.Log);
        return summary.First!.Value.InUtc().Date < dates.End.PlusDays(1) && summary.Last!.Value.InUtc().Date >= dates.Start.PlusDays(-1);
    }

    private ImmutableArray<ReviewTie> TiesOfPeriod()
    {
        var processes = Processes.Select(process => "process:" + process.Id).ToHashSet(StringComparer.Ordinal);
        var services = Services.Select(service => "service:" + service.Promise.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _rows.Ties.Where(tie =>
                processes.Contains(tie.Process)
                && (!tie.Figure.StartsWith("service:", StringComparison.Ordinal) || services.Contains(tie.Figure))
            ),
        ];
    }

    private ModelCoverage Count()
    {
        var model = _rows.Model;
        int figures = model.Measures.Sum(measure => measure.Figures.Length);
        int risks = model.Risks?.Risks.Length ?? 0;
        return new ModelCoverage(
            [
                Part(ModelPart.Units, model.Units.Length, Units.Length),
                Part(ModelPart.Measures, model.Measures.Length, Measures.Length),
                Part(
                    ModelPart.Figures,
                    figures,
                    Measures.Sum(measure => measure.Figures.Count(figure => IsRead(figure.Period, figure.Figure)))
                ),
                Part(ModelPart.Budget, model.Budget?.Totals.Length ?? 0, _totals.Count),
                Part(ModelPart.SpendingLines, model.SpendingLines.Length, _lines.Values.Sum(lines => lines.Length)),
                Part(ModelPart.Spending, model.Spending.Length, Spending.Length),
                Part(ModelPart.Services, model.Services.Length, Services.Length),
                Part(ModelPart.Processes, model.Processes.Length, Processes.Length),
                Part(ModelPart.Goals, model.Goals.Length, Goals.Length),
                Part(ModelPart.Risks, risks, Risks.Length),
                Part(ModelPart.Teams, model.Teams.Length, Teams.Length),
                Part(ModelPart.Coordination, model.Coordination?.Rows ?? 0, Coordination?.Rows ?? 0),
                Part(ModelPart.Markets, model.Markets.Length, Markets.Length),
                Part(ModelPart.Improvements, model.Improvements.Length, Improvements.Length),
                Part(ModelPart.Themes, model.Feedback?.Themes.Length ?? 0, Themes.Length),
                Part(ModelPart.Initiatives, model.Initiatives.Length, Initiatives.Length),
                Part(ModelPart.Ties, model.Ties.Length, Ties.Length),
            ],
            _faults.Sorted
        );
    }

    /// <summary>What is neither used nor at fault belongs to another period.</summary>
    private PartCoverage Part(ModelPart part, int given, int used) =>
        new(part, given, given - used - _faults.LeftOut(part), _faults.LeftOut(part));

    private bool IsRead(int period, MeasureFigure figure) =>
        period < Index ? figure.Actual is not null : period == Index || (period == Index + 1 && figure.Target is not null);
}
