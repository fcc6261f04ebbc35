namespace Ops.Domain.Reviews;

/// <summary>A fact: what a measure was, was to be and is expected to be in one period. What was not reported is null and stays so.</summary>
/// <remarks>Two are equal when all parts are. <c>default</c> has no period and is reported as a fault of its measure.</remarks>
public readonly record struct MeasureFigure
{
    /// <summary>States the figures of a period.</summary>
    /// <param name="period">The label of the period.</param>
    /// <param name="actual">What it was; null while the period runs or if it was not reported.</param>
    /// <param name="target">The adopted target; null if there is none.</param>
    /// <param name="estimate">What is expected; null if nothing was said.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank period.</exception>
    public MeasureFigure(string period, decimal? actual = null, decimal? target = null, decimal? estimate = null)
    {
        Period = Guard.NotBlank(period, nameof(period));
        Actual = actual;
        Target = target;
        Estimate = estimate;
    }

    /// <summary>The label of the period.</summary>
    public string Period { get; }

    /// <summary>What it was; null while the period runs or if it was not reported.</summary>
    public decimal? Actual { get; }

    /// <summary>The adopted target; null if there is none.</summary>
    public decimal? Target { get; }

    /// <summary>What is expected; null if nothing was said.</summary>
    public decimal? Estimate { get; }
}
