namespace Ops.Domain.Teams;

/// <summary>A person and the role whose certificates that person needs.</summary>
public readonly record struct StaffMember
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">Who, unique in the list.</param>
    /// <param name="role">The role.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id or role.</exception>
    public StaffMember(string id, string role)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Role = Guard.NotBlank(role, nameof(role));
    }

    /// <summary>Who.</summary>
    public string Id { get; }

    /// <summary>The role.</summary>
    public string Role { get; }
}
