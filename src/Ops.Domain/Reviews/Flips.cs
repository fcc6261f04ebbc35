using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Numerics;

namespace Ops.Domain.Reviews;

/// <summary>Where the statuses of each kind of figure begin and end.</summary>
internal static class Flips
{
    /// <summary>A measure against its target: green within its ends, amber between those and the amber ones, red beyond.</summary>
    public static ImmutableArray<StatusFlip> Of(MeasureReview measure)
    {
        if (measure.Standing is not { Status: not Status.NoData } standing || measure.Figure is not { } now)
            return [];
        var target = standing.Target;
        return StatusFlip.Of(
            measure.Measure.Kpi.Name,
            measure.Measure.Kpi.Unit,
            now,
            standing.Status,
            new StatusRange(Status.Green, target.GreenLow, true, target.GreenHigh, true),
            target.AmberLow is null ? Empty : new StatusRange(Status.Amber, target.AmberLow, true, target.GreenLow, false),
            target.AmberHigh is null ? Empty : new StatusRange(Status.Amber, target.GreenHigh, false, target.AmberHigh, true),
            target.AmberLow is null ? Empty : new StatusRange(Status.Red, null, false, target.AmberLow, false),
            target.AmberHigh is null ? Empty : new StatusRange(Status.Red, target.AmberHigh, false, null, false)
        );
    }

    /// <summary>A counted service: how many of the same number of requests would have to be kept.</summary>
    public static ImmutableArray<StatusFlip> Of(ServiceReview service, double confidence)
    {
        if (service.Target is not { } target)
            return [];
        long requests = service.Service.Count.Requests;
        long green = Least(requests, kept => (double)kept / requests >= target);
        long amber = Least(requests, kept => ProportionInterval.Of(new Proportion(kept, requests), confidence).Upper >= target);
        amber = Math.Min(amber, green);
        return StatusFlip.Of(
            new Phrase("Requests done in time", "按时完成的请求"),
            default,
            service.Service.Count.Kept,
            service.Status,
            new StatusRange(Status.Green, green, true, requests, true),
            new StatusRange(Status.Amber, amber, true, green - 1, true),
            new StatusRange(Status.Red, 0, true, amber - 1, true)
        );
    }

    /// <summary>A unit's money: not material strictly within the limit around the adopted budget, red above, amber below.</summary>
    public static ImmutableArray<StatusFlip> Of(UnitReview unit)
    {
        if (unit.Variance is not { } variance)
            return [];
        decimal adopted = variance.Budget.Amount;
        decimal limit = Math.Max(unit.Materiality.Absolute?.Amount ?? 0, (unit.Materiality.Relative ?? 0) * Math.Abs(adopted));
        string code = variance.Budget.Currency.Code;
        // A difference of 0 is never material, so that without a limit only the budget itself is not.
        bool isPoint = limit == 0;
        return StatusFlip.Of(
            unit.IsSpent ? new Phrase("Spent", "实际支出") : new Phrase("Expected spending", "预计支出"),
            new Phrase(code, variance.Budget.Currency.Name.Chinese),
            variance.Actual.Amount,
            unit.Status,
            new StatusRange(Status.Green, adopted - limit, isPoint, adopted + limit, isPoint),
            new StatusRange(Status.Red, adopted + limit, !isPoint, null, false),
            new StatusRange(Status.Amber, null, false, adopted - limit, !isPoint)
        );
    }

    /// <summary>A risk against what may be borne.</summary>
    public static ImmutableArray<StatusFlip> Of(RiskReview risk)
    {
        if (risk.Risk.Entry.ResidualLoss is not { } loss || risk.Status == Status.NoData)
            return [];
        decimal limit = risk.Registered.Limit.Amount;
        return StatusFlip.Of(
            new Phrase("Loss to be expected in a year", "预期年损失"),
            new Phrase(loss.Currency.Code, loss.Currency.Name.Chinese),
            loss.Amount,
            risk.Status,
            new StatusRange(risk.StatusWithin, 0, true, limit, true),
            new StatusRange(Status.Red, limit, false, null, false)
        );
    }

    /// <summary>
    /// An objective against its limit: for each key result alone the figure of its measure that brings the mean there, those first that hold it
    /// back most; none for a key result that cannot do it alone.
    /// </summary>
    public static ImmutableArray<StatusFlip> Of(ObjectiveReview objective)
    {
        if (objective.Progress is not { } progress)
            return [];
        bool isBehind = progress < objective.Limit;
        var counted = objective.KeyResults.Where(goal => goal.Counted is not null).ToList();
        double needed = (objective.Limit - progress) * counted.Count;
        var flips = ImmutableArray.CreateBuilder<StatusFlip>();
        foreach (var goal in counted.OrderByDescending(goal => goal.Loss).ThenBy(goal => goal.Id, StringComparer.Ordinal))
        {
            double wanted = goal.Counted!.Value + needed;
            if (isBehind ? wanted > 1 : wanted < 0)
                continue;
            if (FigureAt(goal, wanted) is { } figure)
                flips.Add(
                    new StatusFlip(
                        goal.Goal.KeyResult.Name,
                        goal.Measure.Measure.Kpi.Unit,
                        goal.Measure.Figure!.Value,
                        Steady(figure),
                        isBehind,
                        isBehind ? Status.Red : Status.Green,
                        isBehind ? Status.Green : Status.Red
                    )
                    {
                        IsUp = figure > (double)goal.Measure.Figure.Value,
                    }
                );
        }
        return flips.ToImmutable();
    }

    private static StatusRange Empty => new(Status.NoData, null, false, null, false);

    /// <summary>The figure at which a key result counts for a share; null where its kind takes no such figure.</summary>
    private static double? FigureAt(GoalReview goal, double counted)
    {
        var keyResult = goal.Goal.KeyResult;
        if (keyResult.Kind is KeyResultKind.Increase or KeyResultKind.Decrease)
            return keyResult.Baseline + (counted * (keyResult.Target - keyResult.Baseline));
        if (keyResult.Kind == KeyResultKind.Binary)
            return goal.Counted < counted ? 1 : 0;
        double outside = (1 - counted) * keyResult.Tolerance;
        double now = (double)goal.Measure.Figure!.Value;
        return (keyResult.Lower - outside, keyResult.Upper + outside) switch
        {
            ({ } low, { } high) => Math.Abs(low - now) <= Math.Abs(high - now) ? low : high,
            var (low, high) => low ?? high,
        };
    }

    /// <summary>The least number of kept requests for which a claim that stays true holds; one more than there are if none.</summary>
    private static long Least(long requests, Func<long, bool> holds)
    {
        var (low, high) = (0L, requests + 1);
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private static decimal Steady(double figure) => ReviewText.Steady(figure)!.Value;
}
