using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>A fact: a complaint reached a stage, or was handed up.</summary>
/// <remarks>Two are equal when all parts are. <c>default</c> is the receipt at the Unix epoch.</remarks>
public readonly record struct ComplaintStep
{
    /// <summary>Creates a step.</summary>
    /// <param name="at">When.</param>
    /// <param name="stage">The stage it is at from then on.</param>
    /// <param name="isEscalation">True when it was handed up to somebody with more say.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such stage.</exception>
    public ComplaintStep(Instant at, ComplaintStage stage, bool isEscalation = false)
    {
        At = at;
        Stage = Guard.Defined(stage, nameof(stage));
        IsEscalation = isEscalation;
    }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>The stage it is at from then on.</summary>
    public ComplaintStage Stage { get; }

    /// <summary>True when it was handed up.</summary>
    public bool IsEscalation { get; }
}
