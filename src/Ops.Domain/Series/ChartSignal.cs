using System.Numerics;

namespace Ops.Domain.Series;

/// <summary>One signal of a chart rule: which rule, which points, and why.</summary>
/// <remarks>Makes no claim of equality.</remarks>
public sealed class ChartSignal : IExplainable
{
    internal ChartSignal(ChartRule rule, RuleHit hit)
    {
        Rule = rule;
        Side = hit.Side;
        Last = hit.Last;
        Members = MembersOf(hit);
    }

    /// <summary>The rule.</summary>
    public ChartRule Rule { get; }

    /// <summary>Above or rising, below or falling, or neither.</summary>
    public SignalSide Side { get; }

    /// <summary>The point that completes the pattern, from 0.</summary>
    public int Last { get; }

    /// <summary>The points that make the pattern, ascending; of "so many of so many" only those beyond the distance.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>Why the points signal, in words.</summary>
    public Phrase Reason => Rule.ToPhrase();

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Signal at point", "发出信号的点"),
            $"{Last}",
            Phrase.Of($"{Rule.Id}: {Reason.English}", $"{Rule.Id}：{Reason.Chinese}"),
            default,
            [.. Members.Select(member => Explanation.Of(new Phrase("Member", "成员点"), $"{member}"))]
        );

    private static ImmutableArray<int> MembersOf(RuleHit hit)
    {
        var members = ImmutableArray.CreateBuilder<int>(BitOperations.PopCount(hit.Members));
        for (ulong rest = hit.Members; rest != 0; rest &= rest - 1)
            members.Add(hit.Last - 63 + BitOperations.TrailingZeroCount(rest));
        return members.MoveToImmutable();
    }
}
