using Ops.Domain.Budgets;
using Ops.Domain.Goals;

namespace Ops.Domain.Reviews;

/// <summary>The rows of a model that can be relied on, in their order, whatever the order in which they were given; and what is wrong with the others.</summary>
internal sealed class SoundRows
{
    private readonly RowFaults _faults = new();

    private SoundRows(OperatingModel model)
    {
        Model = model;
        Tree = UnitTree.Of(model.Units, _faults);
        Measures = MeasureRowChecks.Sound(model, Tree, _faults);
        var measures = Measures.ToDictionary(measure => measure.Measure.Kpi.Id, StringComparer.Ordinal);
        Totals = MoneyRowChecks.SoundTotals(model, Tree, _faults);
        Lines = MoneyRowChecks.SoundLines(model, Tree, _faults);
        Spending = MoneyRowChecks.SoundSpending(model, Tree, _faults);
        Services = Sound(
            ModelPart.Services,
            model.Services,
            service => (service.Promise.Id, service.Period, service.Order),
            service =>
                KnowsUnit(ModelPart.Services, service.Promise.Id, service.Unit)
                & KnowsMeasure(ModelPart.Services, service.Promise.Id, service.Measure, measures)
        );
        Processes = Sound(
            ModelPart.Processes,
            model.Processes,
            process => (process.Id, process.Period, process.Order),
            process =>
                KnowsUnit(ModelPart.Processes, process.Id, process.Unit)
                & HasCurrency(ModelPart.Processes, process.Id, process.CostPerHour, "an hour costs")
        );
        Goals = Sound(
            ModelPart.Goals,
            model.Goals,
            goal => (goal.KeyResult.Id, goal.Period, goal.Order),
            goal => KnowsMeasure(ModelPart.Goals, goal.KeyResult.Id, goal.Measure, measures) && IsMeasured(goal, measures[goal.Measure])
        );
        Risks = SoundRisks(measures);
        Teams = SoundTeams();
        Coordination = CoordinationRowChecks.Sound(model, Tree, _faults);
        Markets = SoundMarkets();
        Improvements = SoundImprovements();
        Themes = Sound(
            ModelPart.Themes,
            model.Feedback?.Themes ?? [],
            theme => (theme.Id, null, 0),
            theme => KnowsUnit(ModelPart.Themes, theme.Id, theme.Unit)
        );
        var keyResults = Goals.Select(goal => goal.KeyResult.Id).ToHashSet(StringComparer.Ordinal);
        Initiatives = Sound(
            ModelPart.Initiatives,
            model.Initiatives,
            initiative => (initiative.Id, null, initiative.Order),
            initiative =>
                KnowsUnit(ModelPart.Initiatives, initiative.Id, initiative.Unit)
                & _faults.Knows(
                    ModelPart.Initiatives,
                    initiative.Id,
                    keyResults.Contains(initiative.KeyResult),
                    "key result",
                    initiative.KeyResult
                )
        );
        Ties = SoundTies(measures.Keys);
    }

    /// <summary>Whether a row can be judged does not depend on how sure one wants to be.</summary>
    private const double AnyConfidence = 0.95;

    public OperatingModel Model { get; }

    public UnitTree Tree { get; }

    public ImmutableArray<SoundMeasure> Measures { get; }

    /// <summary>The budget's totals of units and periods that are given.</summary>
    public ImmutableArray<BudgetTotal> Totals { get; }

    public ImmutableArray<BudgetEntry> Lines { get; }

    public ImmutableArray<ReviewSpending> Spending { get; }

    public ImmutableArray<ReviewPromise> Services { get; }

    public ImmutableArray<ReviewProcess> Processes { get; }

    public ImmutableArray<ReviewGoal> Goals { get; }

    public ImmutableArray<ReviewRisk> Risks { get; }

    public ImmutableArray<ReviewTeam> Teams { get; }

    public ReviewCoordination? Coordination { get; }

    public ImmutableArray<ReviewMarket> Markets { get; }

    public ImmutableArray<ReviewImprovement> Improvements { get; }

    public ImmutableArray<ReviewTheme> Themes { get; }

    public ImmutableArray<ReviewInitiative> Initiatives { get; }

    public ImmutableArray<ReviewTie> Ties { get; }

    public ImmutableArray<Fault> Faults => _faults.Sorted;

    public static SoundRows Of(OperatingModel model) => new(model);

    /// <summary>The faults, to which a review adds what only its period shows.</summary>
    public RowFaults CopyFaults() => _faults.Copy();

    /// <summary>Rows whose key is theirs alone in their period and that stand the check, by order and key.</summary>
    private ImmutableArray<T> Sound<T>(
        ModelPart part,
        ImmutableArray<T> rows,
        Func<T, (string Key, string? Period, int Order)> where,
        Func<T, bool> stands
    )
    {
        var sound = new List<T>(rows.Length);
        foreach (var group in rows.GroupBy(row => where(row).Key, StringComparer.Ordinal))
        {
            var kept = RowKeys.Unique(part, group.Key, [.. group], row => where(row).Period, _faults);
            foreach (var row in kept)
            {
                string? period = where(row).Period;
                bool isKnown = period is null || _faults.Knows(part, group.Key, Model.IndexOf(period) >= 0, "period", period);
                if (isKnown & stands(row))
                    sound.Add(row);
                else
                    _faults.LeaveOut(part);
            }
        }
        return
        [
            .. sound
                .OrderBy(row => where(row).Order)
                .ThenBy(row => where(row).Key, StringComparer.Ordinal)
                .ThenBy(row => where(row).Period, StringComparer.Ordinal),
        ];
    }

