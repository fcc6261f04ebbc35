namespace Ops.Domain.Rules;

/// <summary>The facts at the fixpoint of a forward chain, and every firing on the way.</summary>
public sealed class ChainResult : IExplainable
{
    internal ChainResult(FactSheet facts, ImmutableArray<Firing> firings)
    {
        Facts = facts;
        Firings = firings;
    }

    /// <summary>The facts at the end.</summary>
    public FactSheet Facts { get; }

    /// <summary>The firings, in order.</summary>
    public ImmutableArray<Firing> Firings { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("firings", "触发次数"),
            (decimal)Firings.Length,
            default,
            default,
            [
                .. Firings.Select(firing =>
                    Explanation.Of(
                        Phrase.Of($"{firing.Rule}"),
                        string.Join(", ", firing.Set.Select(set => $"{set.Key} = {set.Value}")),
                        firing.Kept.IsEmpty
                            ? default
                            : Phrase.Of($"kept {string.Join(", ", firing.Kept)}", $"保留 {string.Join(", ", firing.Kept)}"),
                        firing.Unknown.IsEmpty
                            ? default
                            : Phrase.Of($"unknown {string.Join(", ", firing.Unknown)}", $"未知 {string.Join(", ", firing.Unknown)}")
                    )
                ),
            ]
        );
}
