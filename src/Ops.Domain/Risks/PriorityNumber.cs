namespace Ops.Domain.Risks;

/// <summary>A failure mode with its risk priority number.</summary>
public sealed record PriorityNumber
{
    internal PriorityNumber(FailureMode mode) => Mode = mode;

    /// <summary>The failure mode.</summary>
    public FailureMode Mode { get; }

    /// <summary>S × O × D, 1 to 1000 (RPN). A product of ranks: it has no unit and equal numbers need not mean equal risks.</summary>
    public int Rpn => Mode.Severity * Mode.Occurrence * Mode.Detection;

    /// <summary>S × O, 1 to 100.</summary>
    public int Criticality => Mode.Severity * Mode.Occurrence;
}
