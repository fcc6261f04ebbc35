namespace Ops.Domain.Risks;

/// <summary>A control, and whether it counts beside those it fails together with.</summary>
public sealed record CountedControl
{
    internal CountedControl(RiskControl control, bool isCounted)
    {
        Control = control;
        IsCounted = isCounted;
    }

    /// <summary>The control.</summary>
    public RiskControl Control { get; }

    /// <summary>False when a control of the same kind and group is at least as effective.</summary>
    public bool IsCounted { get; }
}
