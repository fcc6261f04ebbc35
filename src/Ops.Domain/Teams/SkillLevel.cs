namespace Ops.Domain.Teams;

/// <summary>How well somebody masters a skill, on any scale that starts at 0.</summary>
public readonly record struct SkillLevel
{
    /// <summary>Creates the fact.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="level">The level; at least 0. Checked where it is used.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank skill, NaN or infinity.</exception>
    public SkillLevel(string skill, double level)
    {
        Skill = Guard.NotBlank(skill, nameof(skill));
        Level = Guard.Finite(level, nameof(level));
    }

    /// <summary>The skill.</summary>
    public string Skill { get; }

    /// <summary>The level.</summary>
    public double Level { get; }
}
