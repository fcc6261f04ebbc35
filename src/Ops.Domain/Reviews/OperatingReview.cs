using Ops.Domain.Budgets;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;

namespace Ops.Domain.Reviews;

/// <summary>
/// The operating review (经营分析): goals, measures, money and services of an organisation joined by unit, with ranked findings. It knows
/// every figure by its id and can explain each down to what was counted.
/// </summary>
/// <remarks>Compares by identity. The same facts and options give the same review, in the same order.</remarks>
public sealed class OperatingReview : IExplainable
{
    private readonly Dictionary<string, Func<Explanation>> _figures = new(StringComparer.Ordinal);
    private GoalPoints? _points;

    private OperatingReview(ReviewFacts facts, ReviewOptions options)
    {
        Facts = facts;
        Options = options;
    }

    /// <summary>What the review is made from.</summary>
    public ReviewFacts Facts { get; }

    /// <summary>The settings.</summary>
    public ReviewOptions Options { get; }

    /// <summary>The units with their money, measures and services, in the given order.</summary>
    public ImmutableArray<UnitReview> Units { get; private set; } = [];

    /// <summary>Which units drive the change from adopted to expected spending; null where nothing changes or nothing was adopted.</summary>
    public Drivers? SpendingDrivers { get; private set; }

    /// <summary>Where the units' money stands within the period and what the period will come to, in the given order; none where that is not given.</summary>
    public ImmutableArray<SpendingOutlook> Outlooks { get; private set; } = [];

    /// <summary>The measures, in the given order.</summary>
    public ImmutableArray<MeasureReview> Measures { get; private set; } = [];

    /// <summary>The services, in the given order.</summary>
    public ImmutableArray<ServiceReview> Services { get; private set; } = [];

    /// <summary>What customers were let down by, the one to fix first first: by score falling, those without a score last, then by id.</summary>
    public ImmutableArray<CauseReview> Causes { get; private set; } = [];

    /// <summary>The risks of the register, in the given order; none without one.</summary>
    public ImmutableArray<RiskReview> Risks { get; private set; } = [];

    /// <summary>The processes, in the given order.</summary>
    public ImmutableArray<ProcessReview> Processes { get; private set; } = [];

    /// <summary>The key results, in the given order.</summary>
    public ImmutableArray<GoalReview> Goals { get; private set; } = [];

    /// <summary>The objectives that the key results serve, in the order of their first key result.</summary>
    public ImmutableArray<ObjectiveReview> Objectives { get; private set; } = [];

    /// <summary>The progress of all objectives together, which count alike, 0 to 1; null when no key result has an estimate.</summary>
    public double? GoalProgress { get; private set; }

    /// <summary>The pairs of key results that pull one measure in opposite directions.</summary>
    public ImmutableArray<GoalConflict> GoalConflicts => [.. GoalTree.Conflicts(Goals)];

    /// <summary>The units that serve the public, with their share of the adopted money and their key results, in the given order; none when no goals are given.</summary>
    public ImmutableArray<UnitAlignment> Alignment { get; private set; } = [];

    /// <summary>The initiatives for key results, in the given order.</summary>
    public ImmutableArray<InitiativeReview> Initiatives { get; private set; } = [];

    /// <summary>What customers speak of, in the given order; none without feedback.</summary>
    public ImmutableArray<ThemeReview> Themes { get; private set; } = [];

    /// <summary>The cross-links that were asked for: those that hold, then those that cannot be tested, then the refuted ones; in each in the order of the facts.</summary>
    public ImmutableArray<CrossLink> Links { get; private set; } = [];

    /// <summary>The findings, most urgent first: by score falling, then severity falling, then id.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = [];

    /// <summary>The same findings by matter: those that rest on the same figures or that a cross-link joins, most urgent first.</summary>
    public ImmutableArray<FindingGroup> Groups { get; private set; } = [];

    /// <summary>The decisions of management that the findings wait for, most urgent first.</summary>
    public ImmutableArray<PendingDecision> Decisions { get; private set; } = [];

    /// <summary>The rules that were applied, also those that found nothing.</summary>
    public ImmutableArray<RuleUse> Rules { get; private set; } = [];

    /// <summary>What to do next: one step for each unit that has a finding, in the order of its most urgent one.</summary>
    public ImmutableArray<NextStep> NextSteps { get; private set; } = [];

    /// <summary>The ids of all figures and findings that <see cref="Explain(string)"/> knows.</summary>
    public ImmutableArray<string> Figures => [.. _figures.Keys];

