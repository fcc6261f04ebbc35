using NodaTime;

namespace Ops.Domain.Improvement;

/// <summary>Where an idea stands.</summary>
public sealed record IdeaStage
{
    internal IdeaStage() { }

    /// <summary>The idea.</summary>
    public string Idea { get; internal init; } = "";

    /// <summary>The gate before which it stands, or at which it was given up; null when it is through.</summary>
    public string? Gate { get; internal init; }

    /// <summary>The last verdict; null when it was not reviewed.</summary>
    public GateVerdict? Verdict { get; internal init; }

    /// <summary>The weighted score of the last review, 0 to 1; null when it was not reviewed.</summary>
    public decimal? Score { get; internal init; }

    /// <summary>When it came where it stands.</summary>
    public LocalDate Since { get; internal init; }

    /// <summary>Whether it passed every gate.</summary>
    public bool IsThrough => Gate is null;

    /// <summary>Whether it still waits for a gate.</summary>
    public bool IsOpen => Gate is not null && Verdict != GateVerdict.Kill;
}
