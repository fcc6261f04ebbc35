namespace Ops.Domain.Improvement;

/// <summary>A signal after the measure.</summary>
public sealed record HoldSignal
{
    internal HoldSignal() { }

    /// <summary>The index of the point after the measure.</summary>
    public int Index { get; internal init; }

    /// <summary>Why it is one.</summary>
    public HoldRule Rule { get; internal init; }

    /// <summary>Whether it is for the better.</summary>
    public bool IsBetter { get; internal init; }
}