    /// <summary>Makes the review.</summary>
    /// <param name="facts">What it is made from.</param>
    /// <param name="options">The settings; the defaults if null.</param>
    /// <returns>The review.</returns>
    /// <exception cref="OpsException">
    /// All faults at once. <see cref="FaultCode.EmptyInput"/>: no unit or no measure. <see cref="FaultCode.DuplicateKey"/>: a unit, measure,
    /// service or key result given twice. <see cref="FaultCode.UnknownReference"/>: a unit or measure that is not given.
    /// <see cref="FaultCode.InvalidArgument"/>: an option outside its range, or a part of the facts that was not given.
    /// </exception>
    public static OperatingReview Of(ReviewFacts facts, ReviewOptions? options = null)
    {
        Guard.NotNull(facts, nameof(facts));
        options ??= new ReviewOptions();
        options.Check();
        ReviewChecks.Check(facts);
        var review = new OperatingReview(facts, options);
        review.ReadMeasures();
        review.ReadServices();
        review.ReadProcesses();
        review.ReadUnits();
        review.ReadLinks();
        review.ApplyRules();
        review.NameFigures();
        return review;
    }

    /// <summary>Explains one figure or finding.</summary>
    /// <param name="figure">Its id, for example <c>kpi:74GRAFFITI</c>, <c>budget:74</c>, <c>service:graffiti</c>, <c>goal:clean-1</c> or a finding's.</param>
    /// <returns>The explanation, down to what was counted.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such figure.</exception>
    public Explanation Explain(string figure) =>
        _figures.TryGetValue(Guard.NotBlank(figure, nameof(figure)), out var explain)
            ? explain()
            : throw Faults.Unknown(
                nameof(figure),
                figure,
                "use an id that the review prints, such as " + string.Join(", ", Nearest(figure))
            );

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Facts.Subject,
            Facts.CurrentPeriod,
            Phrase.Of(
                $"{Count(Status.Green)} on target, {Count(Status.Amber)} near, {Count(Status.Red)} off, {Count(Status.NoData)} without data",
                $"{Count(Status.Green)} 项达标，{Count(Status.Amber)} 项接近，{Count(Status.Red)} 项未达标，{Count(Status.NoData)} 项无数据"
            ),
            default,
            [Facts.Budget.Explain(), .. Findings.Select(finding => finding.Explain())]
        );

    /// <summary>How many measures have a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The number.</returns>
    public int Count(Status status) => Measures.Count(measure => measure.Status == status);

    internal UnitReview UnitOf(MeasureReview measure) => Units.First(unit => unit.Unit == measure.Unit);

    internal UnitReview UnitOf(ServiceReview service) => Units.First(unit => unit.Unit == service.Unit);

    /// <summary>The share of all goals that a figure's key results hold back; null where it tells of none.</summary>
    internal double? PointsAtRisk(string figure) => _points!.AtRisk(figure);

    private void ReadLinks()
    {
        _points = GoalPoints.Of(Goals, Objectives);
        Initiatives = InitiativeReview.All(Facts, Goals);
        Themes = ThemeReview.All(Facts, Options);
        Links = LinkSearch.In(this);
    }

    private void ReadMeasures()
    {
        var units = Facts.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        int periods = Facts
            .Measures.SelectMany(measure => measure.Actuals)
            .Select(actual => actual.Period)
            .Distinct(StringComparer.Ordinal)
            .Count();
        Measures =
        [
            .. Facts.Measures.Select(measure => MeasureReview.Of(measure, units[measure.Unit], Facts.CurrentPeriod, Options, periods)),
        ];
        var measures = Measures.ToDictionary(measure => measure.Measure.Kpi.Id, StringComparer.Ordinal);
        var tree = GoalTree.Of(Facts, Options, measures);
        (Goals, Objectives, GoalProgress) = (tree.Goals, tree.Objectives, tree.Progress);
    }

    private void ReadServices()
    {
        var units = Facts.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        var measures = Measures.ToDictionary(measure => measure.Measure.Kpi.Id, StringComparer.Ordinal);
        Services =
        [
            .. Facts.Services.Select(service =>
            {
                var keeping = PromiseKeeping.Of(service.Promise, service.Count);
                return new ServiceReview(service, units[service.Unit], keeping, keeping.Interval(Options.ConfidenceLevel)!)
                {
                    Measure = service.Measure is null ? null : measures[service.Measure],
                    Floor = Options.ServiceFloor,
                };
            }),
        ];
        Causes =
        [
            .. Services
                .Where(service => service.Service.Count.Requests > service.Service.Count.Kept)
                .Select(service => new CauseReview(service, Options.ConfidenceLevel))
                .OrderByDescending(cause => cause.Score ?? -1)
                .ThenBy(cause => cause.Id, StringComparer.Ordinal),
        ];
        if (Facts.Risks is { } register)
            Risks = RiskReview.All(register, units, measures, Options);
    }

    private void ReadProcesses()
    {
        var units = Facts.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        Processes = [.. Facts.Processes.Select(process => ProcessReview.Of(process, units[process.Unit], Options))];
    }

    private void ReadUnits()
    {
        var material = new Materiality(new Money(Options.MaterialAmount, Facts.Budget.Currency), Options.MaterialShare);
        Units = [.. Facts.Units.Select(unit => ReadUnit(unit, material))];
        SpendingDrivers = SpendingDriver.Search(Units);
        Outlooks = [.. SpendingOutlook.In(Facts, Units, Options.OverspendChance)];
        if (!Facts.Goals.IsEmpty)
            Align();
    }

    private void Align()
    {
        decimal adopted = Units.Where(unit => unit.Adopted is not null).Sum(unit => unit.Adopted!.Amount.Amount);
        Alignment =
        [
            .. Units
                .Where(unit => unit.Unit.Serves)
                .Select(unit => new UnitAlignment(
                    unit,
                    Goals.Count(goal => goal.Measure.Unit == unit.Unit),
                    unit.Adopted is { } own && adopted > 0 ? (double)(own.Amount.Amount / adopted) : null,
                    Options.UnalignedShare
                )),
        ];
    }

    private UnitReview ReadUnit(ReviewUnit unit, Materiality material)
    {
        var adopted = Facts.Budget.Find(unit.Id, Facts.CurrentPeriod, BudgetPhase.Adopted);
        var estimated = Facts.Budget.Find(unit.Id, Facts.CurrentPeriod, BudgetPhase.Estimated);
        var next = Facts.Budget.Find(unit.Id, Facts.NextPeriod, BudgetPhase.Adopted);
        var variance = Compare(adopted, estimated);
        return new UnitReview(unit, material)
        {
            Actual = Facts.Budget.Find(unit.Id, Facts.LastPeriod, BudgetPhase.Actual),
            Adopted = adopted,
            Estimated = estimated,
            Next = next,
            Variance = variance,
            Growth = Compare(adopted, next),
            Lines = variance is null ? null : Drill(unit.Id),
            IsMaterial = variance is not null && material.IsMaterial(variance),
            Measures = [.. Measures.Where(measure => measure.Unit == unit)],
            Services = [.. Services.Where(service => service.Unit == unit)],
        };
    }

    private BudgetDrillDown? Drill(string unit) =>
        Facts.SpendingLines.Any(line => line.Unit == unit && line.Period == Facts.CurrentPeriod)
            ? BudgetDrillDown.Of(Facts.SpendingLines.AsSpan(), unit, Facts.CurrentPeriod, BudgetPhase.Estimated)
            : null;

    private static BudgetVariance? Compare(BudgetTotal? budget, BudgetTotal? actual) =>
        budget is null || actual is null ? null : BudgetVariance.Of(BudgetKind.Expense, budget.Amount, actual.Amount);

    private void ApplyRules()
    {
        var found = new List<Finding>();
        var uses = ImmutableArray.CreateBuilder<RuleUse>();
        foreach (var rule in Options.Rules.List)
        {
            int before = found.Count;
            found.AddRange(rule.Find(this));
            uses.Add(new RuleUse(rule.Id, rule.Version, rule.Severity, rule.Name, found.Count - before));
        }
        Rules = uses.ToImmutable();
        Findings =
        [
            .. found
                .OrderByDescending(finding => finding.Priority.Score)
                .ThenByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
        Groups = FindingGroup.All(Findings, Links, Goals);
        Decisions = PendingDecision.All(Groups);
        NextSteps =
        [
            .. Findings
                .GroupBy(finding => finding.Unit)
                .Select(group => new NextStep(group.First(), [.. group.Skip(1).Select(finding => finding.Id)])),
        ];
    }

    private void NameFigures()
    {
        foreach (var measure in Measures)
            _figures.Add(measure.Id, measure.Explain);
        foreach (var unit in Units)
            _figures.Add(unit.Id, unit.Explain);
        foreach (var outlook in Outlooks)
            _figures.Add(outlook.Id, outlook.Explain);
        foreach (var service in Services)
            _figures.Add(service.Id, service.Explain);
        foreach (var process in Processes)
            _figures.Add(process.Id, process.Explain);
        foreach (var goal in Goals)
            _figures.Add(goal.Id, goal.Explain);
        foreach (var cause in Causes)
            _figures.Add(cause.Id, cause.Explain);
        foreach (var risk in Risks)
            _figures.Add(risk.Id, risk.Explain);
        foreach (var initiative in Initiatives)
            _figures.Add(initiative.Id, initiative.Explain);
        foreach (var theme in Themes)
            _figures.Add(theme.Id, theme.Explain);
        foreach (var link in Links)
            _figures.Add(link.Id, link.Explain);
        foreach (var objective in Objectives)
            _figures.Add(objective.Id, objective.Explain);
        foreach (var finding in Findings)
            _figures.Add(finding.Id, finding.Explain);
    }

    private IEnumerable<string> Nearest(string figure) =>
        _figures.Keys.OrderByDescending(id => Alike(id, figure)).ThenBy(id => id, StringComparer.Ordinal).Take(3);

    /// <summary>How many letters of the wanted id, from any place on, stand in the other one in one piece.</summary>
    private static int Alike(string id, string wanted)
    {
        for (int length = wanted.Length; length > 0; length--)
        {
            for (int start = 0; start + length <= wanted.Length; start++)
            {
                if (id.AsSpan().Contains(wanted.AsSpan(start, length), StringComparison.OrdinalIgnoreCase))
                    return length;
            }
        }
        return 0;
    }
}
