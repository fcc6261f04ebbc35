namespace Ops.Domain.Teams;

/// <summary>A role and what it asks for.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class TeamRole
{
    /// <summary>Creates the role.</summary>
    /// <param name="id">Its name, unique in the list.</param>
    /// <param name="requirements">At least one, each skill once: checked when people are fitted.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public TeamRole(string id, params ReadOnlySpan<RoleRequirement> requirements)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Requirements = [.. requirements];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>What it asks for.</summary>
    public ImmutableArray<RoleRequirement> Requirements { get; }
}
