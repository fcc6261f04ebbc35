namespace Ops.Domain.Kpis;

/// <summary>A weighted mean: price by volume, satisfaction by respondents. Σ value × weight over Σ weight, on both axes.</summary>
public sealed class WeightedMean : Aggregation<WeightedAmount>
{
    /// <summary>Declares a weighted mean.</summary>
    /// <param name="missing">What to do with gaps: ignore, propagate or fail.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a rule that has no meaning for means.</exception>
    public WeightedMean(MissingRule missing = MissingRule.Ignore)
        : base(Without(missing, MissingRule.Zero, MissingRule.CarryForward)) { }

    /// <inheritdoc/>
    public override Phrase Name => new("weighted mean", "加权平均");

    internal override char Letter => 'W';

    internal override Tally Sum(IEnumerable<WeightedAmount> facts) =>
        Joined(facts.Select(fact => new Tally((Fraction)fact.Value * fact.Weight, fact.Weight)));

    internal override Tally Joined(IEnumerable<Tally> parts) =>
        parts.Aggregate(new Tally(Fraction.Zero, Fraction.Zero), (sum, part) => new Tally(sum.Top + part.Top, sum.Size + part.Size));
}
