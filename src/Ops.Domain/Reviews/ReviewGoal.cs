using Ops.Domain.Goals;

namespace Ops.Domain.Reviews;

/// <summary>A key result under an objective, measured by one of the reviewed measures.</summary>
/// <param name="Objective">The objective that it serves.</param>
/// <param name="KeyResult">The key result.</param>
/// <param name="Measure">The key of the measure whose estimate is its figure.</param>
public sealed record ReviewGoal(Phrase Objective, KeyResult KeyResult, string Measure)
{
    /// <summary>The label of the period that it belongs to; null where it is the same in every review of the model.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label.</exception>
    public string? Period
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value, nameof(Period));
    }

    /// <summary>Where it stands among the key results, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }
}
