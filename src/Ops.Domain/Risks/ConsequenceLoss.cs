namespace Ops.Domain.Risks;

/// <summary>How often a consequence comes about, and what it costs in a year.</summary>
public sealed record ConsequenceLoss
{
    internal ConsequenceLoss() { }

    /// <summary>The consequence.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>How often a year.</summary>
    public double Frequency { get; internal init; }

    /// <summary>Frequency × loss.</summary>
    public double ExpectedLoss { get; internal init; }
}
