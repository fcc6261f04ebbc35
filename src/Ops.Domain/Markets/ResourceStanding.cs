namespace Ops.Domain.Markets;

/// <summary>Where a resource stands.</summary>
public sealed record ResourceStanding
{
    internal ResourceStanding() { }

    /// <summary>The resource.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>What it means for competition.</summary>
    public CompetitiveImplication Implication { get; internal init; }

    /// <summary>How many of the four questions are answered with yes.</summary>
    public int Answers { get; internal init; }
}
