namespace Ops.Domain.Teams;

/// <summary>A course, a task or a coaching that leads to a level of a skill.</summary>
public readonly record struct LearningStep
{
    /// <summary>Creates the step.</summary>
    /// <param name="id">Its name, unique in the list.</param>
    /// <param name="skill">The skill.</param>
    /// <param name="level">The level that it leads to; the steps of a skill stand in rising order.</param>
    /// <param name="hours">The hours that it takes; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank text, negative hours, NaN or infinity.</exception>
    public LearningStep(string id, string skill, double level, decimal hours)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Skill = Guard.NotBlank(skill, nameof(skill));
        Level = Guard.Finite(level, nameof(level));
        Hours = Guard.InRange(hours, 0, decimal.MaxValue, nameof(hours));
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>The skill.</summary>
    public string Skill { get; }

    /// <summary>The level that it leads to.</summary>
    public double Level { get; }

    /// <summary>The hours that it takes.</summary>
    public decimal Hours { get; }
}
