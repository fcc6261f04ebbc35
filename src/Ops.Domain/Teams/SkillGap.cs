namespace Ops.Domain.Teams;

/// <summary>What the person with a role lacks of a skill.</summary>
public sealed record SkillGap
{
    internal SkillGap() { }

    /// <summary>The role.</summary>
    public string Role { get; internal init; } = "";

    /// <summary>Who has it.</summary>
    public string Person { get; internal init; } = "";

    /// <summary>The skill.</summary>
    public string Skill { get; internal init; } = "";

    /// <summary>Level asked for less the level there is; above 0.</summary>
    public double Gap { get; internal init; }
}
