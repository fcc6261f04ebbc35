using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Figures of different parts of the organisation that explain each other (关联发现), with the evidence on each side and what would refute it.</summary>
/// <remarks>
/// Which parts belong together is a fact of the host (<see cref="ReviewTie"/>, <see cref="ReviewInitiative"/>, <see cref="ReviewRisk"/>); whether
/// the link holds is told by its claims alone. That figures move together does not prove that one causes the other. Compares by identity.
/// </remarks>
public sealed class CrossLink : IExplainable
{
    internal CrossLink(CrossLinkKind kind, ReviewUnit unit, params ReadOnlySpan<LinkClaim> claims)
    {
        Kind = kind;
        Unit = unit;
        Claims = [.. claims];
        Figures = [.. Claims.Select(claim => claim.Figure).Distinct(StringComparer.Ordinal)];
        Id = $"link:{Words(kind)}/{string.Join('/', Figures.Select(Key))}";
    }

    /// <summary>The figure's id: <c>link:</c>, its kind and the keys of its figures.</summary>
    public string Id { get; }

    /// <summary>Which parts it joins.</summary>
    public CrossLinkKind Kind { get; }

    /// <summary>The unit that should act on it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>Its claims, the one that raises the question first.</summary>
    public ImmutableArray<LinkClaim> Claims { get; }

    /// <summary>The figures that it joins, in the order of its claims.</summary>
    public ImmutableArray<string> Figures { get; }

    /// <summary>What it joins.</summary>
    public Phrase Subject { get; internal init; }

    /// <summary>What follows if it holds.</summary>
    public Phrase Conclusion { get; internal init; }

    /// <summary>What to do if it holds.</summary>
    public Phrase Action { get; internal init; }

    /// <summary>Whether it holds on these facts.</summary>
    public LinkStanding Standing =>
        Claims.Any(claim => claim.Result == Truth.False) ? LinkStanding.Refuted
        : Claims.All(claim => claim.Result == Truth.True) ? LinkStanding.Holds
        : LinkStanding.Untested;

    /// <summary>The first claim that is not true: what refutes it, or what the facts cannot tell; null if it holds.</summary>
    public LinkClaim? Doubt =>
        Claims.FirstOrDefault(claim => claim.Result == Truth.False) ?? Claims.FirstOrDefault(claim => claim.Result != Truth.True);

    /// <summary>How likely it is that it is so, 0 to 1: that of its least likely claim. The claims rest on common facts, so that they are not multiplied.</summary>
    public double Likelihood => Claims.Min(claim => claim.Likelihood);

    /// <summary>How complete the data behind it are, 0 to 1: those of its least complete claim.</summary>
    public double Confidence => Claims.Min(claim => claim.Confidence);

    /// <summary>The money at stake; null where none can be named.</summary>
    public Money? Amount { get; internal init; }

    /// <summary>The share of all goals at stake, 0 to 1; null where no goal is.</summary>
    public double? Points { get; internal init; }

    /// <summary>How the stake comes about.</summary>
    public Phrase Impact { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Subject,
            LinkWords.Of(Standing),
            Standing == LinkStanding.Holds ? Conclusion : Doubt!.Statement,
            LinkWords.Of(Kind),
            [
                .. Claims.Select(claim => claim.Explain()),
                Explanation.Of(new Phrase("Likelihood", "可能性"), Likelihood),
                Explanation.Of(new Phrase("Confidence", "可信度"), Confidence),
            ]
        );

    internal static string Words(CrossLinkKind kind) =>
        kind switch
        {
            CrossLinkKind.UnspentForQueue => "unspent-for-queue",
            CrossLinkKind.SlippingInitiative => "slipping-initiative",
            CrossLinkKind.ReworkBehindComplaints => "rework-behind-complaints",
            CrossLinkKind.FailedControl => "failed-control",
            _ => "goals-apart",
        };

    private static string Key(string figure) => figure[(figure.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
