using System.Text;
using Ops.Domain.Numerics;

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

    internal override char Letter => 'D';

    internal override Tally Sum(IEnumerable<MemberSet> facts) => Counted(facts.Select(fact => fact.Members));

    internal override Tally Joined(IEnumerable<Tally> parts) => Counted(parts.Select(part => part.Members!));

    internal override void Write(StateWriter writer, Tally tally)
    {
        writer.Whole(tally.Members!.Count);
        foreach (string member in tally.Members.Order(StringComparer.Ordinal))
            writer.Bytes(Encoding.UTF8.GetBytes(member));
    }

    internal override Tally Read(ref StateReader reader)
    {
        long count = reader.Whole(0, reader.Left);
        var members = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (long i = 0; i < count; i++)
            members.Add(Encoding.UTF8.GetString(reader.Bytes()));
        return members.Count == count ? Counted([members.ToImmutable()]) : throw StateReader.Bad("a member twice");
    }

    /// <summary>The first set grows by the members of the others, so that adding to a large one costs what is added.</summary>
    private static Tally Counted(IEnumerable<ImmutableHashSet<string>> sets)
    {
        ImmutableHashSet<string>.Builder? union = null;
        foreach (var set in sets)
        {
            if (union is null)
                union = set.ToBuilder();
            else
                union.UnionWith(set);
        }
        union ??= ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        return new Tally(new Fraction(union.Count, 1), null, union.ToImmutable());
    }
}
