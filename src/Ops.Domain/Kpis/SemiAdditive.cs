namespace Ops.Domain.Kpis;

/// <summary>A stock: inventory, headcount, receivables. It sums over segments and never over time.</summary>
public sealed class SemiAdditive : Aggregation<Amount>
{
    /// <summary>Declares a stock.</summary>
    /// <param name="timeRule">How it is told for several periods.</param>
    /// <param name="missing">What to do with gaps; every rule has a meaning.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an undefined rule.</exception>
    public SemiAdditive(TimeRule timeRule, MissingRule missing = MissingRule.Ignore)
        : base(missing)
    {
        TimeRule = Guard.Defined(timeRule, nameof(timeRule));
    }

    /// <summary>How it is told for several periods.</summary>
    public TimeRule TimeRule { get; }

    /// <inheritdoc/>
    public override Phrase Name =>
        TimeRule switch
        {
            TimeRule.Last => new Phrase("sum over segments, last over time", "细分求和，时间取期末"),
            TimeRule.First => new Phrase("sum over segments, first over time", "细分求和，时间取期初"),
            TimeRule.Average => new Phrase("sum over segments, mean over time", "细分求和，时间取平均"),
            TimeRule.Max => new Phrase("sum over segments, greatest over time", "细分求和，时间取最大"),
            _ => new Phrase("sum over segments, least over time", "细分求和，时间取最小"),
        };

    internal override char Letter => 'S';

    internal override Tally Sum(IEnumerable<Amount> facts) => new(Fraction.Sum(facts.Select(fact => (Fraction)fact.Value)));

    internal override Tally Joined(IEnumerable<Tally> parts) => new(Fraction.Sum(parts.Select(part => part.Top)));

    internal override Tally OverTime(IReadOnlyList<Tally> inOrder) =>
        TimeRule switch
        {
            TimeRule.Last => inOrder[^1],
            TimeRule.First => inOrder[0],
            TimeRule.Average => new Tally(Joined(inOrder).Top / new Fraction(inOrder.Count, 1)),
            TimeRule.Max => new Tally(inOrder.Max(tally => tally.Top)),
            _ => new Tally(inOrder.Min(tally => tally.Top)),
        };
}
