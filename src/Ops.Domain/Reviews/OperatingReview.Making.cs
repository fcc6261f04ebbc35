using Ops.Domain.Budgets;
using Ops.Domain.Processes;

namespace Ops.Domain.Reviews;

// How a review is made: part by part, each from the rows of its period and the parts before it.
public sealed partial class OperatingReview
{
    private ReviewUnit Unit(string unit) => _rows.Units[_rows.Tree.PlaceOf(unit)];

    private void ReadMeasures()
    {
        var reported = new HashSet<int>();
        foreach (var measure in _rows.Measures)
        {
            foreach (var (period, figure) in measure.Figures)
            {
                if (period < _rows.Index && figure.Actual is not null)
                    reported.Add(period);
            }
        }
        Measures =
        [
            .. _rows.Measures.Select(measure =>
                MeasureReview.Of(measure, Unit(measure.Measure.Unit), _rows.Period, _rows.Index, reported.Count, Options)
            ),
        ];
        var measures = Measures.ToDictionary(measure => measure.Measure.Kpi.Id, StringComparer.Ordinal);
        var tree = GoalTree.Of(_rows.Goals, Options, measures);
        (Goals, Objectives, GoalProgress) = (tree.Goals, tree.Objectives, tree.Progress);
        if (!_rows.Risks.IsEmpty)
            Risks = RiskReview.All(_rows.Risks, Model.Risks!, Model.AsOf!.Value, Unit, measures, Options);
    }

    private void ReadServices()
    {
        var measures = Measures.ToDictionary(measure => measure.Measure.Kpi.Id, StringComparer.Ordinal);
        Services =
        [
            .. _rows.Services.Select(service =>
            {
                var keeping = PromiseKeeping.Of(service.Promise, service.Count);
                return new ServiceReview(service, Unit(service.Unit), keeping, keeping.Interval(Options.ConfidenceLevel)!)
                {
                    Measure = service.Measure is null ? null : measures[service.Measure],
                    Floor = Options.ServiceFloor,
                    Confidence = Options.ConfidenceLevel,
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
        Processes = [.. _rows.Processes.Select(process => ProcessReview.Of(process, Unit(process.Unit), Options))];
    }

    private void ReadUnits()
    {
        var material = new Materiality(new Money(Options.MaterialAmount, Currency), Options.MaterialShare);
        var measures = Measures.ToLookup(measure => measure.Measure.Unit, StringComparer.Ordinal);
        var services = Services.ToLookup(service => service.Service.Unit, StringComparer.Ordinal);
        Units = [.. _rows.Units.Select(unit => ReadUnit(unit, material, [.. measures[unit.Id]], [.. services[unit.Id]]))];
        _units = Units.ToDictionary(unit => unit.Unit.Id, StringComparer.Ordinal);
        SpendingDrivers = SpendingDriver.Search(Units);
        Outlooks = [.. SpendingOutlook.In(_rows.Spending, UnitOf, Options.OverspendChance)];
        if (!_rows.Goals.IsEmpty)
            Align();
    }

    private UnitReview ReadUnit(
        ReviewUnit unit,
        Materiality material,
        ImmutableArray<MeasureReview> measures,
        ImmutableArray<ServiceReview> services
    )
    {
        var (adopted, outcome, next) = (_rows.Adopted(unit.Id), _rows.Outcome(unit.Id), _rows.Next(unit.Id));
        var variance = Compare(adopted, outcome);
        ImmutableArray<BudgetEntry> lines = variance is null ? [] : _rows.LinesOf(unit.Id, outcome!.Phase);
        return new UnitReview(unit, material)
        {
            Actual = _rows.Actual(unit.Id),
            Adopted = adopted,
            Estimated = outcome,
            Next = next,
            Variance = variance,
            Growth = Compare(adopted, next),
            Lines = lines.IsEmpty ? null : BudgetDrillDown.Of(lines.AsSpan(), unit.Id, Period, outcome!.Phase),
            IsMaterial = variance is not null && material.IsMaterial(variance),
            Measures = measures,
            Services = services,
        };
    }

    private static BudgetVariance? Compare(BudgetTotal? budget, BudgetTotal? actual) =>
        budget is null || actual is null ? null : BudgetVariance.Of(BudgetKind.Expense, budget.Amount, actual.Amount);

    private void Align()
    {
        decimal adopted = Units.Where(unit => unit.Adopted is not null).Sum(unit => unit.Adopted!.Amount.Amount);
        var goals = Goals.ToLookup(goal => goal.Measure.Measure.Unit, StringComparer.Ordinal);
        Alignment =
        [
            .. Units
                .Where(unit => unit.Unit.Serves)
                .Select(unit => new UnitAlignment(
                    unit,
                    goals[unit.Unit.Id].Count(),
                    unit.Adopted is { } own && adopted > 0 ? (double)(own.Amount.Amount / adopted) : null,
                    Options.UnalignedShare
                )),
        ];
    }

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
        GroupFindings();
        NextSteps = AudienceCut.StepsOf(Findings);
        Whole = Pareto(1);
    }

    private void NameFigures()
    {
        Name(Measures, measure => measure.Id);
        Name(Units, unit => unit.Id);
        Name(Outlooks, outlook => outlook.Id);
        Name(Services, service => service.Id);
        Name(Processes, process => process.Id);
        Name(Goals, goal => goal.Id);
        Name(Causes, cause => cause.Id);
        Name(Risks, risk => risk.Id);
        Name(Teams, team => team.Id);
        Name(Coordination, unit => unit.Id);
        Name(Markets, market => market.Id);
        Name(Improvements, item => item.Id);
        Name(Objectives, objective => objective.Id);
        Name(Initiatives, initiative => initiative.Id);
        Name(Themes, theme => theme.Id);
        Name(Links, link => link.Id);
        Name(Findings, finding => finding.Id);
    }

    private void Name<T>(ImmutableArray<T> parts, Func<T, string> id)
        where T : IExplainable
    {
        foreach (var part in parts)
            _figures.Add(id(part), part.Explain);
    }
}
