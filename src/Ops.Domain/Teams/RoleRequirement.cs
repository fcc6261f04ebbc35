namespace Ops.Domain.Teams;

/// <summary>A skill that a role asks for.</summary>
public readonly record struct RoleRequirement
{
    /// <summary>Creates the requirement.</summary>
    /// <param name="skill">The skill, once in a role.</param>
    /// <param name="level">The level asked for; above 0. Checked when people are fitted.</param>
    /// <param name="weight">How much it counts in the fit; at least 0. Checked when people are fitted.</param>
    /// <param name="isMust">Whether nobody may have the role without the full level.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank skill, NaN or infinity.</exception>
    public RoleRequirement(string skill, double level, double weight = 1, bool isMust = false)
    {
        Skill = Guard.NotBlank(skill, nameof(skill));
        Level = Guard.Finite(level, nameof(level));
        Weight = Guard.Finite(weight, nameof(weight));
        IsMust = isMust;
    }

    /// <summary>The skill.</summary>
    public string Skill { get; }

    /// <summary>The level asked for.</summary>
    public double Level { get; }

    /// <summary>How much it counts.</summary>
    public double Weight { get; }

    /// <summary>Whether the full level is a condition.</summary>
    public bool IsMust { get; }
}
