namespace Ops.Domain.Processes;

/// <summary>A step to which a share of cases goes next.</summary>
/// <remarks>Two are equal when both parts are. <c>default</c> names no step and is refused by a scenario.</remarks>
public readonly record struct StepShare
{
    private readonly string? _step;

    /// <summary>Creates a share.</summary>
    /// <param name="step">The step.</param>
    /// <param name="share">The share of the cases, 0 to 1.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank step, or a share outside its range.</exception>
    public StepShare(string step, double share)
    {
        _step = Guard.NotBlank(step, nameof(step));
        Share = Guard.Probability(share, nameof(share));
    }

    /// <summary>The step.</summary>
    public string Step => _step ?? "";

    /// <summary>The share of the cases.</summary>
    public double Share { get; }
}
