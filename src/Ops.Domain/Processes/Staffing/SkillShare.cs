namespace Ops.Domain.Processes;

/// <summary>How much of a skill someone does in a plan.</summary>
public sealed record SkillShare
{
    internal SkillShare(string staff, string skill, decimal amount)
    {
        Staff = staff;
        Skill = skill;
        Amount = amount;
    }

    /// <summary>Who.</summary>
    public string Staff { get; }

    /// <summary>What.</summary>
    public string Skill { get; }

    /// <summary>How much; above 0.</summary>
    public decimal Amount { get; }
}
