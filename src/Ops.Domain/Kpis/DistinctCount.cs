namespace Ops.Domain.Kpis;

/// <summary>A count of distinct members: active customers, machines used. Sets are united, on both axes; counts are never added.</summary>
/// <remarks>For more members than fit in memory take <see cref="Numerics.DistinctSketch"/>.</remarks>
public sealed class DistinctCount : Aggregation<MemberSet>
{
    /// <summary>Declares a distinct count.</summary>
    /// <param name="missing">What to do with gaps: ignore, propagate or fail.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a rule that has no meaning for sets.</exception>
    public DistinctCount(MissingRule missing = MissingRule.Ignore)
        : base(Without(missing, MissingRule.Zero, MissingRule.CarryForward)) { }

    /// <inheritdoc/>
    public override Phrase Name => new("distinct members", "去重计数");

    internal override Tally Sum(IEnumerable<MemberSet> facts) => Counted(facts.Select(fact => fact.Members));

    internal override Tally Joined(IEnumerable<Tally> parts) => Counted(parts.Select(part => part.Members!));

    private static Tally Counted(IEnumerable<ImmutableHashSet<string>> sets)
    {
        var union = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var set in sets)
            union.UnionWith(set);
        return new Tally(new Fraction(union.Count, 1), null, union.ToImmutable());
    }
}
