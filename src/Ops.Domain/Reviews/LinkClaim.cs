using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>One side of a cross-link: what must be so of a figure, what the figure says, and what would refute it.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class LinkClaim : IExplainable
{
    internal LinkClaim(string figure, Phrase claim, Truth result, Phrase statement, Phrase refuter, Explanation ground)
    {
        Figure = figure;
        Claim = claim;
        Result = result;
        Statement = statement;
        Refuter = refuter;
        Ground = ground;
    }

    /// <summary>The figure that it is about, for example <c>process:removal</c>.</summary>
    public string Figure { get; }

    /// <summary>What must be so.</summary>
    public Phrase Claim { get; }

    /// <summary>Whether it is; unknown where the facts cannot tell.</summary>
    public Truth Result { get; }

    /// <summary>What the figure says, with the numbers in it.</summary>
    public Phrase Statement { get; }

    /// <summary>What would refute it.</summary>
    public Phrase Refuter { get; }

    /// <summary>How likely it is that it is so, 0 to 1: less than 1 for an estimate or a test.</summary>
    public double Likelihood { get; internal init; } = 1;

    /// <summary>How complete the data behind it are, 0 to 1.</summary>
    public double Confidence { get; internal init; } = 1;

    private Explanation Ground { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Claim,
            Result switch
            {
                Truth.True => new Phrase("true", "成立"),
                Truth.False => new Phrase("false", "不成立"),
                _ => new Phrase("unknown", "未知"),
            },
            Statement,
            Phrase.Of($"refuted by {Refuter.English}", $"反证：{Refuter.Chinese}"),
            Ground
        );
}
