namespace Ops.Domain.Risks;

/// <summary>A way in which something can fail, scored on three ordinal scales (失效模式).</summary>
/// <remarks>Scores are ranks on agreed scales. A greater detection score means that the failure is harder to detect.</remarks>
public readonly record struct FailureMode
{
    private readonly string? _id;

    /// <summary>Creates a failure mode.</summary>
    /// <param name="id">Its id, unique in the analysis.</param>
    /// <param name="severity">How bad its effect is.</param>
    /// <param name="occurrence">How often its cause occurs.</param>
    /// <param name="detection">How hard it is to detect in time.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id. Each analysis checks the scores against its own scale.</exception>
    public FailureMode(string id, int severity, int occurrence, int detection)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Severity = severity;
        Occurrence = occurrence;
        Detection = detection;
    }

    /// <summary>Its id.</summary>
    public string Id => _id ?? "";

    /// <summary>How bad its effect is.</summary>
    public int Severity { get; }

    /// <summary>How often its cause occurs.</summary>
    public int Occurrence { get; }

    /// <summary>How hard it is to detect in time.</summary>
    public int Detection { get; }
}