    private ImmutableArray<ReviewTeam> SoundTeams() =>
        Sound(
            ModelPart.Teams,
            Model.Teams,
            team => (team.Unit, team.Period, team.Order),
            team =>
                KnowsUnit(ModelPart.Teams, team.Unit, team.Unit)
                & HasCurrency(ModelPart.Teams, team.Unit, team.CostPerFte, "a full-time equivalent costs")
                & _faults.Stands(ModelPart.Teams, team.Unit, () => TeamReview.Of(team, ReviewUnit.None, Model.AsOf, AnyConfidence))
        );

    private ImmutableArray<ReviewMarket> SoundMarkets() =>
        Sound(
            ModelPart.Markets,
            Model.Markets,
            market => (market.Id, market.Period, market.Order),
            market =>
                KnowsUnit(ModelPart.Markets, market.Id, market.Unit)
                & HasCurrency(ModelPart.Markets, market.Id, market.Volume, "the market spends")
                & _faults.Stands(ModelPart.Markets, market.Id, () => MarketReview.Of(market, ReviewUnit.None, AnyConfidence))
        );

    private ImmutableArray<ReviewImprovement> SoundImprovements() =>
        Sound(
            ModelPart.Improvements,
            Model.Improvements,
            item => (item.Id, item.Period, item.Order),
            item =>
                KnowsUnit(ModelPart.Improvements, item.Id, item.Unit)
                & HasCurrency(ModelPart.Improvements, item.Id, item.Benefit?.Planned[0], "the benefit is planned in")
                & _faults.Stands(ModelPart.Improvements, item.Id, () => ImprovementReview.Of(item, ReviewUnit.None, AnyConfidence))
        );

    private ImmutableArray<ReviewRisk> SoundRisks(Dictionary<string, SoundMeasure> measures)
    {
        if (Model.Risks is not { } register)
            return [];
        if (register.Tolerance.Currency != Model.Currency)
            return NoRisks(
                register,
                FaultCode.CurrencyMismatch,
                $"a tolerance in {register.Tolerance.Currency} beside {Model.Currency}",
                "convert it at a stated rate"
            );
        if (Model.AsOf is not { } asOf)
            return NoRisks(register, FaultCode.InsufficientData, "the model has no day of the question", "give AsOf: controls grow old");
        return Sound(
            ModelPart.Risks,
            register.Risks,
            risk => (risk.Entry.Id, null, risk.Order),
            risk =>
            {
                bool known =
                    KnowsUnit(ModelPart.Risks, risk.Entry.Id, risk.Unit)
                    & KnowsMeasure(ModelPart.Risks, risk.Entry.Id, risk.Indicator?.Measure, measures);
                if (RiskReview.Refusal(risk, register, asOf) is { } refusal)
                {
                    _faults.Add(ModelPart.Risks, risk.Entry.Id, refusal);
                    return false;
                }
                return known;
            }
        );
    }

    private ImmutableArray<ReviewTie> SoundTies(IEnumerable<string> measures)
    {
        var figures = measures.Select(measure => "kpi:" + measure).ToHashSet(StringComparer.Ordinal);
        figures.UnionWith(Services.Select(service => "service:" + service.Promise.Id));
        figures.UnionWith(Themes.Select(theme => "theme:" + theme.Id));
        var processes = Processes.Select(process => "process:" + process.Id).ToHashSet(StringComparer.Ordinal);
        return Sound(
            ModelPart.Ties,
            Model.Ties,
            tie => (tie.Key, null, 0),
            tie =>
                _faults.Knows(ModelPart.Ties, tie.Key, figures.Contains(tie.Figure), "figure", tie.Figure)
                & _faults.Knows(ModelPart.Ties, tie.Key, processes.Contains(tie.Process), "process", tie.Process)
        );
    }

    private ImmutableArray<ReviewRisk> NoRisks(ReviewRegister register, FaultCode code, string message, string remedy)
    {
        _faults.Add(ModelPart.Risks, "*", code, message, remedy);
        _faults.LeaveOut(ModelPart.Risks, register.Risks.Length);
        return [];
    }

    private bool KnowsUnit(ModelPart part, string key, string unit) => _faults.Knows(part, key, Tree.Knows(unit), "unit", unit);

    private bool KnowsMeasure(ModelPart part, string key, string? measure, Dictionary<string, SoundMeasure> measures) =>
        measure is null || _faults.Knows(part, key, measures.ContainsKey(measure), "measure", measure);

    /// <summary>A key result of milestones has no figure, and one that is done or not takes 0 and 1 alone.</summary>
    private bool IsMeasured(ReviewGoal goal, SoundMeasure measure)
    {
        if (goal.KeyResult.Kind == KeyResultKind.Milestones)
        {
            _faults.Add(
                ModelPart.Goals,
                goal.KeyResult.Id,
                FaultCode.InvalidArgument,
                "it is reached by milestones, which no measure tells",
                "give it a baseline and a target, a floor or a ceiling"
            );
            return false;
        }
        if (
            goal.KeyResult.Kind != KeyResultKind.Binary
            || measure.Figures.All(row => (row.Figure.Actual ?? row.Figure.Estimate) is null or 0 or 1)
        )
            return true;
        _faults.Add(
            ModelPart.Goals,
            goal.KeyResult.Id,
            FaultCode.InvalidArgument,
            $"it is done or not, and '{goal.Measure}' has other figures than 0 and 1",
            "measure it by 0 and 1, or give it a baseline and a target"
        );
        return false;
    }

    private bool HasCurrency(ModelPart part, string key, Money? amount, string what)
    {
        if (amount is not { } money || money.Currency == Model.Currency)
            return true;
        _faults.Add(
            part,
            key,
            FaultCode.CurrencyMismatch,
            $"{what} {money.Currency}, the review is in {Model.Currency}",
            "convert it at a stated rate"
        );
        return false;
    }
}
