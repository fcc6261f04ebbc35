namespace Ops.Domain.Teams;

/// <summary>A person and the skills that are known of that person. A skill that is not listed has level 0.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class SkilledPerson
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">Who, unique in the list.</param>
    /// <param name="skills">The skills; empty when none is known. Each skill once: checked where it is used.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public SkilledPerson(string id, params ReadOnlySpan<SkillLevel> skills)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Skills = [.. skills];
    }

    /// <summary>Who.</summary>
    public string Id { get; }

    /// <summary>The skills.</summary>
    public ImmutableArray<SkillLevel> Skills { get; }
}
