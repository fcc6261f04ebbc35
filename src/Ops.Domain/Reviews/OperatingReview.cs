using Ops.Domain.Kpis;

namespace Ops.Domain.Reviews;

/// <summary>
/// The operating review (经营分析) of one period of a model: goals, measures, money and services of an organisation joined by unit, with ranked
/// findings. It knows every figure by its id and can explain each down to what was counted.
/// </summary>
/// <remarks>Compares by identity. The same model, period and options give the same review, however the rows of the model were given.</remarks>
public sealed partial class OperatingReview : IExplainable
{
    private readonly PeriodRows _rows;
    private Dictionary<string, UnitReview> _units = [];
    private ILookup<MeasureReview, GoalReview>? _goals;
    private PeopleFigures _people = PeopleFigures.None;
    private readonly Dictionary<string, Func<Explanation>> _figures = new(StringComparer.Ordinal);

    private OperatingReview(OperatingModel model, PeriodRows rows, ReviewOptions options)
    {
        Model = model;
        _rows = rows;
        Options = options;
        Currency = model.Currency;
        Notes = [.. model.Notes.OrderBy(note => note.English, StringComparer.Ordinal).ThenBy(note => note.Chinese, StringComparer.Ordinal)];
    }

    /// <summary>What the review is made from.</summary>
    public OperatingModel Model { get; }

    /// <summary>The label of the period under review.</summary>
    public string Period => _rows.Period.Label;

    /// <summary>The label of the period before; null at the first one.</summary>
    public string? LastPeriod => _rows.Index == 0 ? null : Model.Periods[_rows.Index - 1].Label;

    /// <summary>The label of the period after; null at the last one.</summary>
    public string? NextPeriod => _rows.Index + 1 == Model.Periods.Length ? null : Model.Periods[_rows.Index + 1].Label;

    /// <summary>For whom the review is; null for everyone.</summary>
    public ReviewAudience? Audience { get; private init; }

    /// <summary>The settings.</summary>
    public ReviewOptions Options { get; }

    /// <summary>The currency of all amounts; none without any.</summary>
    public Currency Currency { get; }

    /// <summary>How many rows of the model the review rests on, how many not, and what was wrong with those that it left out.</summary>
    public ModelCoverage Coverage => _rows.Coverage;

    /// <summary>What was read and deliberately not judged, by its letters.</summary>
    public ImmutableArray<Phrase> Notes { get; }

    /// <summary>The units with their money, measures and services: each before those under it, siblings by order and key.</summary>
    public ImmutableArray<UnitReview> Units { get; private set; } = [];

    /// <summary>Which units drive the change from adopted to expected spending; null where nothing changes or nothing was adopted.</summary>
    public Drivers? SpendingDrivers { get; private set; }

    /// <summary>Where the units' money stands within the period and what the period will come to, by unit; none where that is not given.</summary>
    public ImmutableArray<SpendingOutlook> Outlooks { get; private set; } = [];

    /// <summary>The measures, by order and key.</summary>
    public ImmutableArray<MeasureReview> Measures { get; private set; } = [];

    /// <summary>The services, by order and key.</summary>
    public ImmutableArray<ServiceReview> Services { get; private set; } = [];

    /// <summary>What customers were let down by, the one to fix first first: by score falling, those without a score last, then by id.</summary>
    public ImmutableArray<CauseReview> Causes { get; private set; } = [];

    /// <summary>The risks of the register, by order and key; none without one.</summary>
    public ImmutableArray<RiskReview> Risks { get; private set; } = [];

    /// <summary>The processes, by order and key.</summary>
    public ImmutableArray<ProcessReview> Processes { get; private set; } = [];

    /// <summary>The people of the units, by order and key.</summary>
    public ImmutableArray<TeamReview> Teams => _people.Teams;

    /// <summary>What units owe each other, one for each unit that owes anything, in the order of the units.</summary>
    public ImmutableArray<CoordinationReview> Coordination => _people.Coordination;

    /// <summary>The markets, by order and key.</summary>
    public ImmutableArray<MarketReview> Markets => _people.Markets;

    /// <summary>The improvements, by order and key.</summary>
    public ImmutableArray<ImprovementReview> Improvements => _people.Improvements;

