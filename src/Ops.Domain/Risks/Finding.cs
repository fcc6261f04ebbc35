using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>Something that an audit or a test has found (审计发现).</summary>
public readonly record struct Finding
{
    private readonly string? _id;
    private readonly string? _severity;

    /// <summary>Creates a finding.</summary>
    /// <param name="id">Its id, unique in its list.</param>
    /// <param name="severity">How severe it is.</param>
    /// <param name="raised">The day on which it was raised.</param>
    /// <param name="closed">The day on which it was closed; null while it is open.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank text. <see cref="FaultCode.NotOrdered"/>: closed before it was raised.
    /// </exception>
    public Finding(string id, string severity, LocalDate raised, LocalDate? closed = null)
    {
        _id = Guard.NotBlank(id, nameof(id));
        _severity = Guard.NotBlank(severity, nameof(severity));
        if (closed < raised)
            throw Faults.NotOrdered(nameof(closed), "closed before it was raised", "give a day on or after it was raised");
        Raised = raised;
        Closed = closed;
    }

    /// <summary>Its id.</summary>
    public string Id => _id ?? "";

    /// <summary>How severe it is.</summary>
    public string Severity => _severity ?? "";

    /// <summary>The day on which it was raised.</summary>
    public LocalDate Raised { get; }

    /// <summary>The day on which it was closed; null while it is open.</summary>
    public LocalDate? Closed { get; }
}
