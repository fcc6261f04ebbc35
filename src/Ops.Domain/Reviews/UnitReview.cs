using Ops.Domain.Budgets;

namespace Ops.Domain.Reviews;

/// <summary>A unit's money, with the measures and services that it answers for beside it.</summary>
public sealed class UnitReview : IExplainable
{
    internal UnitReview(ReviewUnit unit, Materiality materiality)
    {
        Unit = unit;
        Materiality = materiality;
    }

    /// <summary>The figure's id: <c>budget:</c> and the unit's key.</summary>
    public string Id => "budget:" + Unit.Id;

    /// <summary>The unit.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>What was spent in the last period; null if not reported.</summary>
    public BudgetTotal? Actual { get; internal init; }

    /// <summary>What was adopted for the present period; null if not reported.</summary>
    public BudgetTotal? Adopted { get; internal init; }

    /// <summary>What was spent in the period once that is reported, before that what is expected; null if neither is.</summary>
    public BudgetTotal? Estimated { get; internal init; }

    /// <summary>What is adopted for the next period; null if not reported.</summary>
    public BudgetTotal? Next { get; internal init; }

    /// <summary>True if <see cref="Estimated"/> is what was spent.</summary>
    public bool IsSpent => Estimated is { Phase: BudgetPhase.Actual };

    /// <summary>Expected against adopted; null if one of them is missing.</summary>
    public BudgetVariance? Variance { get; internal init; }

    /// <summary>The variance by line; null without a variance or without lines.</summary>
    public BudgetDrillDown? Lines { get; internal init; }

    /// <summary>The line that adds most to the variance in its own direction; null without lines or without a difference.</summary>
    public DrillLine? Driver =>
        Lines is { Variance.Variance.IsZero: false } lines
            ? lines.Lines.FirstOrDefault(line => line.Variance.IsNegative == lines.Variance.Variance.IsNegative && !line.Variance.IsZero)
            : null;

    /// <summary>Next adopted against present adopted; null if one of them is missing.</summary>
    public BudgetVariance? Growth { get; internal init; }

    /// <summary>From where on a variance matters.</summary>
    public Materiality Materiality { get; }

    /// <summary>True if the variance reaches both limits of materiality.</summary>
    public bool IsMaterial { get; internal init; }

    /// <summary>Red for a material overspending, amber for a material underspending, green otherwise; no data without a variance.</summary>
    public Status Status =>
        Variance is null ? Status.NoData
        : !IsMaterial ? Status.Green
        : Variance.Favourable ? Status.Amber
        : Status.Red;

    /// <summary>Which spending would give each other status, the nearest first; none without a variance.</summary>
    public ImmutableArray<StatusFlip> Flips => Reviews.Flips.Of(this);

    /// <summary>The unit's measures, in the order of the review.</summary>
    public ImmutableArray<MeasureReview> Measures { get; internal init; } = [];

    /// <summary>The unit's services, in the order of the review.</summary>
    public ImmutableArray<ServiceReview> Services { get; internal init; } = [];

    /// <summary>Expected spending shared evenly over all measures that the unit reports: what stands behind one of them. Null without money or measures.</summary>
    public Money? MoneyPerMeasure =>
        Estimated is { } estimated && !Measures.IsEmpty ? estimated.Amount / (Measures.Length + (decimal)Unit.OtherMeasures) : null;

    /// <summary>How many measures have a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The number.</returns>
    public int Count(Status status) => Measures.Count(measure => measure.Status == status);

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        foreach (var total in (ReadOnlySpan<BudgetTotal?>)[Actual, Adopted, Estimated, Next])
        {
            if (total is not null)
                parts.Add(total.Explain());
        }
        if (Variance is not null)
            parts.Add(Variance.Explain());
        if (Lines is not null)
            parts.Add(Lines.Explain());
        parts.AddRange(StatusFlip.Explain(Flips, Status));
        return Explanation.Of(
            Unit.Name,
            Variance is null ? null : Figures.Text(Variance.Variance.Amount) + " " + Variance.Variance.Currency.Code,
            IsSpent ? new Phrase("spent - adopted", "实际 - 批准") : new Phrase("estimated - adopted", "预计 - 批准"),
            default,
            parts.ToImmutable().AsSpan()
        );
    }
}
