namespace Ops.Domain.Kpis;

/// <summary>A ratio: on-time rate, margin. Both sides are summed first, on both axes; ratios are never averaged.</summary>
public sealed class RatioOfSums : Aggregation<RatioParts>
{
    /// <summary>Declares a ratio.</summary>
    /// <param name="missing">What to do with gaps: ignore, propagate or fail.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a rule that has no meaning for ratios.</exception>
    public RatioOfSums(MissingRule missing = MissingRule.Ignore)
        : base(Without(missing, MissingRule.Zero, MissingRule.CarryForward)) { }

    /// <inheritdoc/>
    public override Phrase Name => new("ratio of sums", "求和后相除");

    internal override char Letter => 'R';

    internal override Tally Sum(IEnumerable<RatioParts> facts) => Joined(facts.Select(fact => new Tally(fact.Numerator, fact.Denominator)));

    internal override Tally Joined(IEnumerable<Tally> parts) =>
        parts.Aggregate(new Tally(Fraction.Zero, Fraction.Zero), (sum, part) => new Tally(sum.Top + part.Top, sum.Size + part.Size));
}
