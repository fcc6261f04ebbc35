namespace Ops.Domain.Risks;

/// <summary>How many days a finding of some severity may stay open.</summary>
public readonly record struct FindingDeadline
{
    private readonly string? _severity;

    /// <summary>Creates it.</summary>
    /// <param name="severity">The severity.</param>
    /// <param name="days">Days from when it is raised; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank severity, negative days.</exception>
    public FindingDeadline(string severity, int days)
    {
        _severity = Guard.NotBlank(severity, nameof(severity));
        Days = Guard.InRange(days, 0, int.MaxValue, nameof(days));
    }

    /// <summary>The severity.</summary>
    public string Severity => _severity ?? "";

    /// <summary>Days from when it is raised.</summary>
    public int Days { get; }
}
