namespace Ops.Domain.Teams;

/// <summary>How well a skill is covered.</summary>
public sealed record SkillCover
{
    internal SkillCover() { }

    /// <summary>The skill.</summary>
    public string Skill { get; internal init; } = "";

    /// <summary>How many master it.</summary>
    public int Qualified { get; internal init; }

    /// <summary>How many are missing.</summary>
    public int Gap { get; internal init; }

    /// <summary>min(1, qualified / needed).</summary>
    public double Coverage { get; internal init; }
}
