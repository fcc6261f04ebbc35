namespace Ops.Domain.Processes;

/// <summary>How the cases of one variant went through a net.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ReplayedVariant
{
    internal ReplayedVariant(ImmutableArray<string> activities, int cases, TokenCount tokens, int unknownEvents)
    {
        Activities = activities;
        Cases = cases;
        Tokens = tokens;
        UnknownEvents = unknownEvents;
    }

    /// <summary>The activities in their order.</summary>
    public ImmutableArray<string> Activities { get; }

    /// <summary>How many cases went that way.</summary>
    public int Cases { get; }

    /// <summary>The tokens of one such case.</summary>
    public TokenCount Tokens { get; }

    /// <summary>The events of one such case whose activity the net does not have: they are skipped.</summary>
    public int UnknownEvents { get; }

    /// <summary>True if no token was missing or left over and every activity is known.</summary>
    public bool Fits => Tokens.Missing == 0 && Tokens.Remaining == 0 && UnknownEvents == 0;
}
