namespace Ops.Domain.Teams;

/// <summary>How many people must master a skill.</summary>
public readonly record struct SkillNeed
{
    /// <summary>Creates the fact.</summary>
    /// <param name="skill">The skill, once in a list.</param>
    /// <param name="minimumLevel">From this level on somebody masters it.</param>
    /// <param name="minimumPeople">How many must; at least 1. Checked in the coverage.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank skill, NaN or infinity.</exception>
    public SkillNeed(string skill, double minimumLevel, int minimumPeople)
    {
        Skill = Guard.NotBlank(skill, nameof(skill));
        MinimumLevel = Guard.Finite(minimumLevel, nameof(minimumLevel));
        MinimumPeople = minimumPeople;
    }

    /// <summary>The skill, once in a list.</summary>
    public string Skill { get; }

    /// <summary>From this level on somebody masters it.</summary>
    public double MinimumLevel { get; }

    /// <summary>How many must.</summary>
    public int MinimumPeople { get; }
}
