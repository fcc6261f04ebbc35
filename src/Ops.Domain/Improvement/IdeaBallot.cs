namespace Ops.Domain.Improvement;

/// <summary>A ballot: ideas by preference, best first, or the ideas approved of.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class IdeaBallot
{
    /// <summary>Creates the fact.</summary>
    /// <param name="weight">How much it counts; at least 0. Checked in the vote.</param>
    /// <param name="ideas">The ideas, each once; may be short or empty.</param>
    public IdeaBallot(decimal weight, params ReadOnlySpan<string> ideas)
    {
        Weight = weight;
        Ideas = [.. ideas];
    }

    /// <summary>How much it counts.</summary>
    public decimal Weight { get; }

    /// <summary>The ideas, each once.</summary>
    public ImmutableArray<string> Ideas { get; }
}
