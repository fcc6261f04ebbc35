namespace Ops.Domain.Risks;

/// <summary>Two duties that one person must not hold together: to order and to pay, to write and to approve.</summary>
public readonly record struct DutyConflict
{
    private readonly string? _duty;
    private readonly string? _other;

    /// <summary>Creates a conflict.</summary>
    /// <param name="duty">A duty.</param>
    /// <param name="other">Another one.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text, or a duty beside itself.</exception>
    public DutyConflict(string duty, string other)
    {
        _duty = Guard.NotBlank(duty, nameof(duty));
        _other = Guard.NotBlank(other, nameof(other));
        if (duty == other)
            throw Faults.Invalid(nameof(other), $"'{duty}' stands beside itself", "name two duties");
    }

    /// <summary>A duty.</summary>
    public string Duty => _duty ?? "";

    /// <summary>Another one.</summary>
    public string Other => _other ?? "";
}
