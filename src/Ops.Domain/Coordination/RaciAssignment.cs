namespace Ops.Domain.Coordination;

/// <summary>One cell of a RACI matrix.</summary>
public readonly record struct RaciAssignment
{
    /// <summary>Creates the fact.</summary>
    /// <param name="task">The task.</param>
    /// <param name="role">The role.</param>
    /// <param name="type">What the role has to do with it.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank task or role.</exception>
    public RaciAssignment(string task, string role, RaciType type)
    {
        Task = Guard.NotBlank(task, nameof(task));
        Role = Guard.NotBlank(role, nameof(role));
        Type = Guard.Defined(type, nameof(type));
    }

    /// <summary>The task.</summary>
    public string Task { get; }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>What the role has to do with it.</summary>
    public RaciType Type { get; }
}