    /// <summary>The key results, by order and key.</summary>
    public ImmutableArray<GoalReview> Goals { get; private set; } = [];

    /// <summary>The objectives that the key results serve, in the order of their first key result.</summary>
    public ImmutableArray<ObjectiveReview> Objectives { get; private set; } = [];

    /// <summary>The progress of all objectives together, which count alike, 0 to 1; null when no key result has a figure.</summary>
    public double? GoalProgress { get; private set; }

    /// <summary>The pairs of key results that pull one measure in opposite directions.</summary>
    public ImmutableArray<GoalConflict> GoalConflicts => [.. GoalTree.Conflicts(Goals)];

    /// <summary>The units that serve the public, with their share of the adopted money and their key results; none when no goals are given.</summary>
    public ImmutableArray<UnitAlignment> Alignment { get; private set; } = [];

    /// <summary>The findings, most urgent first: by score falling, then severity falling, then id.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = [];

    /// <summary>The rules that were applied, also those that found nothing.</summary>
    public ImmutableArray<RuleUse> Rules { get; private set; } = [];

    /// <summary>What to do next: one step for each unit that has a finding, in the order of its most urgent one.</summary>
    public ImmutableArray<NextStep> NextSteps { get; private set; } = [];

    /// <summary>The ids of all figures and findings that <see cref="Explain(string)"/> knows.</summary>
    public ImmutableArray<string> Figures => [.. _figures.Keys];

    /// <summary>All findings of the review, whoever sees them.</summary>
    internal ParetoCut Whole { get; private set; } = new([], 1);

    /// <summary>The last period's label, or a word for it where the model has none.</summary>
    internal Phrase LastName => LastPeriod is { } last ? new Phrase(last, last) : new Phrase("last period", "上期");

    /// <summary>The next period's label, or a word for it where the model has none.</summary>
    internal Phrase NextName => NextPeriod is { } next ? new Phrase(next, next) : new Phrase("next period", "下期");

