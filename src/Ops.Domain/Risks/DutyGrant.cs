namespace Ops.Domain.Risks;

/// <summary>A person may do something, perhaps by way of a role.</summary>
public readonly record struct DutyGrant
{
    private readonly string? _person;
    private readonly string? _duty;

    /// <summary>Creates a grant.</summary>
    /// <param name="person">The person.</param>
    /// <param name="duty">What the person may do.</param>
    /// <param name="role">The role that gives it; null when it is given directly.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text.</exception>
    public DutyGrant(string person, string duty, string? role = null)
    {
        _person = Guard.NotBlank(person, nameof(person));
        _duty = Guard.NotBlank(duty, nameof(duty));
        Role = role;
    }

    /// <summary>The person.</summary>
    public string Person => _person ?? "";

    /// <summary>What the person may do.</summary>
    public string Duty => _duty ?? "";

    /// <summary>The role that gives it; null when it is given directly.</summary>
    public string? Role { get; }
}
