namespace Ops.Domain.Kpis;

/// <summary>A flow: sales, hours, incidents. It sums over segments and over time.</summary>
public sealed class Additive : Aggregation<Amount>
{
    /// <summary>Declares a flow.</summary>
    /// <param name="missing">What to do with gaps; any rule but <see cref="MissingRule.CarryForward"/>.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a rule that has no meaning for flows.</exception>
    public Additive(MissingRule missing = MissingRule.Ignore)
        : base(Without(missing, MissingRule.CarryForward)) { }

    /// <inheritdoc/>
    public override Phrase Name => new("sum", "求和");

    internal override char Letter => 'A';

    internal override Tally Sum(IEnumerable<Amount> facts) => new(Fraction.Sum(facts.Select(fact => (Fraction)fact.Value)));

    internal override Tally Joined(IEnumerable<Tally> parts) => new(Fraction.Sum(parts.Select(part => part.Top)));
}
