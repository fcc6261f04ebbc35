namespace Ops.Domain.Improvement;

/// <summary>What a gate decides.</summary>
public enum GateVerdict
{
    /// <summary>On to the next stage.</summary>
    Go = 0,

    /// <summary>Wait for means.</summary>
    Hold,

    /// <summary>Work on it and come again.</summary>
    Recycle,

    /// <summary>Given up.</summary>
    Kill,
}