    /// <summary>Makes the review of a period.</summary>
    /// <param name="model">What it is made from. A row that is at fault is left out and told in <see cref="Coverage"/>.</param>
    /// <param name="period">The label of a period of the model; the one before it is the last, the one after it the next.</param>
    /// <param name="options">The settings; the defaults if null.</param>
    /// <returns>The review.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: the model has no such period. <see cref="FaultCode.InvalidArgument"/>: no model, a blank period,
    /// an option outside its range.
    /// </exception>
    public static OperatingReview Of(OperatingModel model, string period, ReviewOptions? options = null)
    {
        Guard.NotNull(model, nameof(model));
        int index = model.IndexOf(Guard.NotBlank(period, nameof(period)));
        if (index < 0)
            throw Faults.Unknown(nameof(period), period, "use a period of the model: " + string.Join(", ", model.Periods));
        options ??= new ReviewOptions();
        options.Check();
        var review = new OperatingReview(model, PeriodRows.Of(SoundRows.Of(model), index), options);
        review.ReadMeasures();
        review.ReadServices();
        review.ReadUnits();
        review._people = PeopleFigures.Of(review._rows, model, options);
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
                "use an id that the review prints, such as " + string.Join(", ", LikeIds.Nearest(_figures.Keys, figure))
            );

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Model.Subject,
            Period,
            Phrase.Of(
                $"{Count(Status.Green)} on target, {Count(Status.Amber)} near, {Count(Status.Red)} off, {Count(Status.NoData)} without data",
                $"{Count(Status.Green)} 项达标，{Count(Status.Amber)} 项接近，{Count(Status.Red)} 项未达标，{Count(Status.NoData)} 项无数据"
            ),
            default,
            [
                Coverage.Explain(),
                .. Model.Budget is { } budget ? [budget.Explain()] : ImmutableArray<Explanation>.Empty,
                .. Findings.Select(finding => finding.Explain()),
            ]
        );

    /// <summary>How many measures have a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The number.</returns>
    public int Count(Status status)
    {
        Guard.Defined(status, nameof(status));
        return Measures.Count(measure => measure.Status == status);
    }

    /// <summary>A unit with all units under it.</summary>
    /// <param name="unit">The unit's key.</param>
    /// <returns>Their money added up, their measures and their findings.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such unit.</exception>
    public BranchReview Branch(string unit)
    {
        var tree = _rows.Tree;
        if (!tree.Knows(Guard.NotBlank(unit, nameof(unit))))
            throw Faults.Unknown(nameof(unit), unit, "name a unit of the model");
        var (first, end) = (tree.PlaceOf(unit), tree.EndOf(unit));
        ImmutableArray<UnitReview> units = [.. Units.Where(one => tree.PlaceOf(one.Unit.Id) >= first && tree.PlaceOf(one.Unit.Id) < end)];
        return units.IsEmpty || units[0].Unit.Id != unit
            ? throw Faults.Unknown(nameof(unit), unit, "name a unit that the audience of the review sees")
            : new BranchReview(units, this);
    }

    /// <summary>The most urgent findings that hold a share of the score of all.</summary>
    /// <param name="share">The share, above 0 and at most 1; default 0.8.</param>
    /// <returns>As few findings as hold it.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a share out of its range.</exception>
    public ParetoCut Pareto(double share = 0.8) =>
        Guard.Probability(share, nameof(share)) > 0
            ? new ParetoCut(Findings, share)
            : throw Faults.Invalid(nameof(share), "a share of 0 holds nothing", "give a share above 0");

    /// <summary>The same review as one reader sees it: figures and findings of others are left out, the figures that stay are the same.</summary>
    /// <param name="audience">For whom.</param>
    /// <returns>The review, which is written and explained like any other.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no audience. <see cref="FaultCode.UnknownReference"/>: a unit that the review does not have.
    /// </exception>
    public OperatingReview For(ReviewAudience audience)
    {
        Guard.NotNull(audience, nameof(audience));
        var units = audience.Head is { } head ? Branch(head).Units : Units;
        var ids = units.Select(unit => unit.Unit.Id).ToHashSet(StringComparer.Ordinal);
        var findings = AudienceCut.Findings(this, audience, ids);
        ImmutableArray<GoalReview> goals = [.. Goals.Where(goal => ids.Contains(goal.Measure.Unit.Id))];
        var review = new OperatingReview(Model, _rows, Options)
        {
            Audience = audience,
            Units = units,
            SpendingDrivers = SpendingDrivers,
            Outlooks = [.. Outlooks.Where(outlook => ids.Contains(outlook.Unit.Unit.Id))],
            Measures = [.. Measures.Where(measure => ids.Contains(measure.Unit.Id))],
            Services = [.. Services.Where(service => ids.Contains(service.Unit.Id))],
            Causes = [.. Causes.Where(cause => ids.Contains(cause.Service.Unit.Id))],
            Risks = [.. Risks.Where(risk => ids.Contains(risk.Unit.Id))],
            Processes = [.. Processes.Where(process => ids.Contains(process.Unit.Id))],
            Goals = goals,
            Objectives = [.. Objectives.Where(objective => objective.KeyResults.All(goal => ids.Contains(goal.Measure.Unit.Id)))],
            GoalProgress = GoalProgress,
            Alignment = [.. Alignment.Where(unit => ids.Contains(unit.Unit.Unit.Id))],
            Findings = findings,
            Rules = Rules,
            NextSteps = AudienceCut.StepsOf(findings),
            Whole = Whole,
            _units = _units,
            _people = _people.For(ids),
        };
        review.ReadLinksOf(this, ids);
        review.NameFigures();
        return review;
    }

    internal UnitReview UnitOf(MeasureReview measure) => UnitOf(measure.Measure.Unit);

    internal UnitReview UnitOf(ServiceReview service) => UnitOf(service.Service.Unit);

    /// <summary>The key results that a measure tells of, in the order of the review.</summary>
    internal IEnumerable<GoalReview> GoalsOf(MeasureReview measure) => (_goals ??= Goals.ToLookup(goal => goal.Measure))[measure];

    /// <summary>How likely it is that a figure comes true: what is reported has.</summary>
    internal double LikelihoodOf(MeasureReview measure) => measure.IsActual ? 1 : Options.EstimateLikelihood;

    /// <summary>How likely it is that a unit's spending comes true: what is booked has.</summary>
    internal double LikelihoodOf(UnitReview unit) => unit.IsSpent ? 1 : Options.EstimateLikelihood;

    internal UnitReview UnitOf(string unit) => _units[unit];
}
