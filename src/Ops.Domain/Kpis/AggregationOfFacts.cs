namespace Ops.Domain.Kpis;

/// <summary>How an indicator with a certain kind of facts adds up.</summary>
/// <typeparam name="TMeasure">The kind of facts.</typeparam>
public abstract class Aggregation<TMeasure> : Aggregation
    where TMeasure : struct
{
    private protected Aggregation(MissingRule missing)
        : base(missing) { }

    /// <summary>What stands in for a gap under <see cref="MissingRule.Zero"/>.</summary>
    internal virtual TMeasure Nothing => default;

    /// <summary>The sum over segments in exact parts.</summary>
    internal abstract Tally Sum(IEnumerable<TMeasure> facts);

    /// <summary>The sum over periods, in time order; gaps are null.</summary>
    internal virtual Tally OverTime(IReadOnlyList<Tally> inOrder) => Joined(inOrder);

    /// <summary>The sum of sums.</summary>
    internal abstract Tally Joined(IEnumerable<Tally> parts);
}
