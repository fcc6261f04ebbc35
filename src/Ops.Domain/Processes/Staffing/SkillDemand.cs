namespace Ops.Domain.Processes;

/// <summary>How much of a skill is needed.</summary>
/// <remarks>Two are equal when skill and amount are. <c>default</c> is no amount of a skill without a name.</remarks>
public readonly record struct SkillDemand
{
    private readonly string? _skill;

    /// <summary>Creates a demand.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="amount">How much of it, in the unit of the capacities; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank skill or a negative amount.</exception>
    public SkillDemand(string skill, decimal amount)
    {
        _skill = Guard.NotBlank(skill, nameof(skill));
        Amount = Guard.InRange(amount, 0, decimal.MaxValue, nameof(amount));
    }

    /// <summary>The skill.</summary>
    public string Skill => _skill ?? "";

    /// <summary>How much of it.</summary>
    public decimal Amount { get; }
}
