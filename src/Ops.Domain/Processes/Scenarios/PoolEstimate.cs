namespace Ops.Domain.Processes;

/// <summary>How busy the people of a pool are in a simulation.</summary>
/// <remarks>Two are equal when all figures are.</remarks>
public readonly record struct PoolEstimate
{
    private readonly string? _id;

    /// <summary>The pool.</summary>
    public string Id
    {
        get => _id ?? "";
        internal init => _id = value;
    }

    /// <summary>
    /// The work as a share of the working time of all its people in the window; above 1 only with overtime; null when the window has no working
    /// time.
    /// </summary>
    public SimulationEstimate? Utilization { get; internal init; }
}
