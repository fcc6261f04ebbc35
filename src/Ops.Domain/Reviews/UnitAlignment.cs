namespace Ops.Domain.Reviews;

/// <summary>Whether a unit's money stands behind a goal.</summary>
public sealed class UnitAlignment : IExplainable
{
    internal UnitAlignment(UnitReview unit, int goals, double? share, double limit)
    {
        Unit = unit;
        Goals = goals;
        Share = share;
        Limit = limit;
    }

    /// <summary>The unit.</summary>
    public UnitReview Unit { get; }

    /// <summary>How many key results its measures tell of.</summary>
    public int Goals { get; }

    /// <summary>Its share of all adopted money, 0 to 1; null without adopted money.</summary>
    public double? Share { get; }

    /// <summary>From which share on a unit without a goal is found.</summary>
    public double Limit { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Unit.Unit.Name,
            Share,
            new Phrase("share of all adopted money", "占全部批准预算的份额"),
            default,
            Explanation.Of(new Phrase("Key results", "关键结果"), (decimal)Goals)
        );
}
