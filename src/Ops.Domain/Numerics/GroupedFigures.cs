namespace Ops.Domain.Numerics;

/// <summary>Count, sum, mean, least and greatest of each of many groups.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class GroupedFigures : IExplainable
{
    private const int MostShown = 100;

    internal GroupedFigures(ImmutableArray<GroupFigures> groups) => Groups = groups;

    /// <summary>The groups by number, the empty ones too.</summary>
    public ImmutableArray<GroupFigures> Groups { get; }

    /// <summary>Groups values in one pass.</summary>
    /// <param name="groups">The group of each value, from 0.</param>
    /// <param name="values">The values; at least one, none NaN or infinite.</param>
    /// <param name="count">How many groups there are, at least 1.</param>
    /// <returns>The figures of every group.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.LengthMismatch"/>: not one group per value.
    /// <see cref="FaultCode.InvalidArgument"/>: no group, a group that does not exist, NaN or infinity. <see cref="FaultCode.Overflow"/>: a sum beyond double.
    /// </exception>
    public static GroupedFigures Of(ReadOnlySpan<int> groups, ReadOnlySpan<double> values, int count)
    {
        var accumulator = new GroupedAccumulator(count);
        accumulator.Add(groups, values);
        return accumulator.ToResult();
    }

    /// <summary>The groups; of more than a hundred the first hundred.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Groups", "分组数"),
            Figures.Text((decimal)Groups.Length),
            default,
            new Phrase("count, sum, mean, least and greatest", "计数、合计、均值、最小与最大"),
            [
                .. Groups
                    .Take(MostShown)
                    .Select(group =>
                        Explanation.Of(
                            new Phrase($"Mean of group {group.Group}", $"第 {group.Group} 组均值"),
                            group.Mean,
                            group.Count == 0 ? default : Phrase.Of($"{group.Sum} / {group.Count}")
                        )
                    ),
            ]
        );
}
